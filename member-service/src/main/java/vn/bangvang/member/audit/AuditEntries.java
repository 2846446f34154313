package vn.bangvang.member.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.audit.AuditStore;
import vn.bangvang.audit.AuditStore.Found;

/**
 * The audit trail of all services, for who is to look after it: the trail names members of every province, so nobody
 * is shown it whom a subtree limits. That somebody looked is written down itself.
 */
@Service
public class AuditEntries {
    private final AuditStore store;
    private final AuditTrail audit;

    AuditEntries(AuditStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
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
