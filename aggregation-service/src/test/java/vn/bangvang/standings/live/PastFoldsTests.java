package vn.bangvang.standings.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.access.Caller;
import vn.bangvang.feed.Position;
import vn.bangvang.outbox.aggregate.Contention;
import vn.bangvang.period.Period;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may ask for how much of what was known, and what is answered when the log has not been read that far. */
class PastFoldsTests {
    private static final Instant TOLD = Instant.parse("2022-01-04T00:00:00Z");
    private static final Period YEAR = Period.year(2021);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveStandings standings = new LiveStandings(letter -> Mono.empty(), () -> true);
    private final AtomicInteger looks = new AtomicInteger();
    private Mono<Boolean> fresh = Mono.just(true);
    private final PastFolds past = new PastFolds(standings, patience -> {
        looks.incrementAndGet();
        return fresh;
    }, Clock.systemUTC());

    @BeforeEach
    void theYear() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        standings.take(() -> {
            long offset = 0;
            for (Event event : scenario.events) {
                standings.apply(new Position("topic", 0, offset), TOLD, "type",
                        event.at(new Place("topic-0", offset++, TOLD)));
            }
        });
    }

    @AfterEach
    void leave() {
        past.destroy();
        standings.close();
    }

    private static Caller caller(String subject) {
        return new Caller(subject, "*", Set.of(), Instant.MAX);
    }

    private Mono<ProvinceStandings> at(String caller, Instant moment) {
        return past.answer(caller(caller), new BoardsThen("P", YEAR, moment));
    }

    @Test
    void aMomentIsFoldedOnceAndKept() {
        ProvinceStandings first = at("one", TOLD).block(PATIENCE);
        assertThat(first.periods()).containsOnlyKeys(YEAR);
        assertThat(at("another", TOLD).block(PATIENCE)).isSameAs(first);
        assertThat(looks).hasValue(1);
        assertThat(at("one", TOLD.minusMillis(1)).block(PATIENCE).periods()).isEmpty();
    }

    @Test
    void theFutureIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(
                () -> at("one", Instant.now().plusSeconds(60)).block(PATIENCE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("KNOWN_AT_IN_THE_FUTURE"));
    }

    @Test
    void aCallerHasOneMadeAtATimeAndTheSameOneAsOftenAsItLikes() {
        Sinks.One<Boolean> read = Sinks.one();
        fresh = read.asMono();
        CompletableFuture<ProvinceStandings> first = at("one", TOLD).toFuture();
        CompletableFuture<ProvinceStandings> same = at("one", TOLD).toFuture();

        assertThatExceptionOfType(Contention.class).isThrownBy(() -> at("one", TOLD.minusSeconds(1)).block(PATIENCE));
        read.tryEmitValue(true);
        assertThat(first.orTimeout(20, TimeUnit.SECONDS).join()).isSameAs(same.join());
        assertThat(at("one", TOLD.minusSeconds(1)).block(PATIENCE)).isNotNull();
    }

    @Test
    void whatWasNotReadInTimeIsNotGuessedAndCanBeAskedForAgain() {
        fresh = Mono.just(false);
        assertThatExceptionOfType(BehindTheLog.class).isThrownBy(() -> at("one", TOLD).block(PATIENCE));
        fresh = Mono.just(true);
        assertThat(at("one", TOLD).block(PATIENCE).periods()).containsOnlyKeys(YEAR);
    }

    @Test
    void aMomentThatIsHardlyOverIsWaitedFor() {
        Instant now = Instant.now();
        at("one", now).block(PATIENCE);
        assertThat(Duration.between(now, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
}
