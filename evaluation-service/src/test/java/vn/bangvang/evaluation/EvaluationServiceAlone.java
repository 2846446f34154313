package vn.bangvang.evaluation;

import vn.bangvang.servicetesting.ServiceAlone;

/** The service by itself, for who works on it. */
final class EvaluationServiceAlone {
    private EvaluationServiceAlone() {}

    public static void main(String[] arguments) {
        ServiceAlone.run(EvaluationService.class, arguments);
    }
}
