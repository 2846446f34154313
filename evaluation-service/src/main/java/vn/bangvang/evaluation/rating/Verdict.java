package vn.bangvang.evaluation.rating;

import java.util.Map;
import java.util.Optional;

import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.Scoring;
import vn.bangvang.evaluation.regulation.policy.Scoring.Method;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * What is to be decided about one subject.
 *
 * @param decision a class, points that earn one, or why there is none; its justification asks for nothing
 * @param pointer where it stands in the request
 */
public record Verdict(String subjectId, Decision decision, String pointer) {

    /** The same with the class that its points earn. */
    Verdict by(Scoring scoring) {
        return earned(scoring).map(earned -> new Verdict(subjectId, decision.withClass(earned), pointer)).orElse(this);
    }

    /** Why it contradicts itself or the way in which classes are found, if so. */
    Optional<Reason> unsound(Scoring scoring) {
        QualityClass given = decision.decidedClass();
        boolean rated = given != null || decision.points() != null;
        if (rated == (decision.notRatedReason() != null)) {
            return Optional.of(reason("CLASS_OR_REASON_REQUIRED"));
        }
        if (decision.notRatedReason() == NotRatedReason.OTHER && decision.note() == null) {
            return Optional.of(reason("NOTE_REQUIRED"));
        }
        if (decision.points() == null) {
            return given != null && scoring.method() == Method.POINTS_100
                    ? Optional.of(reason("POINTS_REQUIRED"))
                    : Optional.empty();
        }
        Optional<QualityClass> earned = earned(scoring);
        if (earned.isEmpty()) {
            return Optional.of(reason("POINTS_NOT_USED"));
        }
        return given == null || given == earned.get()
                ? Optional.empty()
                : Optional.of(reason("CLASS_DOES_NOT_MATCH_POINTS",
                        Map.of("points", decision.points(), "class", earned.get())));
    }

    Reason reason(String code) {
        return reason(code, Map.of());
    }

    Reason reason(String code, Map<String, Object> figures) {
        return new Reason(code, pointer, subjectId, figures);
    }

    private Optional<QualityClass> earned(Scoring scoring) {
        return Optional.ofNullable(decision.points()).flatMap(scoring::classOf);
    }
}
