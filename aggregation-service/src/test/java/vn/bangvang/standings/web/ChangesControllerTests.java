package vn.bangvang.standings.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.access.Caller;
import vn.bangvang.access.OpenStreams;
import vn.bangvang.feed.Position;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.PastFolds;
import vn.bangvang.standings.live.SelectedBoard;
import vn.bangvang.standings.web.ChangesController.Changed;
import vn.bangvang.standings.web.ChangesController.Heartbeat;
import vn.bangvang.standings.web.ChangesController.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices: the first at once, then few, the last one never lost. */
class ChangesControllerTests {
    private static final Caller CALLER = new Caller("clerk", "*", Set.of("standings:read"));

    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final LiveStandings standings = new LiveStandings(letter -> Mono.empty(), () -> true);
    private final List<ServerSentEvent<Told>> received = new CopyOnWriteArrayList<>();
    private final LagMeter lag = new LagMeter(Mono.just(Map.of()), standings);
    private final Headings headings = new Headings(new WrittenRows(new JsonMapper()), lag, new JsonMapper());
    private long offset;
    private Disposable stream = () -> {};

    @BeforeEach
    void theYearIsThere() {
        take(scenario.events);
        Awaitility.await().until(() -> standings.now().province("P") != null);
    }

    @AfterEach
    void leave() {
        stream.dispose();
    }

    private void take(List<Event> events) {
        standings.take(() -> events.forEach(event -> standings.apply(new Position("topic", 0, offset++), Instant.now(),
                "type", event)));
    }

    private void rate(QualityClass decided) {
        scenario.events.clear();
        scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2021, decided, false);
        take(scenario.events);
    }

    private Flux<ServerSentEvent<Told>> changes(String after, String lastEventId) {
        return new ChangesController(standings, new BoardSelector(standings,
                new PastFolds(standings, patience -> Mono.just(true), Clock.systemUTC()), Clock.systemUTC()),
                headings, lag,
                new OpenStreams(20, 100, Clock.systemUTC()))
                .streamChanges(CALLER, "2021", null, after, lastEventId);
    }

    private String version() {
        Snapshot now = standings.now();
        ProvinceStandings province = Objects.requireNonNull(now.province("P"));
        return headings.version(new SelectedBoard(province,
                Objects.requireNonNull(province.periods().get(Period.year(2021))), null, null, null));
    }

    private void listen(String lastSeen) {
        stream = changes(null, lastSeen).subscribe(received::add);
    }

    private List<ServerSentEvent<Told>> notices() {
        return received.stream().filter(notice -> notice.data() instanceof Changed).toList();
    }

    @Test
    void aHeartbeatComesAtOnceAndNoNoticeWithoutAChange() throws InterruptedException {
        listen(null);
        Awaitility.await().until(() -> !received.isEmpty());
        Thread.sleep(100);
        assertThat(received.getFirst().event()).isEqualTo("heartbeat");
        assertThat(received.getFirst().data()).isEqualTo(new Heartbeat(new LagMeter.Lag(0, 0, true)));
        assertThat(notices()).isEmpty();
    }

    @Test
    void manyChangesMakeFewNoticesAndTheLastOneTellsTheLastBoard() {
        listen(null);
        long start = System.nanoTime();
        for (int change = 0; change < 100; change++) {
            rate(change % 2 == 0 ? QualityClass.SATISFACTORY : QualityClass.GOOD);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(notices()).last()
                        .extracting(ServerSentEvent::id)
                        .isEqualTo(version()));
        long quarters = (System.nanoTime() - start) / 250_000_000 + 1;
        assertThat(notices()).hasSizeLessThanOrEqualTo((int) quarters + 1);
        assertThat(((Changed) notices().getLast().data()).province()).isEqualTo("P");
    }

    @Test
    void whoComesBackAndHasMissedSomethingIsTold() {
        listen("an older board");
        Awaitility.await().until(() -> !notices().isEmpty());
    }

    @Test
    void aPageThatWasMadeBeforeAChangeIsToldWhenItBeginsToListen() {
        String shown = version();
        rate(QualityClass.SATISFACTORY);
        stream = changes(shown, null).subscribe(received::add);
        Awaitility.await().until(() -> !notices().isEmpty());
    }

    @Test
    void aChangeBetweenTheQuestionAndTheFirstReadingOfTheAnswerIsTold() {
        Flux<ServerSentEvent<Told>> asked = changes(null, null);
        rate(QualityClass.SATISFACTORY);
        stream = asked.subscribe(received::add);
        Awaitility.await().until(() -> !notices().isEmpty());
    }

    @Test
    void whoComesBackIsMeasuredByTheNewestThingSeen() throws InterruptedException {
        stream = changes("an older board", version()).subscribe(received::add);
        Awaitility.await().until(() -> !received.isEmpty());
        Thread.sleep(100);
        assertThat(notices()).isEmpty();
    }

    @Test
    void aClientThatTakesNothingHoldsUpNobody() {
        var slow = new BaseSubscriber<ServerSentEvent<Told>>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }
        };
        changes(null, null).subscribe(slow);
        listen(null);
        for (int change = 0; change < 50; change++) {
            rate(change % 2 == 0 ? QualityClass.SATISFACTORY : QualityClass.GOOD);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(notices()).last()
                        .extracting(ServerSentEvent::id)
                        .isEqualTo(version()));
        assertThat(slow.isDisposed()).isFalse();
        slow.dispose();
    }
}
