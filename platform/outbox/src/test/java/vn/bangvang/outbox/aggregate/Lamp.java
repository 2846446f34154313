package vn.bangvang.outbox.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * What the tests own.
 *
 * @param socket a second business key
 */
public record Lamp(String place, @Nullable String socket, int brightness, LocalDate since, long worth) {

    /** What can happen to a lamp. */
    public sealed interface Event {
        record Hung(String note) implements Event {}

        record Turned(int to) implements Event {}

        record Moved() implements Event {}

        /** Told of something inside the lamp. */
        record BulbChanged(String bulbId, long version) implements Event {}
    }

    public static Lamp in(String place) {
        return new Lamp(place, null, 0, LocalDate.of(2021, 1, 2), 2_300_000_000_000L);
    }

    Lamp on(String itsSocket) {
        return new Lamp(place, itsSocket, brightness, since, worth);
    }

    Decided<Lamp, Event> hung() {
        return Decided.of(this, new Event.Hung(""));
    }

    Decided<Lamp, Event> turned(int to) {
        return Decided.of(new Lamp(place, socket, to, since, worth), new Event.Turned(to));
    }

    Decided<Lamp, Event> moved(String to) {
        return Decided.of(new Lamp(to, null, brightness, since, worth), new Event.Moved());
    }

    static PeriodStamp thirdQuarter() {
        return new PeriodStamp(Period.quarter(2025, 3), 1);
    }

    /** How lamps are stored and told. */
    public record Published(String topic) implements Publication<Lamp, Event> {

        @Override
        public Kind<Lamp> kind() {
            return Kind.of(Lamp.class, "LAMP")
                    .storedIn("lamps")
                    .toldOn(topic, "lamp")
                    .keyedBy((id, lamp) -> lamp.socket == null ? List.of(lamp.place) : List.of(lamp.place, lamp.socket))
                    .searchedBy("brightness")
                    .talliedBy("place", "since")
                    .refusingASecondAt("/place", Lamp::place);
        }

        @Override
        public String root(Lamp after) {
            return "province";
        }

        @Override
        public String type(Event event) {
            return switch (event) {
                case Event.Hung hung -> "lamp.hung.v1";
                case Event.Turned turned -> "lamp.turned.v1";
                case Event.Moved moved -> "lamp.moved.v1";
                case Event.BulbChanged changed -> "lamp.bulb-changed.v1";
            };
        }

        @Override
        public Object change(Event event) {
            return event;
        }

        @Override
        public Object state(String id, Lamp after, Event event) {
            return Map.of("id", id, "worth", after.worth());
        }

        @Override
        public @Nullable LocalDate effectiveOn(Lamp after, Event event) {
            return event instanceof Event.Hung ? after.since() : null;
        }

        @Override
        public About about(Lamp after, Event event) {
            return event instanceof Event.BulbChanged(String bulbId, long version)
                    ? new About.Subject(bulbId, version)
                    : About.THE_AGGREGATE;
        }
    }
}
