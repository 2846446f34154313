package vn.bangvang.portal.board;

import java.util.ArrayList;
import java.util.List;

import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;

/**
 * Why an organisation has no place yet.
 *
 * @param reason names the sentence in the messages
 * @param open how many are missing, 0 where the sentence needs no number
 * @param of of how many
 */
public record Missing(String reason, long open, long of) {

    /** An organisation without a class of its own is listed apart: it is not the last, it is not known. */
    public static boolean anythingIn(Row row) {
        return row.rank() == null || row.own().ownClass() == null;
    }

    /** Every reason that is known, the missing decision last. */
    public static List<Missing> in(Row row) {
        if (row.organisation().dissolvedOn() != null) {
            return List.of(new Missing("dissolved", 0, 0));
        }
        if (row.own().notRated()) {
            return List.of(new Missing("notRated", 0, 0));
        }
        List<Missing> missing = new ArrayList<>();
        addOpen(missing, "selfCriticism", row.members().selfCriticism());
        addOpen(missing, "members", row.completeness().members());
        if (row.completeness().missingChildren() > 0) {
            missing.add(new Missing("children", row.completeness().missingChildren(), row.children().required()));
        }
        missing.add(new Missing("own", 0, 0));
        return missing;
    }

    private static void addOpen(List<Missing> missing, String reason, Ratio done) {
        if (done.isCounted() && !done.isFull()) {
            missing.add(new Missing(reason, done.denominator() - done.numerator(), done.denominator()));
        }
    }
}
