package vn.bangvang.evaluation.commendation.mongo;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardingCommendations;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.CommendationState;
import vn.bangvang.evaluation.commendation.Commendations;
import vn.bangvang.evaluation.commendation.RecipientType;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Stored;

/** Filters commendations on issuer, recipient and year. */
@Component
final class StoredCommendations implements Commendations {
    private static final Logger LOG = LoggerFactory.getLogger(StoredCommendations.class);
    private static final String RECIPIENT = "state.award.recipientId";
    private static final String ISSUER = "state.award.issuerOrganisationId";
    private static final String STATE = "state.state";
    private static final int AT_ONCE = 500;

    private final AggregateStore<Commendation> store;

    StoredCommendations(AggregateStores stores) {
        this.store = stores.of(AwardingCommendations.COLLECTION, Commendation.class, AwardingCommendations.NOUN);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        Flux.concat(store.index(RECIPIENT), store.index(ISSUER))
                .subscribe(nothing -> {},
                        failure -> LOG.warn("Looking up commendations stays slow: {}", failure.toString()));
    }

    @Override
    public Flux<Stored<Commendation>> liveOf(RecipientType type, String recipientId) {
        return store.page(Filters.and(Filters.eq(RECIPIENT, recipientId),
                Filters.eq("state.award.recipientType", type.name()),
                Filters.ne(STATE, CommendationState.REVOKED.name())), null, Integer.MAX_VALUE);
    }

    @Override
    public Flux<Stored<Commendation>> everyLive() {
        return live(null).expand(page -> page.size() < AT_ONCE ? Mono.empty() : live(page.getLast().id()))
                .concatMapIterable(page -> page);
    }

    private Mono<List<Stored<Commendation>>> live(@Nullable String afterId) {
        return store.page(Filters.ne(STATE, CommendationState.REVOKED.name()), afterId, AT_ONCE).collectList();
    }

    @Override
    public Flux<Stored<Commendation>> page(Wanted wanted, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        add(filters, ISSUER, wanted.issuerOrganisationId());
        add(filters, RECIPIENT, wanted.recipientId());
        add(filters, "state.recipientOrganisationIdAtAward", wanted.recipientOrganisationId());
        add(filters, "state.award.year", wanted.year());
        CommendationState state = wanted.state();
        add(filters, STATE, state == null ? null : state.name());
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }

    private static void add(List<Bson> filters, String field, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(field, value));
        }
    }
}
