package vn.bangvang.evaluation.commendation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.commendation.AwardingCommendations.Outcome;
import vn.bangvang.refusal.Refusal;

/** What became of each item of a batch, in the order sent. */
record BatchAnswer(List<Result> results) {
    /** @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem */
    record Result(@Nullable String reference, String recipientId, int status, @Nullable String id,
            @Nullable Problem problem) {}

    record Problem(String type, List<Fault> errors) {}

    record Fault(String pointer, String code, @Nullable Object rejectedValue) {}

    static BatchAnswer of(List<AwardRequest> items, List<Outcome> outcomes) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < items.size(); i++) {
            results.add(result(items.get(i), "/items/" + i, outcomes.get(i)));
        }
        return new BatchAnswer(results);
    }

    private static Result result(AwardRequest item, String pointer, Outcome outcome) {
        Refusal refusal = outcome.refusal();
        var stored = outcome.stored();
        if (refusal != null) {
            return new Result(item.reference(), item.recipientId(), status(refusal), null, problem(refusal, pointer));
        }
        return new Result(item.reference(), item.recipientId(), outcome.there() ? 200 : 201,
                stored == null ? null : stored.id(), null);
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
        };
    }

    private static Problem problem(Refusal refusal, String pointer) {
        return new Problem("urn:bangvang:problem:" + refusal.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                refusal.reasons()
                        .stream()
                        .map(reason -> new Fault(pointer + reason.pointer(), reason.code(), reason.rejectedValue()))
                        .toList());
    }
}
