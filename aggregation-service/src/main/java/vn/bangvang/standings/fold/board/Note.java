package vn.bangvang.standings.fold.board;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a list says of one subject besides its name. Never what somebody was disciplined for, only that.
 *
 * @param reasons codes of why it is on the list, where that is not the list's own meaning
 * @param on the day it left
 * @param streak years running that were OUTSTANDING
 */
public record Note(List<String> reasons, @Nullable LocalDate on, @Nullable Integer streak) {
    public static final Note NONE = because(List.of());
    /** Left undecided with the closing's consent. */
    public static final Note DEBT = because(List.of("DEBT"));

    public static Note because(List<String> reasons) {
        return new Note(reasons, null, null);
    }

    public static Note of(Row.FiveYears years) {
        return new Note(List.of(), null, years.streak());
    }
}
