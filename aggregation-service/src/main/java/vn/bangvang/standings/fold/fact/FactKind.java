package vn.bangvang.standings.fold.fact;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of subject the fold follows, with the name each has on the wire. */
public enum FactKind {
    ORGANISATION("organisation"),
    COMMITTEE("committee"),
    MEMBER("member"),
    ENROLMENT("enrolment"),
    PERIOD(
            "evaluation-period"),
    SELF_CRITICISM("self-criticism"),
    RATING("evaluation"),
    INSPECTION_PLAN(
            "inspection-plan"),
    TARGET("target"),
    DOCUMENT("issued-document"),
    PRIZE("prize"),
    INVESTMENT(
            "investment-indicator"),
    COMMENDATION("commendation"),
    SEAL("period-seal");

    private final String aggregateType;

    FactKind(String aggregateType) {
        this.aggregateType = aggregateType;
    }

    public String aggregateType() {
        return aggregateType;
    }

    /** Empty for a kind that the fold does not follow. */
    public static Optional<FactKind> named(String aggregateType) {
        return Stream.of(values()).filter(kind -> kind.aggregateType.equals(aggregateType)).findFirst();
    }
}
