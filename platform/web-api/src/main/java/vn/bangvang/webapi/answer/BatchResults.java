package vn.bangvang.webapi.answer;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.EachOutcome.AlreadyThere;
import vn.bangvang.outbox.aggregate.EachOutcome.Founded;
import vn.bangvang.outbox.aggregate.EachOutcome.Refused;
import vn.bangvang.problem.ItemProblem;
import vn.bangvang.problem.Problems;

/**
 * What became of each item of a batch in which each stands for itself, in the order sent.
 *
 * @param results one for each item, in the order sent
 */
public record BatchResults(List<Result> results) {

    /**
     * @param reference how the sender calls the item, else what it is about
     * @param status what the item alone would have been answered: 201 new, 200 there already, 4xx with the problem
     * @param id of what there is now, also of what stands in the way when the caller may know it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(@Nullable String reference, int status, @Nullable String id, @Nullable ItemProblem problem) {}

    /** @param references one for each outcome; the items stand at {@code /items} of the request */
    public static <S> BatchResults of(List<? extends @Nullable String> references, List<EachOutcome<S>> outcomes,
            Locale locale) {
        return of(references, outcomes, inTheWay -> false, locale);
    }

    /** @param mayKnow whether the caller may be told the id of what stands in the way */
    public static <S> BatchResults of(List<? extends @Nullable String> references, List<EachOutcome<S>> outcomes,
            Predicate<S> mayKnow, Locale locale) {
        return new BatchResults(IntStream.range(0, outcomes.size())
                .mapToObj(at -> result(references.get(at), "/items/" + at, outcomes.get(at), mayKnow, locale))
                .toList());
    }

    private static <S> Result result(@Nullable String reference, String pointer, EachOutcome<S> outcome,
            Predicate<S> mayKnow, Locale locale) {
        return switch (outcome) {
            case Founded<S>(var stored) -> new Result(reference, 201, stored.id(), null);
            case AlreadyThere<S>(var stored) -> new Result(reference, 200, stored.id(), null);
            case Refused<S>(var refusal, var inTheWay) -> new Result(reference, Problems.status(refusal).value(),
                    inTheWay != null && mayKnow.test(inTheWay.state()) ? inTheWay.id() : null,
                    ItemProblem.of(refusal, pointer, locale));
        };
    }
}
