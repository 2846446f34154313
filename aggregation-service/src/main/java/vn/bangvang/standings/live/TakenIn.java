package vn.bangvang.standings.live;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.bangvang.feed.Position;
import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.board.Snapshot;

/** What has been taken in of the log, and how far. One thread at a time. */
final class TakenIn {
    private static final Logger LOG = LoggerFactory.getLogger(TakenIn.class);

    final StandingsFold fold;
    final DeadLetterBook book;
    final Positions positions = new Positions();
    private Instant loggedAt = Instant.EPOCH;

    TakenIn() {
        this(new StandingsFold(), new DeadLetterBook());
    }

    private TakenIn(StandingsFold fold, DeadLetterBook book) {
        this.fold = fold;
        this.book = book;
    }

    static TakenIn of(LiveState state) {
        var all = new TakenIn(StandingsFold.of(state.fold()), DeadLetterBook.of(state.letters()));
        state.last().forEach(position -> all.passed(position, state.loggedAt()));
        return all;
    }

    void passed(Position position, Instant at) {
        positions.passed(position);
        if (at.isAfter(loggedAt)) {
            loggedAt = at;
        }
    }

    LiveState state() {
        return new LiveState(fold.state(), positions.last(), book.listing(), loggedAt);
    }

    /** @param before the one published last */
    Snapshot publish(Snapshot before) {
        Snapshot fresh = fold.publish(positions.digest(), loggedAt);
        fresh.stale().forEach((province, stale) -> {
            if (!before.stale().containsKey(province)) {
                LOG.error("The boards of {} stand still since {}: {}", province, stale.since(), stale.reason());
            }
        });
        return fresh;
    }
}
