package vn.bangvang.member.membership.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.member.Decided;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberNews;
import vn.bangvang.member.membership.MemberQuery;
import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.membership.Members;
import vn.bangvang.member.organisation.CellMembers.Census;
import vn.bangvang.outbox.aggregate.Added;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Memberships in MongoDB, one document each. */
@Component
class StoredMembers implements Members {
    private static final List<String> SEARCHED = List.of("state.cellId", "state.placements.cellId", "state.personId");
    private static final int NO_LIMIT = 0;
    private static final List<String> ACTIVE = Arrays.stream(MemberStatus.values())
            .filter(MemberStatus::active)
            .map(Enum::name)
            .toList();

    private final AggregateStore<Member> store;
    private final MemberNews news;

    StoredMembers(AggregateStores stores, MemberNews news) {
        this.store = stores.of("members", Member.class, "MEMBER");
        this.news = news;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> index() {
        return Flux.fromIterable(SEARCHED)
                .concatMap(store::index)
                .then()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
    }

    @Override
    public Mono<Stored<Member>> get(String id) {
        return store.get(id);
    }

    @Override
    public Flux<Stored<Member>> find(MemberQuery query, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        String personId = query.personId();
        if (personId != null) {
            filters.add(Filters.eq("state.personId", personId));
        }
        Set<String> cells = query.cells();
        if (cells != null) {
            filters.add(Filters.in("state.cellId", cells));
        }
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }

    @Override
    public Flux<Stored<Member>> withIds(Collection<String> ids) {
        return store.page(Filters.in("_id", ids), null, ids.size());
    }

    @Override
    public Flux<Stored<Member>> ofPersons(Collection<String> personIds) {
        return store.page(Filters.in("key", personIds), null, personIds.size());
    }

    @Override
    public Flux<Stored<Member>> activeIn(String cellId) {
        return store.page(active(List.of(cellId)), null, NO_LIMIT);
    }

    @Override
    public Flux<Stored<Member>> everPlacedIn(String cellId) {
        return store.page(Filters.eq("state.placements.cellId", cellId), null, NO_LIMIT);
    }

    @Override
    public Mono<Census> census(Collection<String> cellIds) {
        return Mono.zip(store.count(active(cellIds)), store.count(Filters.and(Filters.in("state.cellId", cellIds),
                Filters.eq("state.status", MemberStatus.OFFICIAL.name()))), Census::new);
    }

    @Override
    public Mono<Stored<Member>> once(IdempotencyKey key, Supplier<Mono<Stored<Member>>> work) {
        return store.once(key, work);
    }

    @Override
    public Mono<Stored<Member>> add(Decided<Member, MemberEvent> admitted, IdempotencyKey key) {
        return store.add(created(admitted), key)
                .onErrorMap(Refusal.class, refusal -> ofPerson(refusal, admitted.state()));
    }

    @Override
    public Flux<Added<Member>> addAll(List<Decided<Member, MemberEvent>> admitted) {
        return Flux.zip(store.addAll(admitted.stream().map(this::created).toList()), Flux.fromIterable(admitted),
                (added, asked) -> {
                    Refusal refusal = added.refusal();
                    return refusal == null ? added : new Added<>(null, ofPerson(refusal, asked.state()));
                });
    }

    private static Refusal ofPerson(Refusal refusal, Member member) {
        return refusal.code().equals("MEMBER_ALREADY_EXISTS")
                ? refusal.at("/personId", member.personId())
                : refusal;
    }

    @Override
    public Mono<Stored<Member>> change(String id, ExpectedVersion expected,
            Function<Member, Mono<Decided<Member, MemberEvent>>> decide) {
        return store.change(id, expected, read -> decide.apply(read.state())
                .map(decided -> new Change<>(
                        decided.state(), businessKey(decided.state()), List.of(news.tell(decided)))));
    }

    private NewAggregate<Member> created(Decided<Member, MemberEvent> admitted) {
        Member member = admitted.state();
        return new NewAggregate<>(member.id(), businessKey(member), member, List.of(news.tell(admitted)));
    }

    /** Who was transferred out can be registered anew, in another province of the same system. */
    private static String businessKey(Member member) {
        return member.status() == MemberStatus.TRANSFERRED_OUT
                ? member.personId() + "/" + member.id()
                : member.personId();
    }

    private static Bson active(Collection<String> cellIds) {
        return Filters.and(Filters.in("state.cellId", cellIds), Filters.in("state.status", ACTIVE));
    }
}
