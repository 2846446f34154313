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
 * Which system took which data along, when and for what: the entries of the trail about files, of all services. Nobody
 * is shown it whom a subtree limits, and that somebody looked is written down itself.
 */
@Service
public class SharingRegister {
    private final AuditStore store;
    private final AuditTrail audit;

    SharingRegister(AuditStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The newest first. @param beforeId where the page before ended; null for the first */
    public Mono<List<Found>> find(Caller caller, AuditStore.Search exports, @Nullable String beforeId, int limit) {
        return Mono.fromRunnable(() -> Reach.of(caller).mustCoverEverything())
                .thenMany(store.find(exports, beforeId, limit))
                .collectList()
                .delayUntil(_ -> audit.trailRead(caller, List.of()));
    }
}
