package vn.bangvang.training.enrolment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.problem.ItemProblem;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome.AlreadyThere;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome.Entered;
import vn.bangvang.training.enrolment.EnrollingMany.Outcome.Refused;

/** What became of each item of a batch, in the order sent. */
record BatchAnswer(List<Result> results) {
    /** @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String reference, int status, @Nullable String id, @Nullable ItemProblem problem) {}

    static BatchAnswer of(List<EnrolmentRequest.Item> items, List<Outcome> outcomes, Locale locale) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < items.size(); i++) {
            results.add(result(items.get(i).echo(), "/items/" + i, outcomes.get(i), locale));
        }
        return new BatchAnswer(results);
    }

    private static Result result(String reference, String pointer, Outcome outcome, Locale locale) {
        return switch (outcome) {
            case Entered(var id) -> new Result(reference, 201, id, null);
            case AlreadyThere(var id) -> new Result(reference, 200, id, null);
            case Refused(var refusal) -> new Result(reference, ItemProblem.statusOf(refusal), null,
                    ItemProblem.of(refusal, pointer, locale));
        };
    }
}
