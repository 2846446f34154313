package vn.bangvang.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;

/**
 * Forgets requests of which nothing more can come: for good once they have been kept long enough, and at once where
 * they show a member who was erased, because their commands and reasons are written in words about people. Who asked,
 * who decided and for what kind of change stays on the log and in the audit trail.
 */
final class ForgettingRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingRequests.class);
    private static final Set<State> OVER = Set.of(State.REFUSED, State.WITHDRAWN, State.EXPIRED, State.CARRIED_OUT,
            State.FAILED);
    private static final int AT_ONCE = 500;

    private final Aggregates<ApprovalRequest, ApprovalEvent> requests;
    private final Erased erased;
    private final ApprovalSettings settings;
    private final Clock clock;

    /** Those of whom nothing may be kept any more. */
    @FunctionalInterface
    interface Erased {
        /** Ids of memberships, among ids of other things. */
        Flux<String> all();
    }

    ForgettingRequests(Aggregates<ApprovalRequest, ApprovalEvent> requests, Erased erased, ApprovalSettings settings,
            Clock clock) {
        this.requests = requests;
        this.erased = erased;
        this.settings = settings;
        this.clock = clock;
    }

    /** A request that is open is left alone, whatever its age: it is decided about, or expires, first. */
    Mono<Void> forget() {
        LocalDate since = LocalDate.now(clock).minusDays(settings.keptDays());
        Mono<Long> old = requests.forget(over().andBefore("until", since));
        Flux<Long> ofTheErased = erased.all().buffer(AT_ONCE).concatMap(this::showing);
        return old.concatWith(ofTheErased)
                .reduce(0L, Long::sum)
                .doOnNext(count -> {
                    if (count > 0) {
                        LOG.info("{} requests for approval were forgotten", count);
                    }
                })
                .then();
    }

    private Mono<Long> showing(List<String> members) {
        return requests.forget(over().andAnyOf("matter.memberIds", members));
    }

    private static Query over() {
        return Query.all().andAnyOf("state", OVER);
    }
}
