package vn.bangvang.standings.messaging;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.InOrder;
import vn.bangvang.feed.Keepable;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.feed.UnreadableRecord;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.live.DeadLetter;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.LiveState;

/** Folds whatever the log delivers, from its beginning or from where a start goes on. */
@Component
final class StandingsFeed implements Keepable {
    private final LiveStandings standings;
    private final UntilShown untilShown;

    StandingsFeed(LiveStandings standings, UntilShown untilShown) {
        this.standings = standings;
        this.untilShown = untilShown;
    }

    @Override
    public String fingerprint() {
        return FoldFingerprint.ofThisCode();
    }

    @Override
    public Kept kept() {
        return standings.state()::write;
    }

    @Override
    public Runnable restored(DataInput in) throws IOException {
        return standings.restored(LiveState.read(in));
    }

    @Override
    public void on(List<Delivery> batch) {
        boolean isNews = standings.isReady();
        List<Runnable> translated = InOrder.map(batch, this::translated);
        standings.take(() -> translated.forEach(Runnable::run));
        if (isNews) {
            untilShown.measure(batch);
        }
    }

    /** What is left to be done with a delivery on the writer's thread, which waits for nothing but that. */
    private Runnable translated(Delivery delivery) {
        return switch (delivery) {
            case UnreadableRecord unreadable -> () -> standings.reject(unreadable.at(),
                    DeadLetter.at(unreadable.at(), unreadable.loggedAt(), unreadable.reason(), unreadable.detail(),
                            null, null));
            case ReceivedEvent received -> translated(received);
        };
    }

    private Runnable translated(ReceivedEvent received) {
        try {
            Event event = EventTranslation.translate(received);
            return () -> standings.apply(received.at(), received.loggedAt(), received.type(), event);
        } catch (UntranslatableEvent untranslatable) {
            return () -> standings.reject(received.at(), DeadLetter.at(received.at(), received.loggedAt(),
                    untranslatable.reason(), untranslatable.detail(), received.type(),
                    received.payload().aggregateId()));
        }
    }
}
