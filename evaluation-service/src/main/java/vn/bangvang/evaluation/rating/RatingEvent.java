package vn.bangvang.evaluation.rating;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;

/**
 * What happened to one evaluation of a list. Reasons of revisions stay in the register.
 *
 * @param after the evaluation as it is afterwards
 */
public record RatingEvent(Change change, Evaluation after) {
    /** In the words that are published. */
    public sealed interface Change {}

    public record SelfRated(QualityClass selfClass) implements Change {}

    public record Appraised(QualityClass proposedClass) implements Change {}

    public record Decided(QualityClass decidedClass, @Nullable LocalDate decidedOn) implements Change {}

    public record Revised(@Nullable QualityClass from, QualityClass to,
            @Nullable LocalDate decidedOn) implements Change {}

    public record NotRated(NotRatedReason reason) implements Change {}

    public record Cancelled(@Nullable QualityClass from) implements Change {}

    /** @param group as it stands with this exception */
    public record QuotaExceptionGranted(QuotaPolicy.Usage group) implements Change {}
}
