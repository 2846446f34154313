package vn.bangvang.evaluation.commendation;

import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;

/** Which commendations stand. */
public interface CommendationQueries {

    /** Proposed or awarded, and not revoked. */
    Flux<Stored<Commendation>> liveOf(Subject recipient);

    /** All that were proposed or awarded and not revoked, in the order of their ids. */
    Flux<Stored<Commendation>> everyLive();
}
