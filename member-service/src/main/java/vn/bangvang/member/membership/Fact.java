package vn.bangvang.member.membership;

import java.time.LocalDate;

/**
 * What names a dated fact of a membership: there is one of a kind on a day. Of several, which only a day of contrary
 * decisions has, the last is meant.
 */
public record Fact(Kind kind, LocalDate on) {
    /** What can be corrected. STAY is a temporary one; TRANSFER is for good. */
    public enum Kind {
        ADMISSION,
        CONFIRMATION,
        TRANSFER,
        STAY,
        EXEMPTION,
        SUSPENSION,
        RESUMPTION,
        REMOVAL,
        REINSTATEMENT
    }
}
