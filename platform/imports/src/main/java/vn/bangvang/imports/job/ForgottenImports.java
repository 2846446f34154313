package vn.bangvang.imports.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import reactor.core.publisher.Mono;

/** How long an import is kept after its end: its file, and the rows that were refused, name people. */
public final class ForgottenImports {
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportReports reports;
    private final Duration kept;
    private final Clock clock;

    public ForgottenImports(ImportJobs jobs, ImportFiles files, ImportReports reports, Duration kept, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.reports = reports;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Completes when nothing is left of the imports that ended so long ago: their keys first, so that what a copy of
     * the store still has cannot be read. A file whose import never began has twice as long.
     */
    public Mono<Void> forget() {
        return Mono.defer(() -> {
            Instant moment = clock.instant().minus(kept);
            return jobs.endedBefore(moment)
                    .flatMapIterable(Function.identity())
                    .concatMap(id -> files.forget(id).then(reports.forget(id)).then(jobs.forget(id)))
                    .then(files.forgetSentBefore(moment.minus(kept)));
        });
    }
}
