package vn.bangvang.system.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

/**
 * A writer's requests, each sent until it is answered for good, under the same key, and each attempt written down.
 */
final class Outbound {
    private static final int REFUSED = 400;
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(120);

    private final String writer;
    private final Caller caller;
    private final URI door;
    private final Ledger ledger;
    private final BooleanSupplier goesOn;

    Outbound(String writer, Caller caller, URI door, Ledger ledger, BooleanSupplier goesOn) {
        this.writer = writer;
        this.caller = caller;
        this.door = door;
        this.ledger = ledger;
        this.goesOn = goesOn;
    }

    boolean goesOn() {
        return goesOn.getAsBoolean();
    }

    /** The ids of what was created, in the order sent; what was refused or never answered is not among them. */
    List<String> create(String path, String write, Fields body) {
        return send(path, write, () -> caller.post(door, path, body, "Idempotency-Key", write));
    }

    /** Changes whatever version there is. */
    void change(String path, String write, Fields body) {
        send(path, write, () -> caller.post(door, path, body, "If-Match", "*"));
    }

    private List<String> send(String path, String write, Supplier<Answer> request) {
        Instant giveUp = Instant.MAX;
        for (int attempt = 1;; attempt++) {
            Instant at = Instant.now();
            List<Entry> entries = entries(path, write, attempt, at, request.get());
            entries.forEach(ledger::add);
            if (entries.stream().noneMatch(Entry::canBeSentAgain) || Instant.now().isAfter(giveUp)) {
                return entries.stream().filter(Entry::isAccepted).map(Entry::id).toList();
            }
            Interruptible.pause(Duration.ofMillis(100L * Math.min(attempt, 10)));
            if (!goesOn() && giveUp.equals(Instant.MAX)) {
                giveUp = Instant.now().plus(LAST_PATIENCE);
            }
        }
    }

    private List<Entry> entries(String path, String write, int attempt, Instant at, Answer answer) {
        JsonNode body = answer.body();
        List<JsonNode> rows = List.of(body);
        for (String several : List.of("results", "evaluations")) {
            rows = body.path(several).isEmpty() ? rows : body.path(several).valueStream().toList();
        }
        List<JsonNode> things = rows;
        return IntStream.range(0, things.size()).mapToObj(i -> {
            JsonNode thing = things.get(i);
            JsonNode problem = thing.path("problem").isObject() ? thing.path("problem") : thing;
            String code = problem.path("errors").path(0).path("code").asString("");
            String tag = answer.etag().replaceAll("\\D", "");
            int status = thing.path("status").asInt(answer.status());
            return new Entry(writer, path, things.size() == 1 ? write : write + "/" + i, attempt, at, Instant.now(),
                    status, status < REFUSED ? "" : code,
                    thing.path("id").asString(""),
                    tag.isEmpty() ? thing.path("version").asLong(1) : Long.parseLong(tag));
        }).toList();
    }
}
