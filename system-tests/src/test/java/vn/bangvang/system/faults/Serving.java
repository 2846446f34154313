package vn.bangvang.system.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.system.faults.parts.Parts;

/** Whether the system serves, asked as a caller asks. */
final class Serving {
    private static final List<String> ONE_OF_EACH = List.of("/organisations?limit=1", "/training-programmes?limit=1",
            "/evaluation-policies?limit=1", "/standings/operations");

    private final Parts parts;
    private final Caller caller;

    Serving(Parts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    /** How long it took until every service answers through the door and both instances of the standings are up. */
    Optional<Duration> awaitAll(Duration patience) {
        Instant from = Instant.now();
        while (Duration.between(from, Instant.now()).compareTo(patience) < 0) {
            if (ONE_OF_EACH.stream().allMatch(path -> caller.get(parts.address("gateway"), path).status() == 200)
                    && operations().stream().allMatch(each -> each.path("caughtUp").asBoolean(false))) {
                return Optional.of(Duration.between(from, Instant.now()));
            }
            Interruptible.pause(Duration.ofMillis(100));
        }
        return Optional.empty();
    }

    /** Waits until both instances have folded and shown everything that is in the log. */
    boolean awaitEndOfLog(Duration patience) {
        Instant from = Instant.now();
        while (Duration.between(from, Instant.now()).compareTo(patience) < 0) {
            if (operations().stream().allMatch(Serving::isAtTheEnd)) {
                return true;
            }
            Interruptible.pause(Duration.ofMillis(200));
        }
        return false;
    }

    /** How many records each instance could not read. */
    List<Long> deadLetters() {
        return operations().stream().map(each -> each.path("counts").path("deadLetters").asLong(0)).toList();
    }

    /** What each instance says about itself. */
    List<JsonNode> operations() {
        return Parts.STANDINGS.stream().map(parts::address).map(this::operations).toList();
    }

    private JsonNode operations(URI instance) {
        Answer answer = caller.get(instance, "/standings/operations");
        return answer.body();
    }

    private static boolean isAtTheEnd(JsonNode operations) {
        return operations.path("caughtUp").asBoolean(false) && !operations.path("lag").isEmpty()
                && operations.path("lag").valueStream().allMatch(each -> each.asLong() == 0)
                && operations.path("unpublished").asLong() == 0;
    }
}
