package vn.bangvang.evaluation.records.resolutiontarget;

/**
 * What a target's numbers count.
 * <ul>
 * <li>COUNT: plan and actual are numbers of things, such as members admitted.
 * <li>RATIO: things out of a base, such as 351 of 467 schools; a plan is a number of things too.
 * <li>VND: plan and actual are whole dong.
 * <li>PERCENT: the plan is a whole percentage of the base; actual and base are numbers of things.
 * </ul>
 */
public enum TargetUnit {
    COUNT,
    RATIO,
    VND,
    PERCENT;

    boolean hasBase() {
        return this == RATIO || this == PERCENT;
    }
}
