package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.BrokenSeal;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** A closing is sealed once, on all that it names; what comes later is late, and what differs is an alarm. */
class SealedClosingTests {
    private static final Period YEAR = Period.year(2021);

    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final StandingsFold fold = new StandingsFold();
    private final List<Event> told = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private int next;

    /** One part of the log for each kind. */
    private Event toldNow(Event event) {
        String part = event.kind().aggregateType();
        return event.at(new Place(part, numbers.merge(part, 1L, Long::sum) - 1, event.recordedAt()));
    }

    private void tell(Event event) {
        Event placed = toldNow(event);
        told.add(placed);
        fold.apply(placed);
    }

    private void tellAllSoFar() {
        while (next < scenario.events.size()) {
            tell(scenario.events.get(next++));
        }
    }

    private ProvinceStandings province() {
        return snapshot().province(FactsFixture.PROVINCE);
    }

    private Snapshot snapshot() {
        return FactsFixture.publish(fold);
    }

    private PeriodStandings year() {
        return province().periods().get(YEAR);
    }

    private ClosedBoard closed(int version) {
        return fold.closed(FactsFixture.PROVINCE, YEAR, version).orElse(null);
    }

    private Seal seal() {
        Seal seal = province().nextSeal().orElseThrow();
        tell(scenario.add(seal, "seal-" + seal.sequence(), null, null));
        next++;
        return seal;
    }

    private void close() {
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        tellAllSoFar();
    }

    @Test
    void aClosingHasNoHashBeforeItIsSealed() {
        close();
        assertThat(closed(1).sha256()).isNull();
        assertThat(snapshot().unsealed().items()).singleElement()
                .extracting("province", "period", "closeVersion")
                .containsExactly("P", YEAR, 1);

        Seal seal = seal();

        assertThat(seal.sha256()).isEqualTo(closed(1).computed()).matches("[0-9a-f]{64}");
        assertThat(closed(1).sha256()).isEqualTo(seal.sha256());
        assertThat(snapshot().unsealed().count()).isZero();
        assertThat(province().nextSeal()).isEmpty();
    }

    @Test
    void whatComesAfterTheSealIsLateAndChangesNothing() {
        tellAllSoFar();
        scenario.itIs("2022-01-30");
        Event accepted = scenario.transfer("CB2-5", "CB3", "2021-11-01");
        next++;
        close();
        Seal seal = seal();
        ClosedBoard before = closed(1);
        String current = year().board().canonical();

        tell(accepted);

        assertThat(closed(1).board().canonical()).isEqualTo(before.board().canonical());
        assertThat(closed(1).computed()).isEqualTo(seal.sha256());
        assertThat(closed(1).lateEvents()).isEqualTo(1);
        assertThat(year().board().canonical()).isEqualTo(current);
        assertThat(year().lateEvents()).isEqualTo(1);
        assertThat(snapshot().quarantined().items()).singleElement()
                .extracting(Waiting::reason, Waiting::reference, Waiting::aggregateId)
                .containsExactly("PERIOD_SEALED", "2021/1", "CB2-5");
        assertThat(snapshot().brokenSeals().count()).isZero();
    }

    @Test
    void aReopeningTakesUpWhatCameAfterTheSeal() {
        tellAllSoFar();
        scenario.itIs("2022-01-30");
        Event accepted = scenario.transfer("CB2-5", "CB3", "2021-11-01");
        next++;
        close();
        seal();
        tell(accepted);
        assertThat(year().board().row("CB3").members().headcount()).isEqualTo(12);

        scenario.itIs("2022-03-01");
        scenario.reopen(2021);
        tellAllSoFar();

        assertThat(year().board().row("CB3").members().headcount()).isEqualTo(13);
        assertThat(snapshot().quarantined().count()).isZero();
        assertThat(closed(1).board().row("CB3").members().headcount()).isEqualTo(12);
        assertThat(closed(1).lateEvents()).isEqualTo(1);
    }

    @Test
    void aSealedClosingIsTheSameInWhateverOrderItIsReadAgain() {
        tellAllSoFar();
        scenario.itIs("2022-01-30");
        Event accepted = scenario.transfer("CB2-5", "CB3", "2021-11-01");
        next++;
        close();
        seal();
        tell(accepted);
        Snapshot first = snapshot();
        var again = new ArrayList<Event>(told);
        told.forEach(event -> again.add(event.at(toldNow(event).place())));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(again, new Random(seed));
            assertThat(FactsFixture.fold(again).canonical()).as("seed %d", seed).isEqualTo(first.canonical());
        }
    }

    @Test
    void aClosingWaitsForAllThatItNames() {
        Prize prize = new Prize("Z9", "S", "FIRST", 2021, false);
        Event unread = scenario.add(prize, "Z9");
        scenario.events.removeLast();
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        Event closing = scenario.events.removeLast();
        EvaluationPeriod state = (EvaluationPeriod) closing.fact();
        tellAllSoFar();
        var named = new EvaluationPeriod.Closing(1, state.closings().getFirst().closedAt(),
                List.of(new EvaluationPeriod.Contents("prize", 3, 3),
                        new EvaluationPeriod.Contents("a-kind-of-tomorrow", 7, 7)));
        tell(new Event(closing.id(), "P", closing.aggregateId(), closing.version(), YEAR, 1, closing.recordedAt(),
                new EvaluationPeriod(state.id(), YEAR, 2, state.referenceDate(), List.of(named), List.of(),
                        state.policy())));

        assertThat(province().nextSeal()).isEmpty();
        assertThat(closed(1).awaited()).singleElement()
                .extracting("aggregateType", "subjects", "versions", "subjectsCame", "versionsCame")
                .containsExactly("prize", 3L, 3L, 2L, 2L);

        tell(unread);

        assertThat(closed(1).awaited()).isEmpty();
        assertThat(province().nextSeal()).isPresent();
        assertThat(closed(1).board().row("S").prizes()).isNotEmpty();
    }

    @Test
    void eachSealHoldsTheLinkOfTheOneBefore() {
        close();
        Seal first = seal();
        scenario.itIs("2022-03-01");
        scenario.reopen(2021);
        tellAllSoFar();
        scenario.itIs("2022-04-01");
        scenario.close(2021);
        tellAllSoFar();
        Seal second = seal();
        assertThat(first.previous()).isNull();
        assertThat(second).extracting("sequence", "closeVersion", "previous").containsExactly(2, 2, first.link());
        assertThat(snapshot().brokenSeals().count()).isZero();
    }

    @Test
    void aSealThatWasTamperedWithBreaksTheChain() {
        close();
        Seal seal = province().nextSeal().orElseThrow();
        tell(scenario.add(new Seal(seal.rootId(), 1, YEAR, 1, seal.closedAt().plusSeconds(1), seal.reached(),
                seal.figures(), seal.sha256(), null, seal.link()), "seal", null, null));
        assertThat(snapshot().brokenSeals().items()).extracting(BrokenSeal::reason).containsExactly("CHAIN_BROKEN");
    }

    @Test
    void aBoardThatIsNoLongerTheSealedOneIsAnAlarmAndTheSealedHashStays() {
        close();
        Seal seal = seal();
        Event rated = told.stream()
                .filter(event -> event.kind() == FactKind.RATING && event.aggregateId().equals("r-CB2-32021"))
                .findFirst()
                .orElseThrow();
        // The log contradicts itself: another content of that version, said to be the earlier one.
        fold.apply(new Event("other", "P", rated.aggregateId(), rated.version(), YEAR, 1,
                Instant.parse("2021-06-01T00:00:00Z"),
                ScenarioFixture.rating(SubjectType.MEMBER, "CB2-3", "CB2", 2021,
                        QualityClass.UNSATISFACTORY, false),
                rated.place()));
        assertThat(closed(1).sha256()).isEqualTo(seal.sha256());
        assertThat(closed(1).isBroken()).isTrue();
        assertThat(snapshot().brokenSeals().items()).singleElement()
                .isEqualTo(new BrokenSeal("P", YEAR, 1, "OTHER_BOARD", seal.sha256(), closed(1).computed()));
    }

    @Test
    void aSealOfOtherFiguresIsNotComparedWithThese() {
        close();
        Seal seal = province().nextSeal().orElseThrow();
        tell(scenario.add(new Seal("P", 1, YEAR, 1, seal.closedAt(), seal.reached(), "of-another-release",
                "0".repeat(64), null, "link"), "seal", null, null));
        assertThat(closed(1).isBroken()).isFalse();
        assertThat(closed(1).sha256()).isEqualTo("0".repeat(64));
    }
}
