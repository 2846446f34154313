package vn.bangvang.evaluation.rating.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.Decision;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.rating.QuotaException;
import vn.bangvang.evaluation.rating.Verdict;
import vn.bangvang.evaluation.regulation.Subject.Type;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.period.Period;

/** What callers send about ratings. */
final class RatingRequest {
    private static final int LARGEST_BATCH = 2000;

    private RatingRequest() {}

    record SelfRate(@NotNull Type subjectType, @NotBlank @Size(max = 100) String subjectId, @NotNull Period period,
            @NotNull QualityClass selfClass) {}

    record Appraise(@NotNull QualityClass proposedClass) {}

    /**
     * A class, or points under a policy that counts them.
     *
     * @param longSickLeave on sick leave for three months or more in the period
     * @param justification why the quota may be passed
     */
    record Decide(@JsonProperty("class") @Nullable QualityClass decidedClass,
            @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal points, @Nullable Boolean longSickLeave,
            @NotBlank @Size(max = 100) String decisionNo, @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 1000) String justification) {

        Function<String, Verdict> verdict() {
            return rated(decidedClass, points, longSickLeave, decisionNo, decidedOn);
        }

        @Nullable
        QuotaException exception() {
            return excepted(justification);
        }
    }

    /** @param note what the code of the reason leaves unsaid */
    record NotRated(@NotNull NotRatedReason reason, @Nullable @Size(max = 300) String note,
            @Nullable @Size(max = 100) String decisionNo, @Nullable LocalDate decidedOn) {

        Function<String, Verdict> verdict() {
            Decision decision = new Decision(null, null, false, reason, blankToNull(note), decisionNo, decidedOn,
                    null);
            return subjectId -> new Verdict(subjectId, decision, "/reason");
        }
    }

    /** @param justification why the quota may be passed */
    record Revise(@JsonProperty("class") @Nullable QualityClass decidedClass,
            @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal points, @Nullable Boolean longSickLeave,
            @NotBlank @Size(max = 500) String reason, @NotBlank @Size(max = 100) String decisionNo,
            @NotNull LocalDate decidedOn, @Nullable @Size(max = 1000) String justification) {

        Function<String, Verdict> verdict() {
            return rated(decidedClass, points, longSickLeave, decisionNo, decidedOn);
        }

        @Nullable
        QuotaException exception() {
            return excepted(justification);
        }
    }

    record Cancel(@NotBlank @Size(max = 500) String reason) {}

    /** @param ratings the ratings that the committee decides together */
    record Batch(@NotBlank @Size(max = 100) String deciderId, @NotNull Period period, @NotNull Type subjectType,
            @NotBlank @Size(max = 100) String decisionNo, @NotNull LocalDate decidedOn,
            @Nullable @Valid ExceptionWish exception,
            @NotEmpty @Size(max = LARGEST_BATCH) List<@Valid @NotNull Rating> ratings) {

        DecisionList.Key list() {
            return new DecisionList.Key(deciderId, period, subjectType);
        }

        List<Verdict> verdicts() {
            return IntStream.range(0, ratings.size())
                    .mapToObj(index -> ratings.get(index).verdict(decisionNo, decidedOn, "/ratings/" + index))
                    .toList();
        }

        Set<String> subjectIds() {
            return ratings.stream().map(Rating::subjectId).collect(Collectors.toSet());
        }

        @Nullable
        QuotaException wish() {
            return exception == null
                    ? null
                    : new QuotaException(exception.justification(),
                            Set.copyOf(Objects.requireNonNullElse(exception.subjectIds(), List.of())));
        }
    }

    /**
     * More OUTSTANDING than the cap allows, for a reason.
     *
     * @param justification why the quota may be passed
     * @param subjectIds for whom; may be left out when everybody who becomes OUTSTANDING here needs the exception
     */
    record ExceptionWish(@NotBlank @Size(max = 1000) String justification,
            @Nullable @Size(max = LARGEST_BATCH) List<@NotBlank @Size(max = 100) String> subjectIds) {}

    /** @param note what the code of the reason leaves unsaid */
    record Rating(@NotBlank @Size(max = 100) String subjectId,
            @JsonProperty("class") @Nullable QualityClass decidedClass,
            @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal points, @Nullable Boolean longSickLeave,
            @Nullable NotRatedReason notRatedReason, @Nullable @Size(max = 300) String note) {

        Verdict verdict(String decisionNo, LocalDate decidedOn, String pointer) {
            return new Verdict(subjectId, new Decision(decidedClass, points, Boolean.TRUE.equals(longSickLeave),
                    notRatedReason, blankToNull(note), decisionNo, decidedOn, null), pointer);
        }
    }

    /** One decision with everything that it is about, as a row of a file has it. */
    record Row(@NotBlank @Size(max = 100) String deciderId, @NotNull Period period, @NotNull Type subjectType,
            @NotBlank @Size(max = 100) String subjectId, @JsonProperty("class") @Nullable QualityClass decidedClass,
            @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal points, @Nullable Boolean longSickLeave,
            @Nullable NotRatedReason notRatedReason, @Nullable @Size(max = 300) String note,
            @NotBlank @Size(max = 100) String decisionNo, @NotNull LocalDate decidedOn) {

        DecisionList.Key list() {
            return new DecisionList.Key(deciderId, period, subjectType);
        }

        Verdict verdict() {
            return new Rating(subjectId, decidedClass, points, longSickLeave, notRatedReason, note)
                    .verdict(decisionNo, decidedOn, "/subjectId");
        }
    }

    private static Function<String, Verdict> rated(@Nullable QualityClass decidedClass, @Nullable BigDecimal points,
            @Nullable Boolean longSickLeave, String decisionNo, LocalDate decidedOn) {
        Decision decision = new Decision(decidedClass, points, Boolean.TRUE.equals(longSickLeave), null, null,
                decisionNo, decidedOn, null);
        return subjectId -> new Verdict(subjectId, decision, points == null ? "/class" : "/points");
    }

    /** For the one subject of the request. */
    private static @Nullable QuotaException excepted(@Nullable String justification) {
        String why = blankToNull(justification);
        return why == null ? null : new QuotaException(why, Set.of());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
