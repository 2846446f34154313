package vn.bangvang.training.enrolment.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

import vn.bangvang.outbox.aggregate.Added;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.Enrolment.Decision;
import vn.bangvang.training.enrolment.EnrolmentEvent;
import vn.bangvang.training.enrolment.EnrolmentEvents;
import vn.bangvang.training.enrolment.EnrolmentQuery;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.Enrolments;
import vn.bangvang.training.enrolment.Nomination;

/** Enrolments as documents. */
@Component
class StoredEnrolments implements Enrolments {
    private static final List<String> SEARCHED = List.of("classId", "sendingOrganisationId", "memberId", "traineeRef");

    private static final int NO_LIMIT = 0;

    private final AggregateStore<Enrolment> store;
    private final EnrolmentEvents events;

    StoredEnrolments(AggregateStores stores, EnrolmentEvents events) {
        this.store = stores.of("enrolments", Enrolment.class, "ENROLMENT");
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> index() {
        return Flux.fromIterable(SEARCHED)
                .concatMap(field -> store.index("state." + field))
                .then()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
    }

    @Override
    public Mono<Stored<Enrolment>> get(String id) {
        return store.get(id);
    }

    @Override
    public Flux<Stored<Enrolment>> matching(EnrolmentQuery query, @Nullable String lastId, int limit) {
        return store.page(filter(query), lastId, limit);
    }

    @Override
    public Flux<Stored<Enrolment>> concerning(String classId, Collection<Nomination> wishes) {
        List<String> members = wishes.stream().map(Nomination::memberId).filter(Objects::nonNull).toList();
        List<String> trainees = wishes.stream().map(Nomination::traineeRef).toList();
        Bson named = Filters.or(Filters.in("state.traineeRef", trainees), Filters.in("state.memberId", members));
        return store.page(Filters.and(Filters.eq("state.classId", classId), named), null, NO_LIMIT);
    }

    @Override
    public Flux<Stored<Enrolment>> ofMember(String classId, String memberId) {
        return store.page(Filters.and(Filters.eq("state.classId", classId), Filters.eq("state.memberId", memberId)),
                null, NO_LIMIT);
    }

    @Override
    public Mono<Stored<Enrolment>> once(IdempotencyKey key, Supplier<Mono<Stored<Enrolment>>> work) {
        return store.once(key, work);
    }

    @Override
    public Mono<Stored<Enrolment>> add(Decision decision, IdempotencyKey key) {
        return store.add(born(decision), key)
                .onErrorResume(Refusal.class, refusal -> told(refusal, decision.enrolment()).flatMap(Mono::error));
    }

    @Override
    public Flux<Added<Enrolment>> addAll(List<Decision> decisions) {
        return Flux.zip(store.addAll(decisions.stream().map(this::born).toList()), Flux.fromIterable(decisions))
                .concatMap(outcome -> {
                    Refusal refusal = outcome.getT1().refusal();
                    return refusal == null
                            ? Mono.just(outcome.getT1())
                            : told(refusal, outcome.getT2().enrolment()).map(said -> new Added<>(null, said));
                });
    }

    @Override
    public Mono<Stored<Enrolment>> change(String id, ExpectedVersion expected,
            Function<Stored<Enrolment>, Mono<Decision>> decide) {
        return store.change(id, expected, stored -> decide.apply(stored).map(decision -> {
            Enrolment enrolment = decision.enrolment();
            List<String> keys = enrolment.businessKeys();
            return new Change<>(enrolment, keys.equals(stored.state().businessKeys()) ? null : keys,
                    told(id, decision));
        }));
    }

    /** When one of the two keys is taken: which, told of the field that the caller sent. */
    private Mono<Refusal> told(Refusal refusal, Enrolment enrolment) {
        if (!refusal.code().equals("ENROLMENT_ALREADY_EXISTS")) {
            return Mono.just(refusal);
        }
        return store.findByKey(enrolment.businessKeys().getFirst())
                .map(same -> refusal.at("/traineeRef", enrolment.traineeRef()))
                .defaultIfEmpty(Refusal.conflict("MEMBER_ALREADY_IN_CLASS", "/memberId", enrolment.memberId()));
    }

    private NewAggregate<Enrolment> born(Decision decision) {
        String id = Ids.next();
        Enrolment enrolment = decision.enrolment();
        return new NewAggregate<>(id, enrolment.businessKeys(), enrolment, told(id, decision));
    }

    private List<OutgoingEvent> told(String id, Decision decision) {
        EnrolmentEvent event = decision.event();
        return event == null ? List.of() : List.of(events.outgoing(id, decision, event));
    }

    private static Bson filter(EnrolmentQuery query) {
        var wanted = new ArrayList<Bson>();
        equal(wanted, "classId", query.classId());
        equal(wanted, "memberId", query.memberId());
        equal(wanted, "traineeRef", query.traineeRef());
        equal(wanted, "year", query.year());
        EnrolmentStatus status = query.status();
        equal(wanted, "status", status == null ? null : status.name());
        Set<String> senders = query.senders();
        if (senders != null) {
            wanted.add(Filters.in("state.sendingOrganisationId", senders));
        }
        return wanted.isEmpty() ? Filters.empty() : Filters.and(wanted);
    }

    private static void equal(List<Bson> wanted, String field, @Nullable Object value) {
        if (value != null) {
            wanted.add(Filters.eq("state." + field, value));
        }
    }
}
