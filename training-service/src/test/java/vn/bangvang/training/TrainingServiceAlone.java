package vn.bangvang.training;

import vn.bangvang.servicetesting.ServiceAlone;

/** The service by itself, for who works on it. */
final class TrainingServiceAlone {
    private TrainingServiceAlone() {}

    public static void main(String[] arguments) {
        ServiceAlone.run(TrainingService.class, arguments);
    }
}
