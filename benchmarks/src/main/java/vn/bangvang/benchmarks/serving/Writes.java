package vn.bangvang.benchmarks.serving;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.parts.RunningProcess;
import vn.bangvang.benchmarks.told.SealedLog;

/** Admissions, one by one and in batches, on a broker and a store of their own. */
public final class Writes {
    private static final int CALLERS = 32;
    private static final int LOADERS = 4;
    private static final int ROWS = 500;
    private static final int CELLS = 100;
    private static final String MEMBER = """
            {"personId":"p-%d","cellId":"%s","admittedOn":"2020-05-19"}""";
    private static final String ROW = """
            {"reference":"r-%d","personId":"p-%d","cellId":"%s","admittedOn":"2020-05-19"}""";

    private final Load service;
    private final Load plain;
    private final AtomicInteger people = new AtomicInteger();
    private final List<String> cells;

    private Writes(Load service, Load plain) {
        this.service = service;
        this.plain = plain;
        String province = organisation("P", "PROVINCIAL_ORGANISATION", "");
        String district = organisation("H", "DISTRICT_ORGANISATION", province);
        this.cells = IntStream.range(0, CELLS)
                .mapToObj(number -> organisation("C" + number, "GRASSROOTS_CELL", district))
                .toList();
    }

    public static List<Comparison> run(Parts others, SealedLog log, Settings settings) {
        try (Parts parts = Parts.afresh(others.home(), others.directory().resolve("writes"));
                RunningProcess member = parts.service("member-service", "member", parts.persons());
                RunningProcess bare = parts.peer(BareServer.class, Map.of());
                Load service = new Load(member.address(), parts.token(), CALLERS);
                Load plain = new Load(bare.address(), "", CALLERS)) {
            var writes = new Writes(service, plain);
            List<Rounds> single = Rounds.warm(settings.rounds(), () -> writes.single(settings.round()),
                    () -> writes.bareSingle(settings.round()));
            List<Rounds> batches = Rounds.warm(settings.rounds(), () -> writes.batches(settings.round()),
                    () -> writes.bareBatches(settings.round()));
            return List.of(
                    new Comparison("an admission, %d callers".formatted(CALLERS), "/s", single.get(0),
                            "reactor-netty with one majority insert", single.get(1), ""),
                    new Comparison("admissions, %d in a batch, %d callers".formatted(ROWS, LOADERS), "members/s",
                            batches.get(0), "reactor-netty with insertMany, majority", batches.get(1), ""));
        }
    }

    private double single(Duration time) {
        return service.perSecond(time, 201, () -> {
            int person = people.incrementAndGet();
            return accepted("/api/v1/members", bytes(MEMBER.formatted(person, cell(person))), "one-" + person);
        });
    }

    private double bareSingle(Duration time) {
        return plain.perSecond(time, 201,
                () -> {
                    int person = people.incrementAndGet();
                    return plain.post("/insert", bytes(MEMBER.formatted(person, cell(person))));
                });
    }

    private double batches(Duration time) {
        return ROWS * service.perSecond(LOADERS, time, 200, () -> {
            int first = people.getAndAdd(ROWS);
            return accepted("/api/v1/members/batch", rows(first), "many-" + first);
        });
    }

    /** While too much waits to be told the service sends callers away, and they come back. */
    private Mono<Load.Answer> accepted(String path, byte[] body, String key) {
        return service.post(path, body, "Idempotency-Key", key)
                .filter(answer -> answer.status() != 503)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(100)));
    }

    private double bareBatches(Duration time) {
        return ROWS * plain.perSecond(LOADERS, time, 200,
                () -> plain.post("/insert-many", rows(people.getAndAdd(ROWS))));
    }

    private String cell(int person) {
        return cells.get(person % CELLS);
    }

    private byte[] rows(int first) {
        return bytes(IntStream.rangeClosed(first + 1, first + ROWS)
                .mapToObj(person -> ROW.formatted(person, person, cell(person)))
                .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    private String organisation(String code, String kind, String parent) {
        String body = """
                {"code":"%s","name":"%s","kind":"%s","parentId":%s,"foundedOn":"2005-01-15"}""".formatted(code, code,
                kind, parent.isEmpty() ? "null" : "\"" + parent + "\"");
        byte[] answer = Objects.requireNonNull(service.post("/api/v1/organisations", bytes(body), "Idempotency-Key",
                code).block(Duration.ofSeconds(30))).expect(201).body();
        return new JsonMapper().readTree(answer).path("id").stringValue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
