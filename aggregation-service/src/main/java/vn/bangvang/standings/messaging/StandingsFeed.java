package vn.bangvang.standings.messaging;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.Keepable;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.feed.UnreadableRecord;
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
    public void restore(DataInput in) throws IOException {
        standings.restore(LiveState.read(in));
    }

    @Override
    public void on(List<Delivery> batch) {
        boolean isNews = standings.isReady();
        standings.take(() -> batch.forEach(this::on));
        if (isNews) {
            untilShown.measure(batch);
        }
    }

    private void on(Delivery delivery) {
        switch (delivery) {
            case UnreadableRecord unreadable ->
                standings.reject(unreadable.at(), DeadLetter.at(unreadable.at(), unreadable.loggedAt(),
                        unreadable.reason(), unreadable.detail(), null, null));
            case ReceivedEvent received -> on(received);
        }
    }

    private void on(ReceivedEvent received) {
        try {
            standings.apply(received.at(), received.loggedAt(), received.type(), EventTranslation.translate(received));
        } catch (UntranslatableEvent untranslatable) {
            standings.reject(received.at(), DeadLetter.at(received.at(), received.loggedAt(), untranslatable.reason(),
                    untranslatable.detail(), received.type(), received.payload().aggregateId()));
        }
    }
}
