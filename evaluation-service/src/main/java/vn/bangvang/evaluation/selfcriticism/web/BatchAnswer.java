package vn.bangvang.evaluation.selfcriticism.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.selfcriticism.ReviewingOneself;
import vn.bangvang.refusal.Refusal;

/** What became of each item of a batch, in the order sent. */
record BatchAnswer(List<Result> results) {
    /** @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String reference, int status, @Nullable String id, @Nullable Problem problem) {}

    /** The essence of a problem document. */
    record Problem(String type, String code, List<Fault> errors) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(String pointer, String code, @Nullable Object rejectedValue, Map<String, Object> values) {}

    static BatchAnswer of(List<SelfCriticismRequest.Item> items, List<ReviewingOneself.Result> results) {
        return new BatchAnswer(IntStream.range(0, items.size())
                .mapToObj(index -> result(items.get(index).echo(), results.get(index)))
                .toList());
    }

    private static Result result(String reference, ReviewingOneself.Result result) {
        return switch (result) {
            case ReviewingOneself.Result.Taken taken -> new Result(reference, 201, taken.stored().id(), null);
            case ReviewingOneself.Result.AlreadyThere known -> new Result(reference, 200, known.stored().id(), null);
            case ReviewingOneself.Result.Refused refused ->
                new Result(reference, status(refused.refusal()), null, problem(refused.refusal()));
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
