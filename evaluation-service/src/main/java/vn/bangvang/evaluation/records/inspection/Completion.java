package vn.bangvang.evaluation.records.inspection;

import java.util.List;

/**
 * How far a plan was carried out. Supplementary items are counted apart, so done never exceeds planned.
 *
 * @param done of the items planned at the approval and not cancelled
 * @param planned at the approval and not cancelled
 * @param supplementaryDone supplementary items that are done
 * @param supplementary items that were added after the approval
 */
public record Completion(int done, int planned, int supplementaryDone, int supplementary) {

    static Completion of(List<InspectionItem> items) {
        int done = 0;
        int planned = 0;
        int supplementaryDone = 0;
        int supplementary = 0;
        for (InspectionItem item : items) {
            if (item.cancelled()) {
                continue;
            }
            int counted = item.isDone() ? 1 : 0;
            if (item.supplementary()) {
                supplementary++;
                supplementaryDone += counted;
            } else {
                planned++;
                done += counted;
            }
        }
        return new Completion(done, planned, supplementaryDone, supplementary);
    }

    /** Whether everything that was planned at the approval is done. */
    public boolean isComplete() {
        return planned > 0 && done == planned;
    }
}
