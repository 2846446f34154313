package vn.bangvang.imports.job;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.access.Caller;
import vn.bangvang.imports.Importable;
import vn.bangvang.imports.file.CheckedFile;
import vn.bangvang.imports.file.Headings;
import vn.bangvang.imports.file.ImportFormat;
import vn.bangvang.imports.file.RejectedFile;
import vn.bangvang.imports.file.RejectedFile.Refused;
import vn.bangvang.imports.file.TemplateFile;
import vn.bangvang.imports.job.ImportJob.Atomic;
import vn.bangvang.imports.job.ImportJob.Mode;
import vn.bangvang.imports.job.ImportJob.Sender;
import vn.bangvang.imports.job.ImportJob.State;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Origin;

/** Takes files in and shows how far they have come. An import is shown to nobody but who sent it. */
public final class Imports {
    /** Rows of a report. */
    private static final int READ_AT_ONCE = 256;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportReports reports;
    private final ImportWorker worker;
    private final Clock clock;

    Imports(ImportJobs jobs, ImportFiles files, ImportReports reports, ImportWorker worker, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.reports = reports;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * What is asked for with a file.
     *
     * @param key of the request; with it again, the same import is answered
     */
    public record Order(ImportFormat format, Mode mode, Atomic atomic, IdempotencyKey key) {
        /** The same file asked for otherwise is another request. */
        IdempotencyKey whole() {
            return new IdempotencyKey(key.key(),
                    String.join(" ", key.fingerprint(), format.name(), mode.name(), atomic.name()));
        }
    }

    /** Keeps a file that can be read to its end; refused otherwise, and nothing of it is kept. */
    public Mono<ImportJob> begin(Caller caller, Importable<?> importable, Order order, byte[] file) {
        IdempotencyKey key = order.whole();
        return jobs.begunBy(key)
                .switchIfEmpty(Mono.defer(() -> jobs.mayBegin(caller.subject())
                        .then(Mono.fromCallable(() -> CheckedFile.rows(order.format(), file, headings(importable)))
                                .subscribeOn(Schedulers.boundedElastic()))
                        .flatMap(rows -> Mono.deferContextual(context -> {
                            Origin origin = Origin.from(context);
                            return kept(job(caller, importable, order, rows, origin), key, file);
                        }))));
    }

    private ImportJob job(Caller caller, Importable<?> importable, Order order, int rows, Origin origin) {
        return new ImportJob(Ids.next(), importable.things(), order.format(), order.mode(), order.atomic(),
                State.WAITING,
                new Sender(caller.subject(), caller.organisation(), caller.scopes(), origin.correlationId(),
                        origin.traceparent()),
                order.whole().fingerprint(), rows, 0, 0, 0, 0, clock.instant(), null);
    }

    /** The file first: an import without its file could not be carried out. */
    private Mono<ImportJob> kept(ImportJob job, IdempotencyKey key, byte[] file) {
        return files.keep(job.id(), file)
                .then(Mono.defer(() -> jobs.begin(job, key)))
                .flatMap(begun -> begun.id().equals(job.id())
                        ? Mono.just(begun)
                        : files.forget(job.id()).thenReturn(begun))
                .doOnNext(_ -> worker.look());
    }

    /** Refused as UNKNOWN_IMPORT unless this caller sent it. */
    public Mono<ImportJob> get(Caller caller, Importable<?> importable, String id) {
        return jobs.get(caller.subject(), importable.things(), id);
    }

    /** Why rows were refused, in the order of the rows. */
    public Flux<RowProblem> problems(Caller caller, Importable<?> importable, String id, @Nullable String afterId,
            int limit) {
        return get(caller, importable, id).flatMapMany(job -> reports.page(job, afterId, limit));
    }

    /** A file of the rows that were refused, in the import's own format. */
    public Mono<RejectedRows> rejected(Caller caller, Importable<?> importable, String id, @Nullable Locale language) {
        return get(caller, importable, id).flatMap(job -> files.read(job.id())
                .map(file -> new RejectedRows(job.format(), out -> {
                    try (Stream<Refused> refused = reports.all(job)
                            .bufferUntilChanged(RowProblem::row)
                            .map(problems -> refused(problems, language))
                            .toStream(READ_AT_ONCE)) {
                        RejectedFile.write(out, job.format(), file, headings(importable), refused.iterator(), language);
                    }
                })));
    }

    private static Refused refused(List<RowProblem> problems, @Nullable Locale language) {
        return new Refused(problems.getFirst().row(), problems.stream()
                .map(problem -> problem.column() == null
                        ? problem.message(language)
                        : problem.column() + ": " + problem.message(language))
                .collect(Collectors.joining(" ")));
    }

    /** @param written writes the file row by row; waits for the store, and for who takes it */
    public record RejectedRows(ImportFormat format, Consumer<OutputStream> written) {}

    public static byte[] template(Importable<?> importable, ImportFormat format, @Nullable Locale language) {
        return TemplateFile.of(format, headings(importable), List.copyOf(importable.columns()), language);
    }

    private static Headings headings(Importable<?> importable) {
        return new Headings(importable.things(), importable.columns());
    }
}
