package vn.bangvang.evaluation.rating.selfcriticism.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismSubmission;
import vn.bangvang.problem.ItemProblem;

/** What became of each item of a batch, in the order sent. */
record BatchAnswer(List<Result> results) {
    /** @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String reference, int status, @Nullable String id, @Nullable ItemProblem problem) {}

    static BatchAnswer of(List<SelfCriticismRequest.Item> items, List<SelfCriticismSubmission.Result> results,
            Locale locale) {
        return new BatchAnswer(IntStream.range(0, items.size())
                .mapToObj(index -> result(items.get(index).echo(), "/items/" + index, results.get(index), locale))
                .toList());
    }

    private static Result result(String reference, String pointer, SelfCriticismSubmission.Result result,
            Locale locale) {
        return switch (result) {
            case SelfCriticismSubmission.Result.Taken taken -> new Result(reference, 201, taken.stored().id(), null);
            case SelfCriticismSubmission.Result.AlreadyThere known ->
                new Result(reference, 200, known.stored().id(), null);
            case SelfCriticismSubmission.Result.Refused refused ->
                new Result(reference, ItemProblem.statusOf(refused.refusal()), null,
                        ItemProblem.of(refused.refusal(), pointer, locale));
        };
    }
}
