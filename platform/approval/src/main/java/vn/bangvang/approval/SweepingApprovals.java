package vn.bangvang.approval;

import java.time.Duration;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks through the requests again and again, once the service answers writes. */
final class SweepingApprovals implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SweepingApprovals.class);

    private final Supplier<Mono<Void>> look;
    private final AnsweredPaths answered;
    private final Duration every;
    private volatile Disposable sweeping = Disposables.disposed();

    /** Whether the service answers already. */
    @FunctionalInterface
    interface AnsweredPaths {
        boolean now();
    }

    SweepingApprovals(Supplier<Mono<Void>> look, AnsweredPaths answered, Duration every) {
        this.look = look;
        this.answered = answered;
        this.every = every;
    }

    @Override
    public void start() {
        sweeping = Flux.interval(every)
                .onBackpressureDrop()
                .filter(_ -> answered.now())
                .concatMap(_ -> look.get().onErrorResume(failure -> {
                    LOG.warn("Requests for approval could not be looked through: {}", failure.toString());
                    return Mono.empty();
                }), 1)
                .subscribe();
    }

    @Override
    public void stop() {
        sweeping.dispose();
    }

    @Override
    public boolean isRunning() {
        return !sweeping.isDisposed();
    }
}
