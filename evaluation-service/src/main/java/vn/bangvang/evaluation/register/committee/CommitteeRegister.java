package vn.bangvang.evaluation.register.committee;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Who sits, and sat, in the executive committee of an organisation. */
public interface CommitteeRegister {

    /** @param to first day without the seat, or null while it is held */
    record Seat(String memberId, LocalDate from, @Nullable LocalDate to) {
        /** Held on that day, or given up on it: a decision of discipline often takes the seat on the same day. */
        public boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Every seat that was ever held; empty where no committee is known. */
    List<Seat> seatsOf(String organisationId);
}
