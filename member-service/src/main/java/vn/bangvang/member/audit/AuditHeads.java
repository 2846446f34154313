package vn.bangvang.member.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.audit.AuditChain;
import vn.bangvang.audit.AuditStore;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Ids;

/**
 * The witness: tells the log how far every writer's part of the trail has come. What is changed or cut off afterwards
 * no longer fits what was told; what is written and taken back between two looks leaves no trace here.
 */
@Component
class AuditHeads implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);
    /** How long no instance may have been there for every head to be told. */
    private static final Duration NOBODY_LOOKED = Duration.ofDays(7);
    /** The clocks of writers may differ, and a majority takes its time. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final AuditStore store;
    private final Aggregates<AuditHead, AuditHead.Published> heads;
    private final Duration every;
    private final Clock clock;
    private Disposable witnessing = Disposables.disposed();
    private volatile Instant seenUntil;
    private volatile boolean running;

    AuditHeads(AuditStore store, Aggregates<AuditHead, AuditHead.Published> heads,
            @Value("${bangvang.audit.witness-every:1m}") Duration every, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.every = every;
        this.clock = clock;
        this.seenUntil = clock.instant().minus(NOBODY_LOOKED);
    }

    @Override
    public void start() {
        running = true;
        witnessing = Flux.interval(every).onBackpressureDrop().concatMap(_ -> look()).subscribe();
    }

    @Override
    public void stop() {
        running = false;
        witnessing.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What could not be read or told is looked at again the next time. */
    private Mono<Void> look() {
        Instant now = clock.instant();
        return store.headsSince(seenUntil.minus(OVERLAP))
                .concatMap(this::tell)
                .then(Mono.<Void>fromRunnable(() -> seenUntil = now))
                .onErrorResume(failure -> {
                    LOG.warn("The heads of the audit trail were not told: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> tell(AuditChain chain) {
        var head = new AuditHead(chain.writer(), chain.seq(), chain.hash());
        var event = new AuditHead.Published(head.seq(), head.hash());
        return heads.foundUnlessThere(Ids.next(), Decided.of(head, event))
                .flatMap(there -> heads.decide(there.id(), ExpectedVersion.any(),
                        stored -> Mono.just(stored.state().seq() >= head.seq()
                                ? Decided.<AuditHead, AuditHead.Published>unchanged(stored.state())
                                : Decided.of(head, event))))
                .then();
    }
}
