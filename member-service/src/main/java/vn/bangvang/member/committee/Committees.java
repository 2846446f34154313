package vn.bangvang.member.committee;

import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * All committees. Consistency boundary: one committee, so that two concurrent seatings can neither overfill it nor give
 * it two secretaries.
 */
public interface Committees {
    /** Empty when the organisation has no such committee yet. */
    Mono<Stored<Committee>> find(String organisationId, Committee.Body body);

    /** The committees in which this member has a seat whose end is not known. */
    Flux<Stored<Committee>> withOpenSeatOf(String memberId);

    /** The committees with a seat whose end is not known. */
    Flux<Stored<Committee>> withOpenSeats();

    /** Refused as COMMITTEE_ALREADY_EXISTS when somebody was faster. */
    Mono<Stored<Committee>> add(Decided<Committee, CommitteeEvent> established);

    /** Empty when the decision is that nothing is to be done. */
    Mono<Stored<Committee>> change(String id, ExpectedVersion expected,
            Function<Committee, Mono<Decided<Committee, CommitteeEvent>>> decide);
}
