package vn.bangvang.imports.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.imports.Importable;
import vn.bangvang.imports.Passage;
import vn.bangvang.imports.RowOutcome;
import vn.bangvang.imports.file.Headings;
import vn.bangvang.imports.file.RawRow;
import vn.bangvang.imports.file.Rows;
import vn.bangvang.imports.job.ImportJob.Atomic;
import vn.bangvang.imports.job.ImportJob.Mode;
import vn.bangvang.imports.job.ImportJob.State;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.problem.FieldProblem;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;
import vn.bangvang.webapi.problem.RequestRecords;

/**
 * One instance's work on one import. Rows are carried out some at a time; each group is noted as done after its report,
 * and bears a key made of the import and its place, so that a group that was cut off is carried out to its end and
 * counted once.
 */
final class ImportRun<R> {
    /** How many rows are carried out together, and at most twice as many are held in memory. */
    static final int TOGETHER = 1_000;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Importable<R> importable;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final RequestRecords records;
    private final String worker;
    private final byte[] file;
    private final Headings headings;

    ImportRun(Importable<R> importable, ImportJobs jobs, ImportReports reports, RequestRecords records, String worker,
            byte[] file) {
        this.importable = importable;
        this.jobs = jobs;
        this.reports = reports;
        this.records = records;
        this.worker = worker;
        this.file = file;
        this.headings = new Headings(importable.things(), importable.columns());
    }

    /** From where it stands to its end. */
    Mono<Void> toItsEnd(ImportJob job) {
        if (job.phase() == State.CHECKING) {
            return pass(job, State.CHECKING).flatMap(checked -> checked.mode() == Mode.VALIDATE
                    ? jobs.end(checked, worker, State.COMPLETED)
                    : jobs.get(job.caller().subject(), job.things(), job.id())
                            .flatMap(judged -> judged.refused() > 0
                                    ? jobs.end(judged, worker, State.REJECTED)
                                    : written(judged)));
        }
        return written(job);
    }

    private Mono<Void> written(ImportJob job) {
        return pass(job, State.WRITING).flatMap(done -> jobs.end(done, worker, State.COMPLETED));
    }

    private Mono<ImportJob> pass(ImportJob job, State state) {
        boolean goesOn = state == State.WRITING && job.state() == State.WRITING && !importable.beginsAgain();
        Mono<ImportJob> entered = goesOn ? Mono.just(job) : jobs.enter(job, worker, state);
        return entered.flatMap(begun -> rows(begun,
                state == State.WRITING
                        ? importable.writing(begun.caller().caller())
                        : importable.checking(begun.caller().caller()))
                .thenReturn(begun));
    }

    private Mono<Void> rows(ImportJob job, Passage<R> passage) {
        var reader = new RowReader<>(importable, headings, records, job.caller().caller());
        return Flux.using(() -> Rows.of(job.format(), file), rows -> Flux.<RawRow>fromIterable(() -> rows), Rows::close)
                .index()
                .doOnNext(each -> {
                    if (each.getT1() < job.done()) {
                        reader.remember(each.getT2());
                    }
                })
                .skip(job.done())
                .map(each -> each.getT2())
                .buffer(TOGETHER)
                .index()
                .subscribeOn(Schedulers.boundedElastic())
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMap(each -> together(job, passage, reader, job.done() + (int) (each.getT1() * TOGETHER),
                        each.getT2()), 1)
                .then();
    }

    /** @param from how many rows stand before them */
    private Mono<Void> together(ImportJob job, Passage<R> passage, RowReader<R> reader, int from, List<RawRow> some) {
        return reader.read(some).flatMap(rows -> {
            List<Integer> sound = IntStream.range(0, rows.size())
                    .filter(place -> rows.get(place).asked() != null)
                    .boxed()
                    .toList();
            IdempotencyKey key = new IdempotencyKey("import %s %07d".formatted(job.id(), from), job.fingerprint())
                    .atPlaces(sound);
            return outcomes(passage, sound.stream().map(place -> asked(rows.get(place))).toList(), key)
                    .flatMap(outcomes -> noted(job, from, rows, byPlace(rows.size(), sound, outcomes)));
        });
    }

    private static <R> R asked(ReadRow<R> row) {
        return Objects.requireNonNull(row.asked());
    }

    private Mono<List<RowOutcome>> outcomes(Passage<R> passage, List<R> asked, IdempotencyKey key) {
        return asked.isEmpty()
                ? Mono.just(List.of())
                : passage.next(asked, key)
                        .single()
                        .onErrorResume(Refusal.class, ofAll -> Mono
                                .just(Collections.nCopies(asked.size(), new RowOutcome.Refused(ofAll))));
    }

    /** @return null where the row was no request */
    private static List<@Nullable RowOutcome> byPlace(int rows, List<Integer> sound, List<RowOutcome> outcomes) {
        var all = new ArrayList<@Nullable RowOutcome>(Collections.nCopies(rows, null));
        for (int i = 0; i < sound.size(); i++) {
            all.set(sound.get(i), outcomes.get(i));
        }
        return all;
    }

    private Mono<Void> noted(ImportJob job, int from, List<ReadRow<R>> rows, List<@Nullable RowOutcome> outcomes) {
        var problems = new ArrayList<RowProblem>();
        Tally tally = Tally.NOTHING;
        for (int i = 0; i < rows.size(); i++) {
            switch (outcomes.get(i)) {
                case RowOutcome.Founded _ -> tally = tally.andFounded();
                case RowOutcome.AlreadyThere _ -> tally = tally.andAlreadyThere();
                case RowOutcome.Refused(var refusal) -> {
                    tally = tally.andRefused();
                    problems.addAll(problems(job, rows.get(i), refusal.reasons()));
                }
                case null -> {
                    tally = tally.andRefused();
                    problems.addAll(problems(job, rows.get(i), rows.get(i).reasons()));
                }
            }
        }
        return reports.note(job, rows.getFirst().raw().row(), rows.getLast().raw().row(), problems)
                .then(jobs.advance(job, worker, from, tally));
    }

    /** What stands above the column of a cell that is missing. */
    private String named(String field) {
        return importable.columns()
                .stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .map(column -> headings.label(column, VIETNAMESE))
                .orElse(field);
    }

    private List<RowProblem> problems(ImportJob job, ReadRow<?> row, List<Reason> reasons) {
        List<FieldProblem> vietnamese = FieldProblem.of(reasons, "", VIETNAMESE);
        List<FieldProblem> english = FieldProblem.of(reasons, "", Locale.ENGLISH);
        return IntStream.range(0, reasons.size()).mapToObj(place -> {
            String field = reasons.get(place).pointer().replaceFirst("^/", "").replace('/', '.');
            String heading = row.headings().getOrDefault(field, named(field));
            RawRow.Cell cell = row.raw().cells().get(heading);
            return new RowProblem(ImportReports.id(job, row.raw().row(), place), row.raw().row(),
                    heading.isEmpty() ? null : heading, cell == null ? null : cell.text(), reasons.get(place).code(),
                    vietnamese.get(place).message(), english.get(place).message());
        }).toList();
    }
}
