package vn.bangvang.benchmarks.serving;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.parts.RunningProcess;
import vn.bangvang.benchmarks.told.SealedLog;
import vn.bangvang.benchmarks.told.ToldProvince;
import vn.bangvang.position.PositionForm;

/**
 * From an admission to the standing of its cell that counts it. As the pages do, the cell is asked for when the
 * admission was answered, with the position that this answer told, and the answer waits until it shows that.
 */
public final class Shown {
    private static final int LOADERS = 4;
    /** Beyond that many the next ones wait for a connection, and are counted all the same. */
    private static final int AT_ONCE = 2_000;
    private static final int WARMING_ROUNDS = 12;
    private static final int WARMING = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String STANDING = "/api/v1/standings/" + ToldProvince.LAST_YEAR + "/organisations/";
    private static final String PEER = "raw Kafka, the event's bytes from producer to consumer";

    private final Admissions admissions;
    private final Load readers;
    /** How many members each cell was seen to have. */
    private final AtomicLongArray seen;
    private OpenLoop.Latencies ours = OpenLoop.Latencies.NONE;
    private OpenLoop.Latencies theirs = OpenLoop.Latencies.NONE;

    private Shown(Admissions admissions, Load readers) {
        this.admissions = admissions;
        this.readers = readers;
        this.seen = new AtomicLongArray(admissions.cells().size());
        for (int person = 1; person <= admissions.people().get(); person++) {
            seen.incrementAndGet(admissions.cell(person));
        }
    }

    /** In a province as large as the log's, with one open year. */
    public static List<Comparison> run(Parts others, SealedLog log, Settings settings) {
        try (Parts parts = Parts.afresh(others.home(), others.directory().resolve("shown"))) {
            SealedLog.create(parts);
            try (RunningProcess member = parts.service("member-service", "member", parts.persons());
                    Load writers = new Load(member.address(), parts.token(), AT_ONCE)) {
                Admissions admissions = Admissions.founding(writers, log.province().organisations());
                SealedLog.open(parts, admissions.province());
                admit(admissions, log.province().members());
                try (RunningProcess standings = parts.service("aggregation-service", "standings", Map.of());
                        Load readers = new Load(standings.address(), parts.token(), AT_ONCE)) {
                    var shown = new Shown(admissions, readers);
                    shown.awaitEverybody();
                    shown.warm(settings);
                    try (RawKafka kafka = RawKafka.telling(parts, "member.member.v1")) {
                        List<Comparison> found = shown.compare(kafka, settings);
                        shown.awaitEverybody();
                        return found;
                    }
                }
            }
        }
    }

    private static void admit(Admissions admissions, int members) {
        Flux.range(0, (members - 1) / Admissions.ROWS + 1)
                .flatMap(_ -> admissions.admittedBatch().doOnNext(answer -> answer.expect(200)), LOADERS)
                .blockLast(PATIENCE);
    }

    /** So many one after the other that the services' code is compiled, as it is on any other than the first day. */
    private void warm(Settings settings) {
        Flux.range(0, (int) (settings.rate() * settings.round().toSeconds() * WARMING_ROUNDS))
                .flatMap(_ -> admittedAndShown(), WARMING)
                .blockLast(PATIENCE);
    }

    private List<Comparison> compare(RawKafka kafka, Settings settings) {
        var loop = new OpenLoop(settings.rate(), settings.round());
        List<Rounds> took = Rounds.warm(settings.rounds(),
                () -> {
                    ours = loop.of(this::admittedAndShown);
                    return ours.at(0.5);
                },
                () -> ours.at(0.99),
                () -> {
                    theirs = loop.of(kafka::sentAndReceived);
                    return theirs.at(0.5);
                },
                () -> theirs.at(0.99));
        String what = "an admission until its cell's standing counts it, %d a second, ".formatted(settings.rate());
        return List.of(
                new Comparison(what + "median", "ms", took.get(0), PEER, took.get(2), "ours ≤ 25 ms"),
                new Comparison(what + "p99", "ms", took.get(1), PEER, took.get(3), "ours ≤ 150 ms"));
    }

    private Mono<Long> admittedAndShown() {
        int person = admissions.next();
        int cell = admissions.cell(person);
        long before = seen.get(cell);
        return admissions.admitted(person)
                .map(answer -> Objects.requireNonNull(answer.expect(201).headers().get(PositionForm.HEADER)))
                .flatMap(position -> headcount(admissions.cells().get(cell), PositionForm.HEADER, position))
                .doOnNext(counted -> {
                    if (counted <= before) {
                        throw new IllegalStateException("The cell of person %d had %d members before"
                                .formatted(person, counted));
                    }
                    seen.accumulateAndGet(cell, counted, Math::max);
                });
    }

    private Mono<Long> headcount(String organisation, String... header) {
        return Load.served(readers.get(STANDING + organisation, header))
                .map(answer -> new JsonMapper().readTree(answer.expect(200).body())
                        .at("/figures/members/headcount")
                        .longValue());
    }

    /** Until the province has no member less, and none more, than were admitted. */
    private void awaitEverybody() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long all = admissions.people().get();
        long counted = 0;
        while (counted != all) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The board counts %d of %d".formatted(counted, all));
            }
            LockSupport.parkNanos(50_000_000);
            counted = Objects.requireNonNull(headcount(admissions.province()).block(PATIENCE));
        }
    }
}
