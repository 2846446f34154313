package vn.bangvang.evaluation.rating.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.RatingQueries;
import vn.bangvang.period.Period;

/**
 * An evaluation of a year beside what was decided for its quarters. The year is decided with them in view and on its
 * own (366-QĐ/TW 2025): nothing is computed from their average.
 *
 * @param quarters those that are rated with points, in their order
 * @param averageOfQuarters of these points, with two decimals, half up; null without any
 */
record EvaluationWithQuarters(@JsonUnwrapped EvaluationAnswer evaluation, List<Quarter> quarters,
        @Nullable BigDecimal averageOfQuarters) implements ShowsMembers {
    private static final int DECIMALS = 2;

    record Quarter(Period period, BigDecimal points) {}

    static EvaluationWithQuarters of(DecisionList list, Evaluation one, List<RatingQueries.Held> rated) {
        List<Quarter> quarters = rated.stream()
                .map(held -> new Quarter(held.list().period(),
                        Objects.requireNonNull(held.evaluation().decisionOrNone().points(), "rated without points")))
                .toList();
        return new EvaluationWithQuarters(EvaluationAnswer.of(list, one), quarters, average(quarters));
    }

    static @Nullable BigDecimal average(List<Quarter> quarters) {
        return quarters.isEmpty()
                ? null
                : quarters.stream()
                        .map(Quarter::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(quarters.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public Collection<String> shownMembers() {
        return evaluation.shownMembers();
    }

    @Override
    public String shownAs() {
        return evaluation.shownAs();
    }
}
