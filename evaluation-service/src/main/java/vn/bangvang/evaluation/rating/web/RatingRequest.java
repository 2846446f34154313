package vn.bangvang.evaluation.rating.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.DecidingRatings;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.rating.Ruling;
import vn.bangvang.evaluation.rating.Verdict;
import vn.bangvang.evaluation.regulation.Subject.Type;
import vn.bangvang.evaluation.regulation.policy.QualityClass;

/** What callers send about ratings. */
final class RatingRequest {
    private static final int LARGEST_BATCH = 2000;

    private RatingRequest() {}

    record SelfRate(@NotNull Type subjectType, @NotBlank @Size(max = 100) String subjectId,
            @NotNull @Min(1930) @Max(2999) Integer year, @NotNull QualityClass selfClass) {}

    record Appraise(@NotNull QualityClass proposedClass) {}

    /**
     * A class, or points under a policy that counts them.
     *
     * @param longSickLeave on sick leave for three months or more in the year
     */
    record Decide(@JsonProperty("class") @Nullable QualityClass decidedClass,
            @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal points, @Nullable Boolean longSickLeave,
            @NotBlank @Size(max = 100) String decisionNo, @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 1000) String justification) {

        Function<String, Verdict> verdict() {
            return subjectId -> rated(subjectId, decidedClass, points, longSickLeave);
        }

        Ruling ruling() {
            return new Ruling(decisionNo, decidedOn, blankToNull(justification));
        }
    }

    /** @param note what the code of the reason leaves unsaid */
    record NotRated(@NotNull NotRatedReason reason, @Nullable @Size(max = 300) String note,
            @Nullable @Size(max = 100) String decisionNo, @Nullable LocalDate decidedOn) {

        Function<String, Verdict> verdict() {
            return subjectId -> Verdict.notRated(subjectId, reason, blankToNull(note), "/reason");
        }

        Ruling ruling() {
            return new Ruling(decisionNo, decidedOn, null);
        }
    }

    record Revise(@JsonProperty("class") @Nullable QualityClass decidedClass,
            @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal points, @Nullable Boolean longSickLeave,
            @NotBlank @Size(max = 500) String reason, @NotBlank @Size(max = 100) String decisionNo,
            @NotNull LocalDate decidedOn, @Nullable @Size(max = 1000) String justification) {

        Function<String, Verdict> verdict() {
            return subjectId -> rated(subjectId, decidedClass, points, longSickLeave);
        }

        Ruling ruling() {
            return new Ruling(decisionNo, decidedOn, blankToNull(justification));
        }
    }

    record Cancel(@NotBlank @Size(max = 500) String reason) {}

    record Batch(@NotBlank @Size(max = 100) String deciderId, @NotNull @Min(1930) @Max(2999) Integer year,
            @NotNull Type subjectType, @NotBlank @Size(max = 100) String decisionNo,
            @NotNull LocalDate decidedOn, @Nullable @Valid QuotaException exception,
            @NotEmpty @Size(max = LARGEST_BATCH) List<@Valid @NotNull Rating> ratings) {

        DecidingRatings.Batch batch() {
            return new DecidingRatings.Batch(deciderId, year, subjectType,
                    IntStream.range(0, ratings.size()).mapToObj(index -> ratings.get(index).verdict(index)).toList(),
                    new Ruling(decisionNo, decidedOn, exception == null ? null : exception.justification()));
        }
    }

    /** Why the quota may be passed. */
    record QuotaException(@NotBlank @Size(max = 1000) String justification) {}

    /** @param note what the code of the reason leaves unsaid */
    record Rating(@NotBlank @Size(max = 100) String subjectId,
            @JsonProperty("class") @Nullable QualityClass decidedClass,
            @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal points, @Nullable Boolean longSickLeave,
            @Nullable NotRatedReason notRatedReason, @Nullable @Size(max = 300) String note) {

        Verdict verdict(int index) {
            return new Verdict(subjectId, decidedClass, points, Boolean.TRUE.equals(longSickLeave), notRatedReason,
                    blankToNull(note), "/ratings/" + index);
        }
    }

    private static Verdict rated(String subjectId, @Nullable QualityClass decidedClass, @Nullable BigDecimal points,
            @Nullable Boolean longSickLeave) {
        return new Verdict(subjectId, decidedClass, points, Boolean.TRUE.equals(longSickLeave), null, null,
                points == null ? "/class" : "/points");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
