package vn.bangvang.training.enrolment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome.AlreadyThere;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome.Entered;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome.Refused;

/** What became of each item of a batch, in the order sent. */
record BatchAnswer(List<Result> results) {
    /** @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String reference, int status, @Nullable String id, @Nullable Problem problem) {}

    /** The essence of a problem document; the pointers are into the item. */
    record Problem(String type, String code, List<Fault> errors) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(String pointer, String code, @Nullable Object rejectedValue, Map<String, Object> values) {}

    static BatchAnswer of(List<EnrolmentRequest.Item> items, List<Outcome> outcomes) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < items.size(); i++) {
            results.add(result(items.get(i).echo(), outcomes.get(i)));
        }
        return new BatchAnswer(results);
    }

    private static Result result(String reference, Outcome outcome) {
        return switch (outcome) {
            case Entered(var id) -> new Result(reference, 201, id, null);
            case AlreadyThere(var id) -> new Result(reference, 200, id, null);
            case Refused(var refusal) -> new Result(reference, status(refusal), null, problem(refusal));
        };
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
        };
    }

    private static Problem problem(Refusal refusal) {
        return new Problem("urn:bangvang:problem:" + refusal.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                refusal.code(),
                refusal.reasons()
                        .stream()
                        .map(reason -> new Fault(reason.pointer(), reason.code(), reason.rejectedValue(),
                                reason.values()))
                        .toList());
    }
}
