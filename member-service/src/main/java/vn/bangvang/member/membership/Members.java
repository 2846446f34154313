package vn.bangvang.member.membership;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.Decided;
import vn.bangvang.member.organisation.CellMembers.Census;
import vn.bangvang.outbox.aggregate.Added;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * All memberships. Consistency boundary: one membership. A person has at most one that was not transferred out, which
 * the store guarantees by its key: the second admission loses, however close the race.
 */
public interface Members {
    /** Refused as UNKNOWN_MEMBER when there is none. */
    Mono<Stored<Member>> get(String id);

    /** In the order of ids, at most {@code limit}. */
    Flux<Stored<Member>> find(MemberQuery query, @Nullable String afterId, int limit);

    /** Those of them that there are. */
    Flux<Stored<Member>> withIds(Collection<String> ids);

    /** The memberships of these persons that were not transferred out. */
    Flux<Stored<Member>> ofPersons(Collection<String> personIds);

    /** The active members whose official cell this is. */
    Flux<Stored<Member>> activeIn(String cellId);

    /** Everybody who ever had a placement in this cell, temporary ones included. */
    Flux<Stored<Member>> everPlacedIn(String cellId);

    Mono<Census> census(Collection<String> cellIds);

    /** Answers a retry with the first answer. */
    Mono<Stored<Member>> once(IdempotencyKey key, Supplier<Mono<Stored<Member>>> work);

    /** Refused as MEMBER_ALREADY_EXISTS when the person is a member already. */
    Mono<Stored<Member>> add(Decided<Member, MemberEvent> admitted, IdempotencyKey key);

    /** One bulk write; what became of each, in the order given. */
    Flux<Added<Member>> addAll(List<Decided<Member, MemberEvent>> admitted);

    /** Empty when the decision is that nothing is to be done. */
    Mono<Stored<Member>> change(String id, ExpectedVersion expected,
            Function<Member, Mono<Decided<Member, MemberEvent>>> decide);
}
