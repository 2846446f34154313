package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A commendation somebody wants given.
 *
 * @param decisionNo null only in a proposal that is not decided yet, as is {@code decidedOn}
 * @param presentedByMemberId who handed it over; often somebody of a level above the issuer, so no right follows from
 * it
 */
public record Award(String issuerOrganisationId, RecipientType recipientType, String recipientId, CommendationType type,
        CommendationTitle title, int year, @Nullable String decisionNo, @Nullable LocalDate decidedOn,
        @Nullable LocalDate presentedOn, @Nullable String presentedByMemberId) {

    /** The giấy khen of a year, on which a cell's five-year award rests. */
    public boolean isYearlyCertificate() {
        return type == CommendationType.GIAY_KHEN && title.isYearly();
    }

    /** The same decision, whether or not it was handed over since. */
    boolean isDecidedLike(Award other) {
        return Objects.equals(decisionNo, other.decisionNo) && Objects.equals(decidedOn, other.decidedOn);
    }
}
