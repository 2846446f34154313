package vn.bangvang.member.committee.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeCommand;
import vn.bangvang.member.committee.SeatHolder;
import vn.bangvang.refusal.Refusal;

/** The bodies of requests about committees. */
final class CommitteeRequest {
    private CommitteeRequest() {}

    /**
     * Seats and term of a committee.
     *
     * @param termFrom first day of the term, needed to change its seats; null when the seats have none
     * @param termTo first day after the term; null when it is not known
     */
    record Configure(@Positive @Max(200) int seats, @Nullable LocalDate termFrom, @Nullable LocalDate termTo) {
        CommitteeCommand.ConfigureCommittee command() {
            if (termFrom == null && termTo != null) {
                throw Refusal.invalid("TERM_WITHOUT_BEGINNING", "/termFrom", null);
            }
            return new CommitteeCommand.ConfigureCommittee(seats,
                    termFrom == null ? null : new Committee.Term(termFrom, termTo));
        }
    }

    /**
     * A seat that somebody takes.
     *
     * @param appointed by the upper level: the holder may then belong elsewhere
     */
    record Fill(@NotBlank @Size(max = 64) String memberId, @NotNull SeatHolder.Position position,
            @NotNull LocalDate from,
            @Nullable Boolean appointed) {
        CommitteeCommand.FillSeat command() {
            return new CommitteeCommand.FillSeat(memberId, position, from, Boolean.TRUE.equals(appointed));
        }
    }

    /** @param on first day on which the seat is empty */
    record Vacate(@NotNull LocalDate on) {}
}
