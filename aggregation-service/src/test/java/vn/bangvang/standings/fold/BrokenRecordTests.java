package vn.bangvang.standings.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that no rule can be asked about costs its own subject and nobody else. */
class BrokenRecordTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    /** Six months after this day there is no day. */
    private void admittedAtTheEndOfTime(String id) {
        scenario.add(new Member(id, LocalDate.MAX, null,
                List.of(new Member.Placement("CB1", LocalDate.of(2010, 1, 1), null, false)),
                List.of(new Member.StatusFrom(MemberStatus.PROBATIONARY, LocalDate.of(2010, 1, 1))), List.of()), id);
    }

    private static Row department(Snapshot snapshot) {
        return snapshot.provinces().get("P").periods().get(Period.year(2021)).board().row("S");
    }

    @Test
    void itContributesNothingAndIsListedAndTheOthersGoOn() {
        admittedAtTheEndOfTime("broken");
        Snapshot snapshot = scenario.fold();
        assertThat(department(snapshot).members().headcount()).isEqualTo(50);
        assertThat(snapshot.parked().items()).singleElement().satisfies(waiting -> {
            assertThat(waiting.reason()).isEqualTo("FOLD_FAILED");
            assertThat(waiting.aggregateId()).isEqualTo("broken");
            assertThat(waiting.reference()).startsWith("java.time.DateTimeException");
        });
    }

    @Test
    void aRecordThatNamesAProvinceNobodyFoundedMakesNoneAndIsListed() {
        Member stray = scenario.newest(FactKind.MEMBER, "CB1-1", Member.class);
        var running = new StandingsFold();
        scenario.events.forEach(running::apply);
        running.apply(new Event("stray", "nowhere", stray.id(), 1, null, null, Instant.EPOCH, stray));

        Snapshot snapshot = FactsFixture.publish(running);

        assertThat(snapshot.provinces()).containsOnlyKeys("P");
        assertThat(snapshot.parked().items()).singleElement()
                .satisfies(waiting -> assertThat(waiting.province()).isEqualTo("nowhere"));
    }

    @Test
    void aProvinceThatCannotBeShownKeepsItsLastBoardAndSaysSinceWhenAndTheOthersGoOn() {
        var running = new StandingsFold();
        scenario.events.forEach(running::apply);
        Snapshot before = FactsFixture.publish(running);
        Organisation old = scenario.newest(FactKind.ORGANISATION, "CB4", Organisation.class);
        Event broken = scenario.add(new Organisation("CB4", null, old.name(), old.currentKind(), "S", old.foundedOn(),
                null, null, old.placements(), old.kinds(), old.names()), "CB4");
        running.apply(broken);
        var other = new RandomHistoryFixture("Q", false, new Random(1));
        other.events.forEach(running::apply);
        Instant loggedAt = Instant.parse("2022-01-01T00:00:00Z");
        Snapshot snapshot = running.publish("next", loggedAt);
        assertThat(snapshot.provinces().get("P")).isSameAs(before.provinces().get("P"));
        assertThat(snapshot.provinces().get("Q").periods()).isNotEmpty();
        assertThat(snapshot.stale().get("P")).extracting("province", "since").containsExactly("P", loggedAt);
        scenario.add(old, "CB4");
        running.apply(scenario.events.getLast());
        assertThat(running.publish("mended", loggedAt).stale()).isEmpty();
    }

    @Test
    void aRunningBoardDoesAsOneFromScratchAndCountsTheSubjectAgainWhenItIsMended() {
        var running = new StandingsFold();
        scenario.events.forEach(running::apply);
        FactsFixture.publish(running);
        scenario.events.clear();
        admittedAtTheEndOfTime("CB1-1");
        scenario.events.forEach(running::apply);
        assertThat(department(FactsFixture.publish(running)).members().headcount()).isEqualTo(49);
        scenario.add(scenario.newest(scenario.events.getFirst().kind(), "CB1-1", Member.class), "CB1-1");
        scenario.events.clear();
        scenario.member("CB1-1", "CB1", "2005-03-01");
        scenario.events.forEach(running::apply);
        Snapshot mended = FactsFixture.publish(running);
        assertThat(department(mended).members().headcount()).isEqualTo(50);
        assertThat(mended.parked().count()).isZero();
    }
}
