package vn.bangvang.evaluation.commendation;

import java.util.Collection;

import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;

/** Which commendations stand. */
public interface CommendationQueries {

    /** Proposed or awarded, and not revoked. */
    Flux<Stored<Commendation>> liveOf(Subject recipient);

    /** Decided for any of these members, whether it stands or was revoked, in no order. */
    Flux<Stored<Commendation>> decidedFor(Collection<String> memberIds);

    /** The ids of all that were proposed or awarded and not revoked, in no order. */
    Flux<String> everyLive();
}
