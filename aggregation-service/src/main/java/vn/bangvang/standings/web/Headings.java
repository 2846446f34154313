package vn.bangvang.standings.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.live.SelectedBoard;

/**
 * What answers say about their figures, with a version that is the same for the same content in every instance, and
 * another for any other. It is made of the content alone: what happens in another province or period leaves it as it
 * is.
 */
@Component
final class Headings {
    private static final int SHORT = 16;
    private static final String UNKNOWN = "";

    private final Cache<Board, Named> known = Caffeine.newBuilder().weakKeys().build();
    private final WrittenRows rows;
    private final LagMeter lag;
    private final JsonMapper json;

    Headings(WrittenRows rows, LagMeter lag, JsonMapper json) {
        this.rows = rows;
        this.lag = lag;
        this.json = json;
    }

    private record Named(Heading unnamed, Heading named) {}

    /** A heading, and what changes while it stays the same. */
    record Headed(Heading heading, Freshness freshness) {
        ResponseEntity.BodyBuilder ok() {
            return ResponseEntity.ok().header(Freshness.HEADER, freshness.written());
        }
    }

    /** Whatever takes long is done elsewhere than on the reader's thread. */
    Mono<Headed> of(SelectedBoard selected) {
        Heading unnamed = Heading.of(selected, UNKNOWN);
        Named before = known.getIfPresent(selected.board());
        Mono<Heading> heading = before != null && before.unnamed().equals(unnamed)
                ? Mono.just(before.named())
                : Mono.fromSupplier(() -> named(selected, unnamed)).subscribeOn(Schedulers.parallel());
        return selected.knownAt() == null
                ? heading.zipWith(lag.now(), (now, behind) -> new Headed(now, new Freshness(selected.asOf(), behind)))
                : heading.map(then -> new Headed(then, new Freshness(selected.asOf(), null)));
    }

    /** The version of a board's content, at once. */
    String version(SelectedBoard selected) {
        return named(selected, Heading.of(selected, UNKNOWN)).boardVersion();
    }

    private Heading named(SelectedBoard selected, Heading unnamed) {
        return known.asMap()
                .compute(selected.board(), (board, before) -> before != null && before.unnamed().equals(unnamed)
                        ? before
                        : new Named(unnamed, Heading.of(selected, versionOf(selected, unnamed))))
                .named();
    }

    private String versionOf(SelectedBoard selected, Heading unnamed) {
        byte[] shown = Optional.ofNullable(selected.closed())
                .map(ClosedBoard::computed)
                .map(hash -> hash.getBytes(StandardCharsets.US_ASCII))
                .orElseGet(() -> rows.digest(selected.board()));
        byte[] digest = new Digest().add(json.writeValueAsBytes(unnamed)).add(shown).bytes();
        return HexFormat.of().formatHex(digest).substring(0, SHORT);
    }
}
