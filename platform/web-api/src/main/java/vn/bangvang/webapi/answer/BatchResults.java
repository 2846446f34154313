package vn.bangvang.webapi.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.problem.ItemProblem;
import vn.bangvang.problem.Problems;
import vn.bangvang.refusal.Refusal;

/** What became of each item of a batch in which each stands for itself, in the order sent. */
public record BatchResults(List<Result> results) {

    /**
     * @param reference how the sender calls the item, else what it is about
     * @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem
     * @param id of what there is now, also of what stands in the way when the caller may know it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(@Nullable String reference, int status, @Nullable String id, @Nullable ItemProblem problem) {}

    /** What became of one item, before it is put into words. */
    public record Outcome(boolean isNew, @Nullable String id, @Nullable Refusal refusal) {
        public static Outcome created(String id) {
            return new Outcome(true, id, null);
        }

        /** The same was there already. */
        public static Outcome there(String id) {
            return new Outcome(false, id, null);
        }

        /** @param inTheWay the id of what stands in the way, when the caller may know it */
        public static Outcome refused(Refusal refusal, @Nullable String inTheWay) {
            return new Outcome(false, inTheWay, refusal);
        }

        private Result told(@Nullable String reference, String pointer, Locale locale) {
            if (refusal == null) {
                return new Result(reference, isNew ? 201 : 200, id, null);
            }
            return new Result(reference, Problems.status(refusal).value(), id,
                    ItemProblem.of(refusal, pointer, locale));
        }
    }

    /** @param references one for each outcome; the items stand at {@code /items} of the request */
    public static BatchResults of(List<? extends @Nullable String> references, List<Outcome> outcomes, Locale locale) {
        return new BatchResults(IntStream.range(0, outcomes.size())
                .mapToObj(index -> outcomes.get(index).told(references.get(index), "/items/" + index, locale))
                .toList());
    }
}
