package vn.bangvang.standings.web;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.ReadSoFar;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.webapi.request.CausalOrder;

/** What was read is in the answers when a snapshot with it is published; every answer tells how far its own goes. */
@Component
final class StandingsOrder implements CausalOrder {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReadSoFar readSoFar;
    private final LiveStandings standings;

    StandingsOrder(ReadSoFar readSoFar, LiveStandings standings) {
        this.readSoFar = readSoFar;
        this.standings = standings;
    }

    @Override
    public Mono<Boolean> has(SeenPosition seen) {
        return readSoFar.has(seen, PATIENCE)
                .flatMap(read -> read ? standings.showsWhatWasTaken().thenReturn(true) : Mono.just(false))
                .timeout(PATIENCE, Mono.just(false));
    }

    @Override
    public SeenPosition covering(SeenPosition seen) {
        return readSoFar.covering(seen);
    }

    @Override
    public Optional<SeenPosition> shown() {
        return Optional.of(standings.position());
    }
}
