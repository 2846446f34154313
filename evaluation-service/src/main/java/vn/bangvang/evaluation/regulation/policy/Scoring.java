package vn.bangvang.evaluation.regulation.policy;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a class is found: by judgement, or by points out of a hundred with a lower bound for each class.
 *
 * @param boundaries present exactly when the method is POINTS_100
 */
public record Scoring(Method method, @Nullable Boundaries boundaries) {
    /** By judgement, or by points out of a hundred. */
    public enum Method {
        NONE,
        POINTS_100
    }

    /**
     * The fewest points for each class; below the last one a subject is UNSATISFACTORY.
     *
     * @param outstandingFrom fewest points for OUTSTANDING, 0 to 100
     * @param goodFrom fewest points for GOOD, 0 to 100
     * @param satisfactoryFrom fewest points for SATISFACTORY, 0 to 100
     */
    public record Boundaries(int outstandingFrom, int goodFrom, int satisfactoryFrom) {
        public boolean descend() {
            return 100 >= outstandingFrom && outstandingFrom > goodFrom && goodFrom > satisfactoryFrom
                    && satisfactoryFrom > 0;
        }

        QualityClass classOf(BigDecimal points) {
            if (points.compareTo(BigDecimal.valueOf(outstandingFrom)) >= 0) {
                return QualityClass.OUTSTANDING;
            }
            if (points.compareTo(BigDecimal.valueOf(goodFrom)) >= 0) {
                return QualityClass.GOOD;
            }
            return points.compareTo(BigDecimal.valueOf(satisfactoryFrom)) >= 0
                    ? QualityClass.SATISFACTORY
                    : QualityClass.UNSATISFACTORY;
        }
    }

    public static Scoring byJudgement() {
        return new Scoring(Method.NONE, null);
    }

    public static Scoring byPoints(int outstandingFrom, int goodFrom, int satisfactoryFrom) {
        return new Scoring(Method.POINTS_100, new Boundaries(outstandingFrom, goodFrom, satisfactoryFrom));
    }

    /** The class that so many points earn; empty where points are not used. */
    public Optional<QualityClass> classOf(BigDecimal points) {
        return Optional.ofNullable(boundaries).map(found -> found.classOf(points));
    }
}
