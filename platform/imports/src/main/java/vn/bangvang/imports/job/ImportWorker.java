package vn.bangvang.imports.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import vn.bangvang.imports.Importable;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Origin;
import vn.bangvang.webapi.problem.RequestRecords;

/**
 * Works on what waits, one import at a time in each instance: imports are long, and must not crowd out those who wait
 * for an answer.
 */
final class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration TIDIES_EVERY = Duration.ofHours(1);

    private final String name = Ids.next();
    private final Sinks.Many<Boolean> arrivals = Sinks.many().multicast().directBestEffort();
    private final Map<String, Importable<?>> importables;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportReports reports;
    private final RequestRecords records;
    private final BooleanSupplier ready;
    private final ForgottenImports forgotten;
    private Disposable work = Disposables.disposed();

    /** @param ready whether the service knows enough to decide */
    ImportWorker(List<Importable<?>> importables, ImportJobs jobs, ImportFiles files, ImportReports reports,
            RequestRecords records, BooleanSupplier ready, ForgottenImports forgotten) {
        this.importables = importables.stream().collect(Collectors.toMap(Importable::things, Function.identity()));
        this.jobs = jobs;
        this.files = files;
        this.reports = reports;
        this.records = records;
        this.ready = ready;
        this.forgotten = forgotten;
    }

    /** Somebody has sent something. */
    void look() {
        arrivals.tryEmitNext(true);
    }

    @Override
    public void start() {
        Mono<Void> indexes = jobs.indexed()
                .then(reports.indexed())
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
        Flux<?> looking = Flux.merge(Flux.interval(LOOKS_EVERY), arrivals.asFlux())
                .onBackpressureLatest()
                .filter(_ -> ready.getAsBoolean())
                .concatMap(_ -> everything(), 1);
        Flux<?> tidying = Flux.interval(TIDIES_EVERY).onBackpressureDrop().concatMap(_ -> tidied(), 1);
        work = indexes.thenMany(Flux.merge(looking, tidying)).subscribe();
    }

    private Mono<Void> everything() {
        return Mono.defer(() -> jobs.claim(name))
                .flatMap(job -> worked(job).thenReturn(job))
                .repeatWhen(rounds -> rounds.takeWhile(found -> found > 0))
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("Imports could not be looked for: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> worked(ImportJob job) {
        Importable<?> importable = importables.get(job.things());
        if (importable == null) {
            return jobs.end(job, name, ImportJob.State.FAILED);
        }
        Mono<Void> toItsEnd = files.read(job.id())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("its key is gone")))
                .flatMap(file -> new ImportRun<>(importable, jobs, reports, records, name, file).toItsEnd(job));
        Mono<Void> leased = Flux.interval(ImportJobs.LEASE.dividedBy(3))
                .onBackpressureDrop()
                .concatMap(_ -> jobs.renew(job, name))
                .then();
        return Mono.firstWithSignal(toItsEnd, leased)
                .onErrorResume(LeaseLost.class, elsewhere -> Mono.empty())
                .onErrorResume(failure -> {
                    LOG.warn("Import {} of {} was held up by {} and is tried again", job.id(), job.things(),
                            nameless(failure));
                    return jobs.failed(job, name);
                })
                .contextWrite(context -> new Origin(job.caller().subject(), job.caller().correlationId(), null,
                        job.caller().traceparent()).putInto(context));
    }

    /** Without the message: the store's own repeat what was written. */
    private static String nameless(Throwable failure) {
        return failure.getClass().getName() + Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.bangvang."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private Mono<Void> tidied() {
        return forgotten.forget().onErrorResume(failure -> {
            LOG.warn("Old imports were not forgotten: {}", nameless(failure));
            return Mono.empty();
        });
    }

    @Override
    public void stop() {
        work.dispose();
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }
}
