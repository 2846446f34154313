package vn.bangvang.member.committee.mongo;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import com.mongodb.client.model.Filters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.member.Decided;
import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeEvent;
import vn.bangvang.member.committee.CommitteeNews;
import vn.bangvang.member.committee.Committees;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Committees in MongoDB, one document each. */
@Component
class StoredCommittees implements Committees {
    private static final int NO_LIMIT = 0;

    private final AggregateStore<Committee> store;
    private final CommitteeNews news;

    StoredCommittees(AggregateStores stores, CommitteeNews news) {
        this.store = stores.of("committees", Committee.class, "COMMITTEE");
        this.news = news;
    }

    @Override
    public Mono<Stored<Committee>> find(String organisationId, Committee.Body body) {
        return store.findByKey(businessKey(organisationId, body));
    }

    @Override
    public Flux<Stored<Committee>> withOpenSeatOf(String memberId) {
        return store.page(Filters.elemMatch("state.holders",
                Filters.and(Filters.eq("memberId", memberId), Filters.exists("to", false))), null, NO_LIMIT);
    }

    @Override
    public Flux<Stored<Committee>> withOpenSeats() {
        return store.page(Filters.elemMatch("state.holders", Filters.exists("to", false)), null, NO_LIMIT);
    }

    @Override
    public Mono<Stored<Committee>> add(Decided<Committee, CommitteeEvent> established) {
        Committee committee = established.state();
        return store.add(new NewAggregate<>(committee.id(), businessKey(committee.organisationId(), committee.body()),
                committee, List.of(news.tell(established))), null)
                .onErrorMap(Refusal.class, refusal -> refusal.code().equals("COMMITTEE_ALREADY_EXISTS")
                        ? refusal.at("", null)
                        : refusal);
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> index() {
        return store.index("state.holders.memberId")
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
    }

    @Override
    public Mono<Stored<Committee>> change(String id, ExpectedVersion expected,
            Function<Committee, Mono<Decided<Committee, CommitteeEvent>>> decide) {
        return store.change(id, expected, read -> decide.apply(read.state())
                .map(decided -> new Change<>(decided.state(), List.of(news.tell(decided)))));
    }

    private static String businessKey(String organisationId, Committee.Body body) {
        return organisationId + "/" + body;
    }
}
