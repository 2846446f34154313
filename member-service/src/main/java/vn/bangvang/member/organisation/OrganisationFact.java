package vn.bangvang.member.organisation;

import java.time.LocalDate;

/** What names a dated fact of an organisation: there is one of a kind on a day. */
public record OrganisationFact(Kind kind, LocalDate on) {

    /** What can be corrected. What it was at its founding are the PARENT, KIND and NAME of that day. */
    public enum Kind {
        FOUNDING,
        PARENT,
        KIND,
        NAME,
        END
    }
}
