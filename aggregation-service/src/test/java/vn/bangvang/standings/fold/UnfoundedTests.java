package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;

import static java.util.Collections.shuffle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A record may name any root: what is told of one that nobody founded waits, and is lost to nobody. */
class UnfoundedTests {
    private final ScenarioFixture scenario = ScenarioFixture.closed2021();

    private List<Event> strays(int roots) {
        Member somebody = scenario.newest(FactKind.MEMBER, "CB1-1", Member.class);
        return IntStream.range(0, roots)
                .mapToObj(number -> new Event("stray-" + number, "nowhere-" + number, somebody.id(), 1, null, null,
                        Instant.EPOCH.plusSeconds(number), somebody))
                .toList();
    }

    private static StandingsFold told(List<Event> events) {
        var fold = new StandingsFold();
        events.forEach(fold::apply);
        return fold;
    }

    @Test
    void aThousandRootsThatNobodyFoundedMakeNoProvinceAndAllOfThemWait() {
        StandingsFold fold = told(scenario.events);
        FactsFixture.publish(fold);
        strays(1_000).forEach(fold::apply);
        Snapshot snapshot = FactsFixture.publish(fold);
        assertThat(fold.founded()).extracting(Province::id).containsExactly("P");
        assertThat(snapshot.provinces()).containsOnlyKeys("P");
        assertThat(snapshot.applied()).isEqualTo(scenario.events.size() + 1_000);
        assertThat(snapshot.parked().count()).isEqualTo(1_000);
        assertThat(snapshot.parked().items()).hasSize(StandingsFold.LISTED)
                .first()
                .extracting(Waiting::province, Waiting::reason, Waiting::reference, Waiting::aggregateId)
                .containsExactly("nowhere-0", "UNKNOWN_ORGANISATION", "nowhere-0", "CB1-1");
        assertThat(FactsFixture.publish(fold).parked()).isSameAs(snapshot.parked());
    }

    @Test
    void whatWasToldBeforeTheProvinceWasFoundedCountsFromThenOn() {
        Event founding = scenario.events.removeFirst();
        assertThat(founding).extracting(Event::kind, Event::aggregateId).containsExactly(FactKind.ORGANISATION, "P");
        List<Event> others = scenario.events;
        StandingsFold fold = told(others.subList(0, 100));
        FactsFixture.publish(fold);
        others.subList(100, others.size()).forEach(fold::apply);
        Snapshot before = FactsFixture.publish(fold);
        assertThat(before.provinces()).isEmpty();
        assertThat(before.parked().count()).isEqualTo(others.stream()
                .map(event -> tuple(event.kind(), event.aggregateId()))
                .distinct()
                .count());

        fold.apply(founding);

        Snapshot after = FactsFixture.publish(fold);
        assertThat(after.parked().count()).isZero();
        others.addFirst(founding);
        assertThat(after.canonical()).isEqualTo(FactsFixture.fold(others).canonical());
    }

    @Test
    void whatWaitsIsTheSameInAnyOrderAndAfterAStartFromAFile() {
        var events = new ArrayList<Event>(strays(20));
        Event founding = scenario.events.removeFirst();
        events.addAll(scenario.events.subList(0, 300));
        String expected = FactsFixture.fold(events).canonical();
        shuffle(events, new Random(1));
        events.addAll(events.subList(0, 50));
        StandingsFold fold = told(events);
        StandingsFold again = StandingsFold.of(fold.state());
        assertThat(FactsFixture.publish(fold).canonical()).isEqualTo(expected);
        assertThat(FactsFixture.publish(again).canonical()).isEqualTo(expected);
        fold.apply(founding);
        again.apply(founding);
        assertThat(FactsFixture.publish(again).canonical()).isEqualTo(FactsFixture.publish(fold).canonical());
    }

    @Test
    void aGapAndAConflictInWhatWaitsAreListedToo() {
        Event stray = strays(1).getFirst();
        Member other = scenario.newest(FactKind.MEMBER, "CB1-2", Member.class);
        Snapshot snapshot = FactsFixture.fold(List.of(stray,
                new Event("other", stray.province(), stray.aggregateId(), 1, null, null, stray.recordedAt(), other),
                new Event("third", stray.province(), stray.aggregateId(), 3, null, null, stray.recordedAt(), other)));
        assertThat(snapshot.conflicts().count()).isEqualTo(1);
        assertThat(snapshot.gaps().items()).extracting("province", "firstMissing")
                .containsExactly(
                        tuple(stray.province(), 2L));
    }
}
