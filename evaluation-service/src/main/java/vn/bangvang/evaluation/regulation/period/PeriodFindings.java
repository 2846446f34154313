package vn.bangvang.evaluation.regulation.period;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * What a look through a period finds.
 *
 * @param undecided the required members and organisations that are neither decided nor marked as not rated
 * @param offences ratings that stand although a condition no longer holds for them, such as a discipline or a lower
 *        level's correction that came after them
 */
public record PeriodFindings(Set<Subject> undecided, List<Offence> offences) {
    /** Condition of those who are undecided. */
    public static final String UNDECIDED = "UNDECIDED";

    private static final int NAMED_AT_MOST = 10;
    private static final int OFFENCES_AT_MOST = 100;

    /** @param condition the code with which the same rating would be refused today */
    public record Offence(Subject subject, String condition) {

        /** Where it stands in the list of everything that was found. */
        public String place() {
            return subject.place() + "|" + condition;
        }
    }

    /** Everything that a closing would be refused for, in one order. */
    public List<Offence> all() {
        return Stream.concat(undecided.stream().map(subject -> new Offence(subject, UNDECIDED)), offences.stream())
                .sorted(Comparator.comparing(Offence::place))
                .toList();
    }

    /** Ratings that offend here and not there. */
    public List<Offence> offencesBesidesThoseOf(PeriodFindings other) {
        return offences.stream().filter(offence -> !other.offences.contains(offence)).toList();
    }

    /** What was decided before has to hold under other rules: refused with each of these ratings, which would not. */
    static void mustHoldUnderTheNewRules(List<Offence> offences) {
        refuse("DECIDED_AGAINST_THE_POLICY", offences);
    }

    /**
     * Everybody required is decided or excused, and what was decided still holds.
     *
     * @throws Refusal CONFLICT {@code PERIOD_NOT_COMPLETE} or {@code CONDITIONS_NO_LONGER_MET}
     */
    void mustLeaveNothingOpenBut(Set<Subject> excused, Period period) {
        List<Subject> missing = undecided.stream().filter(subject -> !excused.contains(subject)).sorted().toList();
        if (!missing.isEmpty()) {
            throw notComplete(missing, period);
        }
        refuse("CONDITIONS_NO_LONGER_MET", offences);
    }

    private static void refuse(String code, List<Offence> offences) {
        if (!offences.isEmpty()) {
            throw new Refusal(Kind.CONFLICT, offences.stream()
                    .limit(OFFENCES_AT_MOST)
                    .map(offence -> new Reason(code, "", offence.subject().id(),
                            Map.of("subjectType", offence.subject().type(), "condition", offence.condition())))
                    .toList());
        }
    }

    private static Refusal notComplete(List<Subject> missing, Period period) {
        long members = missing.stream().filter(subject -> subject.type() == Subject.Type.MEMBER).count();
        String first = missing.stream()
                .limit(NAMED_AT_MOST)
                .map(subject -> subject.type() + " " + subject.id())
                .collect(Collectors.joining(", "));
        return Refusal.of(Kind.CONFLICT, "PERIOD_NOT_COMPLETE", "/debts", first,
                Map.of("period", period, "members", members, "organisations", missing.size() - members, "first",
                        first));
    }
}
