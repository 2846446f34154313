package vn.bangvang.outbox.aggregate;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

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
    private final AtomicReference<SeenPosition> position = new AtomicReference<>(SeenPosition.NOTHING);

    public Context putInto(Context context) {
        return context.put(WrittenSoFar.class, this);
    }

    public SeenPosition position() {
        return position.get();
    }

    static SeenPosition of(List<PendingEvent> events) {
        return events.stream()
                .skip(Math.max(0, events.size() - SeenPosition.VERSIONS))
                .map(event -> SeenPosition.ofVersion(event.topic(), event.key(), event.version()))
                .reduce(SeenPosition.NOTHING, SeenPosition::and);
    }

    /** @return the same, noted once it is there */
    static <T> Mono<T> noting(Mono<T> written, SeenPosition its) {
        return Mono.deferContextual(context -> written.doOnNext(_ -> note(context, its)));
    }

    static void note(ContextView context, SeenPosition its) {
        context.<WrittenSoFar>getOrEmpty(WrittenSoFar.class).ifPresent(it -> it.add(its));
    }

    private void add(SeenPosition its) {
        position.accumulateAndGet(its, SeenPosition::and);
    }
}
