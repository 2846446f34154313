package vn.bangvang.standings.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.kafka.common.TopicPartition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.feed.FeedStatus;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.BrokenSeal;
import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.fold.board.Stale;
import vn.bangvang.standings.fold.board.Unsealed;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.DeadLetter;
import vn.bangvang.standings.live.LiveStandings;

/** How the standings are kept up: what waits, what is late, what could not be read, what never came. */
@RestController
final class OperationsController {
    private static final String SCOPE = "standings:operate";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LiveStandings standings;
    private final BoardSelector boards;
    private final FeedStatus feed;

    OperationsController(LiveStandings standings, BoardSelector boards, FeedStatus feed) {
        this.standings = standings;
        this.boards = boards;
        this.feed = feed;
    }

    /**
     * @param applied events that are counted
     * @param caughtUp whether there are boards of all that was in the log at start
     * @param counts of everything, while the lists show at most 500 of each that the caller may see
     * @param parked events that wait for a reference
     * @param quarantined events that came too late for their period
     * @param deadLetters records that are no events of the published language
     * @param gaps subjects of which versions are missing
     * @param conflicts versions told with more than one content
     * @param stale provinces whose boards stand still because they could not be made
     * @param unsealed closings that have no seal yet, with what they wait for
     * @param brokenSeals closings that are not as they were sealed
     * @param unpublished records that were folded and are not shown yet
     * @param lag records not folded yet, by partition; empty when the broker does not say where the log ends
     */
    record Operations(long applied, boolean caughtUp, String boardVersion, Counts counts, List<Waiting> parked,
            List<Waiting> quarantined, List<DeadLetter> deadLetters, List<Gap> gaps,
            List<Conflict> conflicts, List<Stale> stale, List<Unsealed> unsealed,
            List<BrokenSeal> brokenSeals, long unpublished, Map<String, Long> lag) {}

    /**
     * How many there are of each.
     *
     * @param parked events that wait for a reference
     * @param quarantined events that came too late for their period
     * @param deadLetters records that are no events of the published language
     * @param gaps subjects of which versions are missing
     * @param conflicts versions told with more than one content
     * @param unsealed closings without a seal
     * @param brokenSeals closings that are not as they were sealed
     */
    record Counts(long parked, long quarantined, long deadLetters, long gaps, long conflicts, long unsealed,
            long brokenSeals) {}

    /**
     * Shows how far the standings are and what is not counted, and why. Needs the scope {@code standings:operate} too.
     */
    @GetMapping("/api/v1/standings/operations")
    Mono<Operations> getStandingsOperations(Caller caller) {
        mustOperate(caller);
        return feed.lag()
                .timeout(PATIENCE)
                .map(OperationsController::byName)
                .onErrorReturn(Map.of())
                .map(
                        lag -> of(caller, standings.now(), lag));
    }

    static void mustOperate(Caller caller) {
        if (!caller.scopes().contains(SCOPE)) {
            throw Refusal.forbidden("SCOPE_MISSING");
        }
    }

    private static Map<String, Long> byName(Map<TopicPartition, Long> lag) {
        var byName = new TreeMap<String, Long>();
        lag.forEach((partition, behind) -> byName.put(partition.toString(), behind));
        return byName;
    }

    private Operations of(Caller caller, Snapshot all, Map<String, Long> lag) {
        Listing<DeadLetter> letters = standings.deadLetters();
        return new Operations(all.applied(), standings.isReady(), all.boardVersion(),
                new Counts(all.parked().count(), all.quarantined().count(), letters.count(), all.gaps().count(),
                        all.conflicts().count(), all.unsealed().count(), all.brokenSeals().count()),
                boards.seen(caller, all.parked(), Waiting::province),
                boards.seen(caller, all.quarantined(), Waiting::province), letters.items(),
                boards.seen(caller, all.gaps(), Gap::province),
                boards.seen(caller, all.conflicts(), Conflict::province),
                boards.seen(caller, all.staleProvinces(), Stale::province),
                boards.seen(caller, all.unsealed(), Unsealed::province),
                boards.seen(caller, all.brokenSeals(), BrokenSeal::province), standings.unpublished(), lag);
    }
}
