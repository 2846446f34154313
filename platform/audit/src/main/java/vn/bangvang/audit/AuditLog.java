package vn.bangvang.audit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.audit.AuditEntry.Happening;

/**
 * Adds to the trail. What waits at the same time is written together, in the order in which it came. When a write fails
 * it is not known what of it is there; this writer then ends, and another begins, with a chain of its own.
 */
public final class AuditLog {
    /** More than that at once is refused: whoever shows data has to wait for the trail. */
    static final int WAITING_AT_MOST = 10_000;
    private static final int AT_ONCE = 500;

    private final AuditStore store;
    private final String service;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private AuditChain chain;
    private boolean writing;

    /** @param service names the writer, such as {@code member-service} */
    public AuditLog(AuditStore store, String service, Clock clock) {
        this.store = store;
        this.service = service;
        this.clock = clock;
        this.chain = begun(service);
    }

    private record Waiting(Happening happening, Sinks.Empty<Void> written) {}

    /** Completes when the entry is kept by a majority; fails when it is not known to be. */
    public Mono<Void> append(Happening happening) {
        return Mono.defer(() -> {
            var entry = new Waiting(happening, Sinks.empty());
            synchronized (this) {
                if (waiting.size() >= WAITING_AT_MOST) {
                    return Mono.error(new IllegalStateException("the audit trail does not keep up"));
                }
                waiting.add(entry);
            }
            writeWhatWaits();
            return entry.written().asMono();
        });
    }

    /** The newest entry of this process that is known to be kept. */
    public synchronized AuditChain head() {
        return chain;
    }

    /** How many wait to be written. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private void writeWhatWaits() {
        List<Waiting> some = new ArrayList<>();
        List<AuditEntry> entries = new ArrayList<>();
        synchronized (this) {
            if (writing || waiting.isEmpty()) {
                return;
            }
            writing = true;
            AuditChain end = chain;
            while (!waiting.isEmpty() && some.size() < AT_ONCE) {
                Waiting next = waiting.remove();
                some.add(next);
                AuditEntry entry = end.next(clock.instant(), next.happening());
                entries.add(entry);
                end = AuditChain.after(entry);
            }
        }
        store.append(entries).subscribe(_ -> {}, failure -> {
            done(begun(service));
            some.forEach(each -> each.written().tryEmitError(failure));
            writeWhatWaits();
        }, () -> {
            done(AuditChain.after(entries.getLast()));
            some.forEach(each -> each.written().tryEmitEmpty());
            writeWhatWaits();
        });
    }

    private synchronized void done(AuditChain now) {
        chain = now;
        writing = false;
    }

    private static AuditChain begun(String service) {
        return AuditChain.begun(service + "/" + UUID.randomUUID());
    }
}
