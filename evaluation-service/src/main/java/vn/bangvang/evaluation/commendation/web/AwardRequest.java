package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.commendation.CommendationType;
import vn.bangvang.evaluation.commendation.RecipientType;

/**
 * A commendation that was decided.
 *
 * @param reference the caller's own name for it, given back in the answer to a batch
 */
record AwardRequest(@Nullable String reference, @NotBlank String issuerOrganisationId,
        @NotNull RecipientType recipientType, @NotBlank String recipientId, @NotNull CommendationType type,
        @NotNull CommendationTitle title, @NotNull @Min(1930) @Max(2200) Integer year, @NotBlank String decisionNo,
        @NotNull LocalDate decidedOn, @Nullable LocalDate presentedOn, @Nullable String presentedByMemberId) {

    Award award() {
        return new Award(issuerOrganisationId, recipientType, recipientId, type, title, year, decisionNo, decidedOn,
                presentedOn, presentedByMemberId);
    }

    /** A commendation that somebody proposes and nobody has decided. */
    record Proposal(@NotBlank String issuerOrganisationId, @NotNull RecipientType recipientType,
            @NotBlank String recipientId, @NotNull CommendationType type, @NotNull CommendationTitle title,
            @NotNull @Min(1930) @Max(2200) Integer year) {

        Award award() {
            return new Award(issuerOrganisationId, recipientType, recipientId, type, title, year, null, null, null,
                    null);
        }
    }
}
