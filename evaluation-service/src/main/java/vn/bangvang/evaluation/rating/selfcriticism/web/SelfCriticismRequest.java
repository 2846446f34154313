package vn.bangvang.evaluation.rating.selfcriticism.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticisms.Submission;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.Subject.Type;
import vn.bangvang.period.Period;

/** What callers send about self-criticisms. */
final class SelfCriticismRequest {
    private static final int LARGEST_BATCH = 2000;

    private SelfCriticismRequest() {}

    /** @param accepted true when the body that heard it has accepted it already */
    record Submit(@NotNull Type subjectType, @NotBlank @Size(max = 100) String subjectId, @NotNull Period period,
            @NotNull LocalDate submittedOn, @Nullable Boolean accepted) {

        Submission submission() {
            return new Submission(new Subject(subjectType, subjectId), submittedOn, Boolean.TRUE.equals(accepted),
                    "/subjectId");
        }
    }

    record Batch(@NotNull Period period, @NotEmpty @Size(max = LARGEST_BATCH) List<@Valid @NotNull Item> items) {

        List<Submission> submissions() {
            return IntStream.range(0, items.size()).mapToObj(index -> items.get(index).submission(index)).toList();
        }
    }

    /** @param reference comes back in the result; the subject's id when absent */
    record Item(@Nullable @Size(max = 200) String reference, @NotNull Type subjectType,
            @NotBlank @Size(max = 100) String subjectId,
            @NotNull LocalDate submittedOn, @Nullable Boolean accepted) {

        Submission submission(int index) {
            return new Submission(new Subject(subjectType, subjectId), submittedOn, Boolean.TRUE.equals(accepted),
                    "/items/" + index + "/subjectId");
        }

        String echo() {
            return reference == null ? subjectId : reference;
        }
    }

    record SubmitAgain(@NotNull LocalDate submittedOn) {}

    record Return(@NotBlank @Size(max = 500) String reason) {}
}
