package vn.bangvang.member.committee;

import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Stored;

/** Committees by who sits in them. */
public interface CommitteeQueries {
    /** The committees in which this member has or had a seat. */
    Flux<Stored<Committee>> withSeatOf(String memberId);

    /** The committees with a seat whose end is not known. */
    Flux<Stored<Committee>> withOpenSeats();
}
