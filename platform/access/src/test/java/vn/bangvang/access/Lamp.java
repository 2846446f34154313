package vn.bangvang.access;

import java.util.Map;

import jakarta.validation.constraints.NotBlank;

import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;

/** What the smallest service there can be owns. */
record Lamp(@NotBlank String place, int brightness) {

    /** How lamps are stored and told. */
    record Published(String topic) implements Publication<Lamp, Published.Event> {
        enum Event {
            ADDED,
            DIMMED
        }

        @Override
        public Kind<Lamp> kind() {
            return Kind.of(Lamp.class, "LAMP").storedIn("lamps").toldOn(topic, "lamp").keyedBy(Lamp::place);
        }

        @Override
        public String root(Lamp after) {
            return "province";
        }

        @Override
        public String type(Event event) {
            return switch (event) {
                case ADDED -> "lamp.added.v1";
                case DIMMED -> "lamp.dimmed.v1";
            };
        }

        @Override
        public Object change(Event event) {
            return Map.of();
        }

        @Override
        public Object state(String id, Lamp after, Event event) {
            return after;
        }
    }
}
