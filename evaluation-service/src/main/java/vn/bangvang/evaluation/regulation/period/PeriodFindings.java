package vn.bangvang.evaluation.regulation.period;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.bangvang.evaluation.regulation.Subject;

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
}
