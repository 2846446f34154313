package vn.bangvang.evaluation.rating;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaUsage;

/** What happened to an evaluation. Reasons of revisions stay in the register. */
public sealed interface RatingEvent {

    record SelfRated(QualityClass selfClass) implements RatingEvent {}

    record Appraised(QualityClass proposedClass) implements RatingEvent {}

    record Decided(QualityClass decidedClass, @Nullable LocalDate decidedOn) implements RatingEvent {}

    record Revised(@Nullable QualityClass from, QualityClass to,
            @Nullable LocalDate decidedOn) implements RatingEvent {}

    record NotRated(NotRatedReason reason) implements RatingEvent {}

    record Cancelled(@Nullable QualityClass from) implements RatingEvent {}

    /** @param check the group as it stands with this exception */
    record QuotaExceptionGranted(QuotaUsage check) implements RatingEvent {}

    /** An event with the evaluation as it is afterwards. */
    record Told(RatingEvent event, Evaluation after) {}
}
