package vn.bangvang.training.enrolment.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentCommand.Correction;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.enrolment.EnrolmentStatus;

/** What callers send about enrolments. */
final class EnrolmentRequest {
    private static final int LARGEST_BATCH = 500;
    private static final int LONGEST = 64;
    private static final String TRAINEE_REF = "The caller's own opaque reference for the person, the same in every "
            + "class: a UUID, or 2 to 64 letters without marks, digits or . _ : / -, both a letter and a digit among "
            + "them. It stays in the log for ever, so it must not be a name, a national id or contact data.";

    private EnrolmentRequest() {}

    /**
     * @param status NOMINATED when absent
     * @param on the day the status was reached
     */
    record Enter(@NotBlank @Size(max = LONGEST) String classId,
            @NotBlank @Size(max = LONGEST) @Schema(description = TRAINEE_REF) String traineeRef,
            @NotNull TraineeKind traineeKind,
            @Nullable @Size(max = LONGEST) String memberId, @NotBlank @Size(max = LONGEST) String sendingOrganisationId,
            @Nullable EnrolmentStatus status,
            @Nullable LocalDate on) {

        Nomination nomination() {
            return EnrolmentRequest.nomination(classId, traineeRef, traineeKind, memberId, sendingOrganisationId,
                    status, on);
        }
    }

    record Batch(@NotBlank @Size(max = LONGEST) String classId,
            @NotEmpty @Size(max = LARGEST_BATCH) List<@Valid @NotNull Item> items) {}

    /** @param reference comes back in the result; the traineeRef when absent */
    record Item(@Nullable @Size(max = 100) String reference,
            @NotBlank @Size(max = LONGEST) @Schema(description = TRAINEE_REF) String traineeRef,
            @NotNull TraineeKind traineeKind,
            @Nullable @Size(max = LONGEST) String memberId, @NotBlank @Size(max = LONGEST) String sendingOrganisationId,
            @Nullable EnrolmentStatus status,
            @Nullable LocalDate on) {

        Nomination nominationTo(String classId) {
            return EnrolmentRequest.nomination(classId, traineeRef, traineeKind, memberId, sendingOrganisationId,
                    status, on);
        }

        String echo() {
            return reference == null ? traineeRef : reference;
        }
    }

    record Step(@NotNull LocalDate on) {}

    /**
     * What is absent was recorded rightly. {@code notAMember} takes the member away.
     *
     * @param notAMember whether the member that was recorded is taken away
     */
    record Correct(@NotBlank @Size(max = 500) String reason, @Nullable @Size(max = LONGEST) String traineeRef,
            @Nullable TraineeKind traineeKind, @Nullable @Size(max = LONGEST) String memberId,
            @Nullable Boolean notAMember,
            @Nullable @Size(max = LONGEST) String sendingOrganisationId, @Nullable EnrolmentStatus status) {

        Correction correction() {
            return new Correction(reason, traineeRef, traineeKind, memberId, Boolean.TRUE.equals(notAMember),
                    sendingOrganisationId, status);
        }
    }

    private static Nomination nomination(String classId, String traineeRef, TraineeKind kind,
            @Nullable String memberId, String senderId, @Nullable EnrolmentStatus status, @Nullable LocalDate on) {
        return new Nomination(classId, traineeRef, kind, memberId, senderId,
                status == null ? EnrolmentStatus.NOMINATED : status, on);
    }
}
