package vn.bangvang.evaluation.commendation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.commendation.AwardingCommendations.Outcome;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.problem.ItemProblem;
import vn.bangvang.refusal.Refusal;

/** What became of each item of a batch, in the order sent. */
record BatchAnswer(List<Result> results) {
    /** @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(@Nullable String reference, String recipientId, int status, @Nullable String id,
            @Nullable ItemProblem problem) {}

    static BatchAnswer of(List<AwardRequest> items, List<Outcome> outcomes, Locale locale) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < items.size(); i++) {
            results.add(result(items.get(i), "/items/" + i, outcomes.get(i), locale));
        }
        return new BatchAnswer(results);
    }

    private static Result result(AwardRequest item, String pointer, Outcome outcome, Locale locale) {
        Refusal refusal = outcome.refusal();
        Stored<Commendation> stored = outcome.stored();
        if (refusal != null) {
            return new Result(item.reference(), item.recipientId(), ItemProblem.statusOf(refusal), null,
                    ItemProblem.of(refusal, pointer, locale));
        }
        return new Result(item.reference(), item.recipientId(), outcome.there() ? 200 : 201,
                stored == null ? null : stored.id(), null);
    }
}
