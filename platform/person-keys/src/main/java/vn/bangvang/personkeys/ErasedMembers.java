package vn.bangvang.personkeys;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.feed.ReceivedEvent;

/**
 * Destroys the keys of members who were erased, so that nobody can read any more what was written about them here. Each
 * instance reads the log from its beginning, so none is forgotten.
 */
final class ErasedMembers implements FeedListener {
    private static final String ERASED = "membership.member-erased.v1";
    private static final Retry UNTIL_DONE = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofMinutes(1));

    private final PersonKeys keys;

    ErasedMembers(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public void on(List<Delivery> batch) {
        List<String> erased = batch.stream()
                .filter(ReceivedEvent.class::isInstance)
                .map(ReceivedEvent.class::cast)
                .filter(event -> event.type().equals(ERASED))
                .map(event -> event.payload().aggregateId())
                .toList();
        if (!erased.isEmpty()) {
            Flux.fromIterable(erased).concatMap(id -> keys.destroy(id).retryWhen(UNTIL_DONE)).subscribe();
        }
    }
}
