package vn.bangvang.member.membership.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.Discipline;
import vn.bangvang.member.membership.MemberCommand;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberSearch;
import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.membership.PersonalDetails;
import vn.bangvang.member.membership.Position;

/** The bodies of requests about members. */
final class MemberRequest {
    /** An id of another register: no spaces inside, so that two spellings of one person do not pass as two. */
    private static final String PERSON = "\\s*[\\p{L}\\p{N}._:/-]+\\s*";

    private static final String NAME = "\\s*\\p{L}[\\p{L}\\p{M} .'’-]*";

    private MemberRequest() {}

    /** @param inCellSince when the member was admitted elsewhere and came to the cell later */
    record Admit(@NotBlank @Size(max = 100) @Pattern(regexp = PERSON) String personId,
            @NotBlank @Size(max = 64) String cellId, @NotNull LocalDate admittedOn, @Nullable LocalDate officialOn,
            @Nullable LocalDate inCellSince, @Nullable @Size(max = 50) String cardNo,
            @Nullable @Size(max = 100) @Pattern(regexp = NAME) String fullName,
            @Nullable @Valid ContactDetails contact) {
        MemberCommand.AdmitMember command() {
            return new MemberCommand.AdmitMember(personId.strip(), cellId, admittedOn, officialOn, inCellSince, cardNo,
                    ContactDetails.details(fullName, contact));
        }
    }

    /** @param reference the caller's own name for the row, repeated in its result */
    record AdmitRow(@Nullable @Size(max = 100) String reference,
            @NotBlank @Size(max = 100) @Pattern(regexp = PERSON) String personId,
            @NotBlank @Size(max = 64) String cellId, @NotNull LocalDate admittedOn, @Nullable LocalDate officialOn,
            @Nullable LocalDate inCellSince, @Nullable @Size(max = 50) String cardNo,
            @Nullable @Size(max = 100) @Pattern(regexp = NAME) String fullName,
            @Nullable @Valid ContactDetails contact) {
        MemberCommand.AdmitMember command() {
            return new MemberCommand.AdmitMember(personId.strip(), cellId, admittedOn, officialOn, inCellSince, cardNo,
                    ContactDetails.details(fullName, contact));
        }
    }

    record AdmitMany(@NotEmpty @Size(max = 500) List<@Valid @NotNull AdmitRow> items) {}

    /** What holds from now on; what is left out is not known any more. */
    record Details(@Nullable @Size(max = 100) @Pattern(regexp = NAME) String fullName,
            @Nullable @Valid ContactDetails contact) {
        PersonalDetails details() {
            return ContactDetails.details(fullName, contact);
        }
    }

    /**
     * Which members are looked for; what is left out limits nothing.
     *
     * @param q words of the full name, each in full, with or without Vietnamese marks
     * @param limit how many at most, 100 when nothing else is asked for
     */
    record SearchFor(@Nullable @Size(max = 100) String q, @Nullable @Size(max = 100) String personId,
            @Nullable @Size(max = 64) String cellId, @Nullable MemberStatus status,
            @Nullable @Min(1) @Max(500) Integer limit) {
        MemberSearch search() {
            return new MemberSearch(q, personId == null ? null : personId.strip(), cellId, status);
        }
    }

    record Decision(@NotNull LocalDate effectiveOn, @Nullable @Size(max = 100) String decisionNo) {}

    /** @param toCellId id of the cell that the member moves to */
    record Transfer(@NotBlank @Size(max = 64) String toCellId, @NotNull MemberEvent.TransferType type,
            @NotNull LocalDate effectiveOn,
            @Nullable LocalDate until, @Nullable @Size(max = 100) String decisionNo) {
        MemberCommand.TransferMember command() {
            return new MemberCommand.TransferMember(toCellId, type, effectiveOn, until, decisionNo);
        }
    }

    record Remove(@NotNull MemberEvent.RemovalReason reason, @NotNull LocalDate effectiveOn,
            @Nullable @Size(max = 100) String decisionNo) {
        MemberCommand.RemoveMember command() {
            return new MemberCommand.RemoveMember(reason, effectiveOn, decisionNo);
        }
    }

    record Reinstate(@NotBlank @Size(max = 64) String cellId, @NotNull LocalDate effectiveOn,
            @Nullable @Size(max = 100) String decisionNo) {
        MemberCommand.ReinstateMember command() {
            return new MemberCommand.ReinstateMember(cellId, effectiveOn, decisionNo);
        }
    }

    record Assign(@NotNull Position.Type type, @NotBlank @Size(max = 64) String organisationId,
            @NotNull LocalDate from) {
        MemberCommand.AssignPosition command() {
            return new MemberCommand.AssignPosition(type, organisationId, from);
        }
    }

    record DisciplineDecision(@NotNull Discipline.Form form, @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 100) String decisionNo) {
        MemberCommand.DisciplineMember command() {
            return new MemberCommand.DisciplineMember(form, decidedOn, decisionNo);
        }
    }

    /** @param on first day on which it no longer holds */
    record Ending(@NotNull LocalDate on) {}
}
