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
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Standings;
import vn.bangvang.standings.fold.board.Standings.Listing;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.live.DeadLetter;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.Picture;

/** How the standings are kept up: what waits, what is late, what could not be read, what never came. */
@RestController
final class OperationsController {
    private static final String SCOPE = "standings:operate";

    private final LiveStandings standings;
    private final FeedStatus feed;

    OperationsController(LiveStandings standings, FeedStatus feed) {
        this.standings = standings;
        this.feed = feed;
    }

    /**
     * @param counts of everything, while the lists show at most 500 of each that the caller may see
     * @param lag records not folded yet, by partition
     */
    record Operations(long applied, boolean caughtUp, String boardVersion, Counts counts, List<Waiting> parked,
            List<Waiting> quarantined, List<DeadLetter> deadLetters, List<Gap> gaps, Map<String, Long> lag) {}

    record Counts(long parked, long quarantined, long deadLetters, long gaps) {}

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

    private Operations of(Caller caller, Picture picture, Map<String, Long> lag) {
        Standings all = picture.standings();
        return new Operations(all.applied(), feed.caughtUp(), picture.boardVersion(), new Counts(all.parked().count(),
                all.quarantined().count(), picture.deadLetters().count(), all.gaps().count()),
                seenBy(caller, picture,
                        all.parked(), Waiting::province),
                seenBy(caller, picture, all.quarantined(), Waiting::province),
                picture.deadLetters().items(), seenBy(caller, picture, all.gaps(), Gap::province), lag);
    }

    private static <T> List<T> seenBy(Caller caller, Picture picture, Listing<T> listing,
            Function<T, String> provinceOf) {
        return listing.items().stream().filter(item -> {
            ProvinceStandings province = picture.standings().province(provinceOf.apply(item));
            return province != null && Choosing.maySee(caller, province);
        }).toList();
    }
}
