package vn.bangvang.member.organisation;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;

/** All organisations. Consistency boundary: one organisation; what a rule reads of others may be a moment old. */
public interface Organisations {
    /** Refused as UNKNOWN_ORGANISATION when there is none. */
    Mono<Stored<Organisation>> get(String id);

    /** The named organisations, as far as they exist, and everything above them: one read for each level. */
    Mono<Lineage> lineage(Collection<String> ids);

    /** The organisation and everything below it today, dissolved ones included. */
    Mono<Set<String>> subtree(String id);

    /** In the order of ids, at most {@code limit}. */
    Flux<Stored<Organisation>> find(OrganisationQuery query, @Nullable String afterId, int limit);

    /** What ever stood directly under it. */
    Flux<Organisation> everUnder(String id);

    /** Answers a retry with the first answer. */
    Mono<Stored<Organisation>> once(IdempotencyKey key, Supplier<Mono<Stored<Organisation>>> work);

    /** Refused as ORGANISATION_ALREADY_EXISTS when the province has this code already. */
    Mono<Stored<Organisation>> add(Decided<Organisation, OrganisationEvent> founded, IdempotencyKey key);

    Mono<Stored<Organisation>> change(String id, ExpectedVersion expected,
            Function<Organisation, Mono<Decided<Organisation, OrganisationEvent>>> decide);
}
