package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.period.RecordedYears;

/** What callers send about commendations. */
final class CommendationRequest {
    private CommendationRequest() {}

    /**
     * A commendation that was decided.
     *
     * @param reference the caller's own name for it, given back in the answer to a batch
     */
    record Give(@Nullable @Size(max = 200) String reference, @NotBlank @Size(max = 100) String issuerOrganisationId,
            @NotNull Subject.Type recipientType, @NotBlank @Size(max = 100) String recipientId,
            @NotNull Award.Type type, @NotNull CommendationTitle title,
            @Nullable @Size(min = 1, max = 200) String theme,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year,
            @NotBlank @Size(max = 100) String decisionNo,
            @NotNull LocalDate decidedOn, @Nullable LocalDate presentedOn,
            @Nullable @Size(max = 100) String presentedByMemberId) {

        Award award() {
            return new Award(issuerOrganisationId, recipientType, recipientId, type, title, theme, year, decisionNo,
                    decidedOn, presentedOn, presentedByMemberId);
        }

        /** What the answer to a batch calls it. */
        String echo() {
            return reference == null ? recipientId : reference;
        }
    }

    record Batch(@NotEmpty @Size(max = 500) List<@Valid @NotNull Give> items) {

        List<Award> awards() {
            return items.stream().map(Give::award).toList();
        }
    }

    /** A commendation that somebody proposes and nobody has decided. */
    record Propose(@NotBlank @Size(max = 100) String issuerOrganisationId, @NotNull Subject.Type recipientType,
            @NotBlank @Size(max = 100) String recipientId, @NotNull Award.Type type,
            @NotNull CommendationTitle title, @Nullable @Size(min = 1, max = 200) String theme,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year) {

        Award award() {
            return new Award(issuerOrganisationId, recipientType, recipientId, type, title, theme, year, null, null,
                    null,
                    null);
        }
    }

    record Decide(@NotBlank @Size(max = 100) String decisionNo, @NotNull LocalDate decidedOn) {}

    record Present(@NotNull LocalDate presentedOn, @Nullable @Size(max = 100) String presentedByMemberId) {}

    /** Takes back, or gives back. */
    record Because(@NotBlank @Size(max = 500) String reason) {}
}
