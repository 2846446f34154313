package vn.bangvang.evaluation.rating;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.ClassCounts;

/**
 * What the register says about a subject on the reference date, as far as a rating depends on it.
 *
 * @param selfCriticismOn when it was handed in and not sent back; null: it was not
 * @param excused exempt from Party activity or suspended from it
 * @param tooRecent admitted or founded too shortly before
 * @param disciplined a member, by a standing decision of that period
 * @param leaderDisciplined a collective by whose member's warning, or worse, of that period it falls
 * @param below what is decided about those below it, or about a cell's members
 */
record SubjectFacts(@Nullable LocalDate selfCriticismOn, boolean excused, boolean tooRecent,
        boolean disciplined, boolean leaderDisciplined, LowerLevel below) {
    /**
     * The level below a subject.
     *
     * @param undecided how many required subjects still wait for a decision
     * @param firstUndecided one of them, or {@code ""}
     */
    record LowerLevel(int undecided, String firstUndecided, ClassCounts counts) {
        /** Nobody is below a member. */
        static final LowerLevel NONE = new LowerLevel(0, "", new ClassCounts(0, 0, 0, 0));
    }
}
