package vn.bangvang.standings.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.feed.FeedStatus;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.DeadLetter;
import vn.bangvang.standings.live.LiveStandings;

/** How the standings are kept up: what waits, what is late, what could not be read, what never came. */
@RestController
final class OperationsController {
    private static final String SCOPE = "standings:operate";

    private final LiveStandings standings;
    private final BoardSelector boards;
    private final FeedStatus feed;

    OperationsController(LiveStandings standings, BoardSelector boards, FeedStatus feed) {
        this.standings = standings;
        this.boards = boards;
        this.feed = feed;
    }

    /**
     * @param counts of everything, while the lists show at most 500 of each that the caller may see
     * @param lag records not folded yet, by partition
     */
    record Operations(long applied, boolean caughtUp, String boardVersion, Counts counts, List<Waiting> parked,
            List<Waiting> quarantined, List<DeadLetter> deadLetters, List<Gap> gaps,
            List<Conflict> conflicts, Map<String, Long> lag) {}

    record Counts(long parked, long quarantined, long deadLetters, long gaps, long conflicts) {}

    @GetMapping("/api/v1/standings/operations")
    Mono<Operations> operations(Caller caller) {
        if (!caller.scopes().contains(SCOPE)) {
            throw Refusal.forbidden("SCOPE_MISSING");
        }
        return feed.lag().map(lag -> {
            var byPartition = new TreeMap<String, Long>();
            lag.forEach((partition, behind) -> byPartition.put(partition.toString(), behind));
            return of(caller, standings.now(), byPartition);
        });
    }

    private Operations of(Caller caller, Snapshot all, Map<String, Long> lag) {
        Listing<DeadLetter> letters = standings.deadLetters();
        return new Operations(all.applied(), feed.caughtUp(), all.boardVersion(),
                new Counts(all.parked().count(), all.quarantined().count(), letters.count(), all.gaps().count(),
                        all.conflicts().count()),
                boards.seen(caller, all.parked(), Waiting::province),
                boards.seen(caller, all.quarantined(), Waiting::province), letters.items(),
                boards.seen(caller, all.gaps(), Gap::province),
                boards.seen(caller, all.conflicts(), Conflict::province), lag);
    }
}
