package vn.bangvang.standings.web;

import java.time.Duration;
import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.OpenStreams;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.SelectedBoard;

/**
 * Tells that a period's standings have moved, at once and then at most four times a second; the client fetches what it
 * shows. A slow client gets the newest notice only, and nothing is kept for it. A heartbeat tells that the stream lives
 * and how far the figures are behind, so that a client can tell silence from a broken line.
 */
@RestController
final class ChangesController {
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveStandings standings;
    private final BoardSelector boards;
    private final Headings headings;
    private final LagMeter lag;
    private final OpenStreams streams;

    ChangesController(LiveStandings standings, BoardSelector boards, Headings headings, LagMeter lag,
            OpenStreams streams) {
        this.standings = standings;
        this.boards = boards;
        this.headings = headings;
        this.lag = lag;
        this.streams = streams;
    }

    /** What the stream tells. */
    sealed interface Told {}

    /** The standings of a period have moved. */
    record Changed(Period period, String province, String boardVersion, Instant asOf) implements Told {}

    /** The stream lives, and the figures are so far behind. */
    record Heartbeat(LagMeter.Lag lag) implements Told {}

    /**
     * Tells as it happens that the standings of a period have moved.
     *
     * @param after the board that the client shows, for a first connection; a browser cannot send a header with it
     * @param lastEventId the same when a client comes back, and newer
     */
    @ApiResponse(responseCode = "200", description = "Events named `changed` and `heartbeat`",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                    schema = @Schema(oneOf = {Changed.class, Heartbeat.class})))
    @GetMapping(value = "/api/v1/standings/{period:\\d.*}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Told>> streamChanges(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        String lastSeen = lastEventId == null ? after : lastEventId;
        ProvinceStandings chosen = boards.province(caller, province);
        SelectedBoard start = seen(standings.now(), chosen, BoardSelector.period(chosen, period));
        Mono<Boolean> isShown = lastSeen == null ? Mono.just(true) : version(start).map(lastSeen::equals);
        Flux<ServerSentEvent<Told>> notices = isShown.flatMapMany(shown -> standings.snapshots()
                .<SelectedBoard>handle((snapshot, sink) -> {
                    SelectedBoard seen = seen(snapshot, chosen.id(), start.period().period());
                    if (seen != null) {
                        sink.next(seen);
                    }
                })
                // The snapshots begin with the newest: what happened since the look at the board is among them.
                .startWith(start)
                .distinctUntilChanged(seen -> seen.period().change())
                .skip(shown ? 1 : 0)
                .onBackpressureLatest()
                .concatMap(seen -> notice(seen).concatWith(Mono.delay(AT_MOST_EVERY).then(Mono.empty())), 0));
        Flux<ServerSentEvent<Told>> heartbeat = Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .concatMap(tick -> lag.now())
                .map(now -> ServerSentEvent.<Told>builder().event("heartbeat").data(new Heartbeat(now)).build());
        return streams.admit(caller, Flux.merge(heartbeat, notices));
    }

    private static @Nullable SelectedBoard seen(Snapshot snapshot, String province, Period period) {
        ProvinceStandings chosen = snapshot.province(province);
        PeriodStandings standings = chosen == null ? null : chosen.periods().get(period);
        return chosen == null || standings == null ? null : seen(snapshot, chosen, standings);
    }

    private static SelectedBoard seen(Snapshot snapshot, ProvinceStandings province, PeriodStandings period) {
        return new SelectedBoard(province, period, null, snapshot.stale().get(province.id()), null);
    }

    private Mono<ServerSentEvent<Told>> notice(SelectedBoard seen) {
        return version(seen).map(version -> ServerSentEvent.<Told>builder()
                .id(version)
                .event("changed")
                .data(new Changed(seen.period().period(), seen.province().id(), version, seen.period().asOf()))
                .build());
    }

    private Mono<String> version(SelectedBoard seen) {
        return boards.made(seen).map(headings::version);
    }
}
