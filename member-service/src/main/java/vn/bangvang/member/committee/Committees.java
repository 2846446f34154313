package vn.bangvang.member.committee;

import java.util.function.Function;

import reactor.core.publisher.Mono;

import vn.bangvang.member.Decided;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.Stored;

/**
 * All committees. Consistency boundary: one committee, so that two concurrent seatings can neither overfill it nor give
 * it two secretaries.
 */
public interface Committees {
    /** Empty when the organisation has no such committee yet. */
    Mono<Stored<Committee>> find(String organisationId, CommitteeBody body);

    /** Refused as COMMITTEE_ALREADY_EXISTS when somebody was faster. */
    Mono<Stored<Committee>> add(Decided<Committee, CommitteeEvent> established);

    Mono<Stored<Committee>> change(String id, ExpectedVersion expected,
            Function<Committee, Mono<Decided<Committee, CommitteeEvent>>> decide);
}
