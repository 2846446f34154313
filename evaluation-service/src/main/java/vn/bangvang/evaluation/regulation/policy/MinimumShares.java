package vn.bangvang.evaluation.regulation.policy;

/**
 * What an organisation's subordinates or a cell's members must have reached before it may be OUTSTANDING: 100 % at
 * least SATISFACTORY and 80 % at least GOOD (21-HD/BTCTW 2019).
 *
 * @param satisfactoryPercent 0 to 100
 * @param goodPercent 0 to 100
 */
public record MinimumShares(int satisfactoryPercent, int goodPercent) {

    /** Whether the rated among them reach both shares; true when nobody is rated. */
    public boolean areMetBy(ClassCounts counts) {
        return 100L * counts.satisfactoryOrBetter() >= (long) satisfactoryPercent * counts.rated()
                && 100L * counts.goodOrBetter() >= (long) goodPercent * counts.rated();
    }
}
