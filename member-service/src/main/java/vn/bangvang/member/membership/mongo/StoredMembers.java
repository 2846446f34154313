package vn.bangvang.member.membership.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.Decided;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberNews;
import vn.bangvang.member.membership.MemberQuery;
import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.membership.Members;
import vn.bangvang.member.organisation.Inhabitants.Census;
import vn.bangvang.outbox.Added;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.AggregateStores;
import vn.bangvang.outbox.Change;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.NewAggregate;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** Memberships in MongoDB, one document each. */
@Repository
class StoredMembers implements Members {
    private static final String COLLECTION = "members";
    private static final List<String> ACTIVE = Arrays.stream(MemberStatus.values())
            .filter(MemberStatus::active)
            .map(Enum::name)
            .toList();

    private final AggregateStore<Member> store;
    private final MongoCollection<Document> documents;
    private final MemberNews news;
    private final Mono<Boolean> indexes;

    StoredMembers(AggregateStores stores, MemberNews news, MongoClient client,
            @Value("${spring.mongodb.uri}") String uri) {
        this.store = stores.of(COLLECTION, Member.class, "MEMBER");
        this.documents = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()))
                .getCollection(COLLECTION);
        this.news = news;
        this.indexes = Flux.concat(store.index("state.cellId"), store.index("state.personId"))
                .then(Mono.just(true))
                .cacheInvalidateIf(done -> false);
    }

    @Override
    public Mono<Stored<Member>> get(String id) {
        return store.get(id);
    }

    @Override
    public Flux<Stored<Member>> find(MemberQuery query, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        @Nullable
        String personId = query.personId();
        if (personId != null) {
            filters.add(Filters.eq("state.personId", personId));
        }
        @Nullable
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
        return store.page(active(List.of(cellId)), null, 0);
    }

    @Override
    public Flux<Stored<Member>> everPlacedIn(String cellId) {
        return store.page(Filters.eq("state.placements.cellId", cellId), null, 0);
    }

    @Override
    public Mono<Census> census(Collection<String> cellIds) {
        return Mono.zip(Mono.from(documents.countDocuments(active(cellIds))),
                Mono.from(documents.countDocuments(Filters.and(Filters.in("state.cellId", cellIds),
                        Filters.eq("state.status", MemberStatus.OFFICIAL.name())))),
                Census::new);
    }

    @Override
    public Mono<Stored<Member>> once(IdempotencyKey key, Supplier<Mono<Stored<Member>>> work) {
        return store.once(key, work);
    }

    @Override
    public Mono<Stored<Member>> add(Decided<Member, MemberEvent> admitted, IdempotencyKey key) {
        return indexes.then(store.add(created(admitted), key))
                .onErrorMap(Refusal.class, taken -> taken.at("/personId", admitted.state().personId()));
    }

    @Override
    public Flux<Added<Member>> addAll(List<Decided<Member, MemberEvent>> admitted) {
        return indexes.thenMany(store.addAll(admitted.stream().map(this::created).toList()));
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
