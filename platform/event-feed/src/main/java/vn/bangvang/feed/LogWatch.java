package vn.bangvang.feed;

import java.time.Duration;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks once a minute whether the log still has what it had. */
final class LogWatch implements ApplicationRunner, DisposableBean {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final LogEnds ends;
    private final FeedStatus status;
    private Disposable watching = Disposables.disposed();

    LogWatch(LogEnds ends, FeedStatus status) {
        this.ends = ends;
        this.status = status;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Mono<Void> look = ends.beginnings().doOnNext(status::begins).then(status.lag()).then();
        watching = Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> look.onErrorComplete(), 1)
                .subscribe();
    }

    @Override
    public void destroy() {
        watching.dispose();
    }
}
