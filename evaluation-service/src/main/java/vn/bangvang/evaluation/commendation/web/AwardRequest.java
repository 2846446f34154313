package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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
record AwardRequest(@Nullable @Size(max = 200) String reference, @NotBlank @Size(max = 100) String issuerOrganisationId,
        @NotNull RecipientType recipientType, @NotBlank @Size(max = 100) String recipientId,
        @NotNull CommendationType type,
        @NotNull CommendationTitle title, @NotNull @Min(1930) @Max(2200) Integer year,
        @NotBlank @Size(max = 100) String decisionNo,
        @NotNull LocalDate decidedOn, @Nullable LocalDate presentedOn,
        @Nullable @Size(max = 100) String presentedByMemberId) {

    Award award() {
        return new Award(issuerOrganisationId, recipientType, recipientId, type, title, year, decisionNo, decidedOn,
                presentedOn, presentedByMemberId);
    }

    /** A commendation that somebody proposes and nobody has decided. */
    record Proposal(@NotBlank @Size(max = 100) String issuerOrganisationId, @NotNull RecipientType recipientType,
            @NotBlank @Size(max = 100) String recipientId, @NotNull CommendationType type,
            @NotNull CommendationTitle title,
            @NotNull @Min(1930) @Max(2200) Integer year) {

        Award award() {
            return new Award(issuerOrganisationId, recipientType, recipientId, type, title, year, null, null, null,
                    null);
        }
    }
}
