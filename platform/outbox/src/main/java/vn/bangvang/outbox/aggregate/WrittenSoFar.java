package vn.bangvang.outbox.aggregate;

import java.util.LinkedHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import vn.bangvang.outbox.relay.PendingEvent;
import vn.bangvang.position.SeenPosition;

/**
 * What one request has written, or would have written had it not been answered before: in the Reactor context of its
 * work, for whoever tells the caller. Nothing is noted where nobody asks, as in the work of a policy.
 */
public final class WrittenSoFar {
    private volatile SeenPosition position = SeenPosition.NOTHING;

    public Context putInto(Context context) {
        return context.put(WrittenSoFar.class, this);
    }

    public SeenPosition position() {
        return position;
    }

    /** One version of what is told under a key. */
    record Written(String topic, String key, long version) {
        static Written of(PendingEvent event) {
            return new Written(event.topic(), event.key(), event.version());
        }
    }

    private record Lane(String topic, int partition) {}

    /** What one request wrote is told in that order, so that the last of each partition stands for those before it. */
    static SeenPosition of(Stream<Written> all, ToIntFunction<String> partition) {
        var last = new LinkedHashMap<Lane, Written>();
        all.forEach(each -> {
            var lane = new Lane(each.topic(), partition.applyAsInt(each.key()));
            last.remove(lane);
            last.put(lane, each);
        });
        return last.values()
                .stream()
                .map(each -> SeenPosition.ofVersion(each.topic(), each.key(), each.version()))
                .reduce(SeenPosition.NOTHING, SeenPosition::and);
    }

    /** @return the same, noted once it is there */
    static <T> Mono<T> noting(Mono<T> written, SeenPosition its) {
        return Mono.deferContextual(context -> written.doOnNext(_ -> note(context, its)));
    }

    static void note(ContextView context, SeenPosition its) {
        context.<WrittenSoFar>getOrEmpty(WrittenSoFar.class).ifPresent(it -> it.add(its));
    }

    private synchronized void add(SeenPosition its) {
        position = position.and(its);
    }
}
