package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;

/** A small random history as it stands in the log: some of it told twice, some versions with another content. */
final class ToldHistoryFixture {
    private static final Instant START = Instant.parse("2022-01-04T00:00:00Z");
    private final Map<String, Long> numbers = new HashMap<>();
    final List<Event> log = new ArrayList<>();
    private final Random random;

    ToldHistoryFixture(Random random) {
        this.random = random;
        var history = new RandomHistoryFixture("P", true, random);
        history.happen(18);
        history.events.forEach(this::tell);
    }

    private void tell(Event event) {
        append(event);
        if (random.nextInt(6) == 0) {
            Event again = log.get(random.nextInt(log.size()));
            append(new Event(again.id() + "-again", again.province(), again.aggregateId(), again.version(),
                    again.period(), again.periodRevision(), again.recordedAt(), again.fact()));
        }
        if (random.nextInt(6) == 0) {
            Event other = log.get(random.nextInt(log.size()));
            log.stream()
                    .filter(one -> isSameSubject(one, other) && one.version() != other.version())
                    .filter(one -> log.stream()
                            .filter(told -> isSameSubject(told, other) && told.version() == other.version())
                            .noneMatch(told -> told.content().equals(one.content())))
                    .findFirst()
                    .ifPresent(one -> append(new Event(one.id() + "-other", one.province(), one.aggregateId(),
                            other.version(), one.period(), one.periodRevision(), one.recordedAt(), one.fact())));
        }
    }

    private static boolean isSameSubject(Event one, Event other) {
        return one.kind() == other.kind() && one.aggregateId().equals(other.aggregateId());
    }

    /** Some things happen within one tick of the log's clock. */
    private void append(Event event) {
        String part = event.kind().aggregateType();
        Instant at = log.isEmpty() ? START : log.getLast().place().at();
        log.add(event
                .at(new Place(part, numbers.merge(part, 1L, Long::sum) - 1, at.plusMillis(random.nextInt(2)))));
    }
}
