package vn.bangvang.quickstart.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.Interruptible;

/**
 * Asks again while a service has not heard yet of what another one recorded a moment ago, or is still reading its log:
 * how long that takes is no matter of the load. Whoever asks may be answered twice and must be able to bear it.
 */
public final class Hearing {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Consumer<String> tell;
    private final Duration patience;

    /** @param tell is told once for each step that has to wait */
    public Hearing(Consumer<String> tell) {
        this(tell, PATIENCE);
    }

    Hearing(Consumer<String> tell, Duration patience) {
        this.tell = tell;
        this.patience = patience;
    }

    /** @return the first answer that says something else, or the last one when patience is over */
    public Answer of(String step, Supplier<Answer> question) {
        Duration pause = Duration.ofMillis(250);
        Answer answer = question.get();
        Instant deadline = Instant.now().plus(patience);
        while (isUnheard(answer) && Instant.now().isBefore(deadline)) {
            if (told.add(step)) {
                tell.accept("%s: waiting until the service has heard of what was recorded before".formatted(step));
            }
            Interruptible.pause(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            answer = question.get();
        }
        return answer;
    }

    private static boolean isUnheard(Answer answer) {
        return Stream.concat(Stream.of(isUnheard(answer.status(), answer.body())), answer.body()
                .path("results")
                .valueStream()
                .map(row -> isUnheard(row.path("status").asInt(200), row.path("problem")))).anyMatch(it -> it);
    }

    private static boolean isUnheard(int status, JsonNode problem) {
        return status == UNAVAILABLE
                || status == UNPROCESSABLE && problem.path("code").asString("").startsWith("UNKNOWN_");
    }
}
