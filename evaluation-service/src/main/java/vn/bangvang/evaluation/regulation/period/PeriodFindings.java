package vn.bangvang.evaluation.regulation.period;

import java.util.List;
import java.util.Set;

import vn.bangvang.evaluation.regulation.Subject;

/**
 * What a look through a period finds.
 *
 * @param undecided the required members and organisations that are neither decided nor marked as not rated
 * @param offences ratings that stand although a condition no longer holds for them, such as a discipline or a lower
 *        level's correction that came after them
 */
public record PeriodFindings(Set<Subject> undecided, List<Offence> offences) {
    /** @param condition the code with which the same rating would be refused today */
    public record Offence(Subject subject, String condition) {}
}
