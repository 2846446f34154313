package vn.bangvang.benchmarks.serving;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Admissions through the service that keeps the register, of one person after the other, cell by cell.
 *
 * @param service it
 * @param province id
 * @param cells ids
 * @param people how many were named so far
 */
record Admissions(Load service, String province, List<String> cells, AtomicInteger people) {
    /** In a batch. */
    static final int ROWS = 500;
    private static final int FOUNDERS = 32;
    private static final int CELLS_OF_A_DISTRICT = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ORGANISATION = """
            {"code":"%s","name":"%s","kind":"%s","parentId":%s,"foundedOn":"2005-01-15"}""";
    private static final String MEMBER = """
            {"personId":"p-%d","cellId":"%s","admittedOn":"2020-05-19"}""";
    private static final String ROW = """
            {"reference":"r-%d","personId":"p-%d","cellId":"%s","admittedOn":"2020-05-19"}""";

    /** In a province that is founded for it, with so many cells. */
    static Admissions founding(Load service, int cells) {
        String province = all(1, _ -> organisation(service, "P", "PROVINCIAL_ORGANISATION", "null")).getFirst();
        List<String> districts = all((cells - 1) / CELLS_OF_A_DISTRICT + 1,
                number -> organisation(service, "H" + number, "DISTRICT_ORGANISATION", "\"" + province + "\""));
        return new Admissions(service, province, all(cells, number -> organisation(service, "C" + number,
                "GRASSROOTS_CELL", "\"" + districts.get(number / CELLS_OF_A_DISTRICT) + "\"")), new AtomicInteger());
    }

    private static List<String> all(int count, IntFunction<Mono<String>> founding) {
        return Objects.requireNonNull(Flux.range(0, count)
                .flatMapSequential(founding::apply, FOUNDERS)
                .collectList()
                .block(PATIENCE));
    }

    private static Mono<String> organisation(Load service, String code, String kind, String parent) {
        return Load.served(service.post("/api/v1/organisations",
                bytes(ORGANISATION.formatted(code, code, kind, parent)), "Idempotency-Key", code))
                .map(answer -> new JsonMapper().readTree(answer.expect(201).body()).path("id").stringValue());
    }

    /** The next person, who was not named before. */
    int next() {
        return people.incrementAndGet();
    }

    /** As {@link #next}, for a batch. @return the one before the first */
    int nextBatch() {
        return people.getAndAdd(ROWS);
    }

    Mono<Load.Answer> admitted(int person) {
        return Load.served(service.post("/api/v1/members", body(person), "Idempotency-Key", "one-" + person));
    }

    Mono<Load.Answer> admittedBatch() {
        return Mono.defer(() -> {
            int first = nextBatch();
            return Load.served(service.post("/api/v1/members/batch", rows(first), "Idempotency-Key", "many-" + first));
        });
    }

    /** Where the person is admitted, as a place in {@link #cells}. */
    int cell(int person) {
        return person % cells.size();
    }

    byte[] body(int person) {
        return bytes(MEMBER.formatted(person, cells.get(cell(person))));
    }

    byte[] rows(int first) {
        return bytes(IntStream.rangeClosed(first + 1, first + ROWS)
                .mapToObj(person -> ROW.formatted(person, person, cells.get(cell(person))))
                .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
