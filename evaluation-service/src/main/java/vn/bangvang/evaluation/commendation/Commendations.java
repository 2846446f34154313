package vn.bangvang.evaluation.commendation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Stored;

/** The commendations as stored. */
public interface Commendations {

    /** Proposed or awarded, and not revoked. */
    Flux<Stored<Commendation>> liveOf(RecipientType type, String recipientId);

    /** All that were proposed or awarded and not revoked, in the order of their ids. */
    Flux<Stored<Commendation>> everyLive();

    Flux<Stored<Commendation>> page(Wanted wanted, @Nullable String afterId, int limit);

    /** What a list is limited to; null limits nothing. */
    record Wanted(@Nullable String issuerOrganisationId, @Nullable String recipientId,
            @Nullable String recipientOrganisationId, @Nullable Integer year, @Nullable CommendationState state) {}
}
