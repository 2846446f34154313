package vn.bangvang.standings.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a snapshot says about itself. */
class SnapshotCountsTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    private static Event member(String id, long version, String cell) {
        Instant recorded = Instant.parse("2021-06-01T00:00:00Z").plusSeconds(version);
        var state = new Member(id, FactsFixture.day("2020-01-01"), null,
                List.of(new Member.Placement(cell, FactsFixture.day("2020-01-01"), null, false)),
                List.of(new Member.StatusFrom(MemberStatus.OFFICIAL, FactsFixture.day("2020-01-01"))), List.of());
        return new Event(id + "/" + version, "P", id, version, null, null, recorded, state);
    }

    @Test
    void versionsAreCountedOnceAndWhatNeverCameIsAGap() {
        long before = scenario.events.size();
        scenario.events.addAll(List.of(member("m", 1, "CB1"), member("m", 1, "CB1"), member("m", 4, "CB1")));

        Snapshot snapshot = scenario.fold();

        assertThat(snapshot.applied()).isEqualTo(before + 2);
        assertThat(snapshot.gaps()).isEqualTo(new Snapshot.Listing<>(1, List.of(new Gap("P", "member", "m", 2, 2))));

        scenario.events.addAll(List.of(member("m", 2, "CB1"), member("m", 3, "CB1")));
        assertThat(scenario.fold().gaps()).isEqualTo(new Snapshot.Listing<>(0, List.of()));
    }

    @Test
    void whatWaitsAndWhatNoBoardCountsIsCountedTogether() {
        scenario.events.add(member("homeless", 1, "nowhere"));
        Event endOfTime = member("broken", 1, "CB1");
        Member state = (Member) endOfTime.fact();
        scenario.events.add(new Event("broken/1", "P", "broken", 1, null, null, endOfTime.recordedAt(),
                new Member("broken", LocalDate.MAX, null, state.placements(),
                        List.of(new Member.StatusFrom(MemberStatus.PROBATIONARY, FactsFixture.day("2020-01-01"))),
                        List.of())));

        Snapshot snapshot = scenario.fold();

        assertThat(snapshot.parked().count()).isEqualTo(2);
        assertThat(snapshot.parked().items()).extracting("aggregateId", "reason")
                .containsExactlyInAnyOrder(tuple("homeless", "UNKNOWN_ORGANISATION"),
                        tuple("broken", "FOLD_FAILED"));
    }
}
