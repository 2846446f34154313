package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.Cutoff;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;

/**
 * The running account of one period. It may be let rest as long as it counts all it knows: then it is made again when
 * somebody asks, or when something comes that it has to show.
 */
final class CurrentAccount {
    /** After so many publications in which nobody needed it an account may rest: with writes all day, some minutes. */
    private static final int RESTS_AFTER = 1_000;

    private final String province;
    private final EventVersions log;
    private Cutoff cutoff;
    private @Nullable Ledger ledger;
    /** When the newest event was recorded that it shows, while it rests. */
    private @Nullable Instant restsAsOf;
    private int unused;
    private boolean cameToRest;
    private long uncountedRenewed;

    CurrentAccount(String province, EventVersions log, Cutoff cutoff) {
        this.province = province;
        this.log = log;
        this.cutoff = cutoff;
    }

    Cutoff cutoff() {
        return cutoff;
    }

    /** Whether a publication has to go over all that belongs to the period. */
    boolean isToBeMade() {
        return ledger == null && restsAsOf == null;
    }

    /** Something is seen otherwise now. */
    void startAgain(Cutoff now) {
        cutoff = now;
        startAgain();
    }

    private void startAgain() {
        cameToRest |= restsAsOf != null;
        restsAsOf = null;
        ledger = null;
    }

    /** Some period was opened, closed or reopened, which did not change what is seen. */
    void onPeriod(Event event) {
        if (ledger != null) {
            ledger.saw(event);
        } else if (cutoff.test(event)) {
            startAgain();
        }
    }

    /** Something else happened that this account may have to show. */
    void on(Event event, Affected affected) {
        Ledger running = ledger;
        // The list of what is in no tree names the newest version, whether this cutoff sees it or not.
        if (running != null && running.uncounted().containsKey(new SubjectKey(event.kind(), event.aggregateId()))) {
            uncountedRenewed++;
        }
        if (!cutoff.test(event)) {
            return;
        }
        if (running == null || event.kind() == FactKind.ORGANISATION
                && (isSeenLateAt(event) || !isSameTree(running, event.aggregateId()))) {
            startAgain();
            return;
        }
        unused = 0;
        running.saw(event);
        affected.subjects().forEach(running::refresh);
        affected.organisations().forEach(running::touch);
    }

    /**
     * Whether this board sees the organisation from this event on although others knew it before, from versions
     * recorded after the closing: nobody has noted who waited for it here.
     */
    private boolean isSeenLateAt(Event event) {
        History history = log.history(FactKind.ORGANISATION, event.aggregateId());
        return history != null && history.size() > 1 && history.isTheOnlySeen(event, cutoff);
    }

    private boolean isSameTree(Ledger running, String organisationId) {
        History history = log.history(FactKind.ORGANISATION, organisationId);
        Event newest = history == null ? null : history.newest(cutoff);
        if (newest == null || !(newest.fact() instanceof Organisation organisation)) {
            return true;
        }
        return running.rename(organisation);
    }

    /** Made when it rests, or was never made. */
    private Ledger running() {
        Ledger running = ledger;
        if (running == null) {
            running = new Ledger(province, log, cutoff);
            ledger = running;
            restsAsOf = null;
            uncountedRenewed++;
        }
        return running;
    }

    /** With the account of the closing, when there is none yet: opening one costs more than all that came after it. */
    void goOnWith(Ledger closing) {
        if (isToBeMade()) {
            closing.goOn(cutoff);
            ledger = closing;
            uncountedRenewed++;
        }
    }

    /** For somebody who asks, and may ask again. */
    Ledger asked() {
        unused = 0;
        return running();
    }

    /** Makes what is not made, the first time no more of it than what has to be known of one that may rest. */
    void make(boolean mayRest, boolean isFirst) {
        if (restsAsOf == null) {
            Instant asOf = running().asOf();
            if (!isFirst || !rest(mayRest, asOf)) {
                running().board();
            }
        }
    }

    /** One more publication in which it may not have been needed. */
    void age(boolean mayRest) {
        if (ledger != null && ++unused > RESTS_AFTER) {
            rest(mayRest, ledger.asOf());
        }
    }

    private boolean rest(boolean mayRest, Instant asOf) {
        if (!mayRest || !uncounted().isEmpty()) {
            return false;
        }
        ledger = null;
        restsAsOf = asOf;
        return true;
    }

    /** Goes on resting, as it did when this was noted. */
    void restAsOf(@Nullable Instant noted) {
        restsAsOf = noted;
    }

    /** When the newest event was recorded of one that rests or could; null for one that lists what is not counted. */
    @Nullable
    Instant restsAsOf() {
        return ledger == null ? restsAsOf : uncounted().isEmpty() ? ledger.asOf() : null;
    }

    /** Null while it rests. */
    @Nullable
    Board board() {
        return restsAsOf == null ? running().board() : null;
    }

    Instant asOf() {
        return restsAsOf == null ? running().asOf() : restsAsOf;
    }

    /**
     * Whether the board may be another one than this, which was shown last. Where one of the two rests, only what came
     * in between tells.
     */
    boolean movedSince(@Nullable Board shown) {
        Board now = board();
        boolean moved = now == null || shown == null ? cameToRest : now != shown;
        cameToRest = false;
        return moved;
    }

    /** What the board that was published last does not count, and why. */
    SortedMap<SubjectKey, Uncounted> uncounted() {
        Ledger running = ledger;
        return running == null ? Collections.emptySortedMap() : running.uncounted();
    }

    /** Tells one state of {@link #uncounted} from another. */
    List<Long> uncountedState() {
        Ledger running = ledger;
        return List.of(uncountedRenewed, running == null ? -1 : running.uncountedChanges());
    }
}
