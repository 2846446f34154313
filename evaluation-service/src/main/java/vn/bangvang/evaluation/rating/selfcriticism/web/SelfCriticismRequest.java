package vn.bangvang.evaluation.rating.selfcriticism.web;

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

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismSubmission.Submission;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.Subject.Type;

/** What callers send about self-criticisms. */
final class SelfCriticismRequest {
    private static final int LARGEST_BATCH = 2000;

    private SelfCriticismRequest() {}

    /** @param accepted true when the body that heard it has accepted it already */
    record Submit(@NotNull Type subjectType, @NotBlank @Size(max = 100) String subjectId,
            @NotNull @Min(1930) @Max(2999) Integer year, @NotNull LocalDate submittedOn, @Nullable Boolean accepted) {

        Submission submission() {
            return new Submission(new Subject(subjectType, subjectId), submittedOn, Boolean.TRUE.equals(accepted));
        }
    }

    record Batch(@NotNull @Min(1930) @Max(2999) Integer year,
            @NotEmpty @Size(max = LARGEST_BATCH) List<@Valid @NotNull Item> items) {}

    /** @param reference comes back in the result; the subject's id when absent */
    record Item(@Nullable @Size(max = 200) String reference, @NotNull Type subjectType,
            @NotBlank @Size(max = 100) String subjectId,
            @NotNull LocalDate submittedOn, @Nullable Boolean accepted) {

        Submission submission() {
            return new Submission(new Subject(subjectType, subjectId), submittedOn, Boolean.TRUE.equals(accepted));
        }

        String echo() {
            return reference == null ? subjectId : reference;
        }
    }

    record SubmitAgain(@NotNull LocalDate submittedOn) {}

    record Return(@NotBlank @Size(max = 500) String reason) {}
}
