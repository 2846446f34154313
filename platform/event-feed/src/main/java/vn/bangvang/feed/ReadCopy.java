package vn.bangvang.feed;

import java.util.function.BiConsumer;

/**
 * What a service keeps of another service's topic; a bean of this type is filled from the log. Every event carries the
 * full state, so its type does not matter and a new type needs no release here.
 *
 * @param <W> the wire record: the fields that are read, the rest is not looked at
 */
public interface ReadCopy<W> {

    String topic();

    /**
     * A word of an enum that this release has never heard of is null in it, since one new word must not cost the whole
     * state; a component that can hold such a word says what null means. A null or missing number, or whatever the
     * record itself refuses, makes the state unusable: it is passed over, and the next one repairs the copy.
     */
    Class<W> wire();

    /** Takes the state in, unless a newer one is there; called by one thread. */
    void take(W state, ReceivedEvent event);

    static <W> ReadCopy<W> of(String topic, Class<W> wire, BiConsumer<W, ReceivedEvent> taking) {
        return new ReadCopy<>() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public Class<W> wire() {
                return wire;
            }

            @Override
            public void take(W state, ReceivedEvent event) {
                taking.accept(state, event);
            }
        };
    }
}
