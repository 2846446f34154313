package vn.bangvang.member.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.approval.Approvals;
import vn.bangvang.approval.Asked;
import vn.bangvang.audit.AuditStore;
import vn.bangvang.audit.AuditStore.Found;
import vn.bangvang.member.audit.TakingAlong.Wanted;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.refusal.Refusal;

/**
 * The audit trail of all services, for who is to look after it: the trail names members of every province, so nobody
 * is shown it whom a subtree limits. That somebody looked is written down itself.
 */
@Service
public class AuditEntries {
    private final AuditStore store;
    private final AuditTrail audit;
    private final Approvals approvals;
    private final TakingAlong takingAlong;
    private final Clock clock;

    AuditEntries(AuditStore store, AuditTrail audit, Approvals approvals, TakingAlong takingAlong, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.approvals = approvals;
        this.takingAlong = takingAlong;
        this.clock = clock;
    }

    /** Asks that this caller takes entries along as a file: those that are there now, and none that come later. */
    public Mono<Asked<Wanted>> ask(Caller caller, Wanted wanted, IdempotencyKey key) {
        return approvals.ask(caller, takingAlong, wanted.until(clock.instant()), key);
    }

    /**
     * What is to be taken along as a file, the newest first.
     *
     * @return refused as APPROVAL_NEEDED unless somebody else has approved, in the days before, that this caller takes
     *         along exactly what is searched for
     */
    public Mono<List<Found>> takeAlong(Caller caller, AuditStore.Search search, @Nullable String beforeId, int limit) {
        return Mono.fromRunnable(() -> Reach.of(caller).mustCoverEverything())
                .then(Mono.defer(() -> approved(caller, search)))
                .flatMap(approved -> approved
                        ? find(caller, search, beforeId, limit)
                        : Mono.error(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "APPROVAL_NEEDED", "", null,
                                Map.of("days", TakingAlong.GOOD_FOR.toDays()))));
    }

    private Mono<Boolean> approved(Caller caller, AuditStore.Search search) {
        return approvals.mustAsk()
                ? approvals.wasCarriedOut(caller, TakingAlong.KIND, Wanted.of(search).path(),
                        clock.instant().minus(TakingAlong.GOOD_FOR))
                : Mono.just(true);
    }

    /** The newest first. @param beforeId where the page before ended; null for the first */
    public Mono<List<Found>> find(Caller caller, AuditStore.Search search, @Nullable String beforeId, int limit) {
        return Mono.fromRunnable(() -> Reach.of(caller).mustCoverEverything())
                .thenMany(store.find(search, beforeId, limit))
                .collectList()
                .flatMap(found -> audit.trailRead(caller,
                        found.stream().flatMap(one -> one.entry().happening().ids().stream()).distinct().toList())
                        .thenReturn(found));
    }
}
