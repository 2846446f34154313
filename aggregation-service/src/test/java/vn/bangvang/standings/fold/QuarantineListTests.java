package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of late events is asked for in every publication and made only when it may have changed. */
class QuarantineListTests {

    private static Event member(String id, long version, Member state) {
        return new Event(id + version, "P", id, version, null, null, Instant.parse("2022-03-01T00:00:00Z"), state);
    }

    private static List<Waiting> late(Province province) {
        return province.late().findFirst().orElseThrow();
    }

    @Test
    void theListIsMadeAgainOnlyWhenSomethingAboutItChanges() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        var province = new Province(new ProvinceLog("P"));
        scenario.events.forEach(province::apply);
        province.settle();
        List<Waiting> late = late(province);
        assertThat(late).hasSize(1);
        scenario.events.clear();
        scenario.member("somebody", "CB1", "2010-01-01");
        scenario.events.forEach(province::apply);
        assertThat(late(province)).isSameAs(late);
        scenario.rate(SubjectType.MEMBER, "CB2-4", "CB2", 2021, QualityClass.SATISFACTORY, false);
        province.apply(scenario.events.getLast());
        assertThat(late(province)).hasSize(2);
        scenario.reopen(2021);
        province.apply(scenario.events.getLast());
        assertThat(late(province)).isEmpty();
    }

    @Test
    void whatIsListedIsTheSameListInEveryPublicationAsLongAsNothingOfItChanges() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        Member somebody = scenario.newest(FactKind.MEMBER, "CB1-1", Member.class);
        scenario.events.add(member("gap", 3, somebody));
        scenario.events.add(member("conflict", 1, somebody));
        scenario.events.add(member("conflict", 1, scenario.newest(FactKind.MEMBER, "CB1-2", Member.class)));
        var fold = new StandingsFold();
        scenario.events.forEach(fold::apply);
        ProvinceLog log = fold.founded().iterator().next().told();
        Snapshot before = FactsFixture.publish(fold);
        List<Gap> gaps = log.gaps();
        List<Conflict> conflicts = log.conflicts();
        assertThat(List.of(gaps.size(), conflicts.size())).containsExactly(1, 1);

        fold.apply(member("nothing", 1, somebody));
        Snapshot after = FactsFixture.publish(fold);

        assertThat(log.gaps()).isSameAs(gaps);
        assertThat(log.conflicts()).isSameAs(conflicts);
        assertThat(after.gaps()).isSameAs(before.gaps()).extracting(Listing::count).isEqualTo(1L);
        assertThat(after.conflicts()).isSameAs(before.conflicts()).extracting(Listing::count).isEqualTo(1L);
        assertThat(after.quarantined()).isSameAs(before.quarantined()).extracting(Listing::count).isEqualTo(1L);
        assertThat(after.parked()).isSameAs(before.parked());
    }

    /** Why what a reopening lets in is not forgotten: the log may still say that there was none. */
    @Test
    void whatAReopeningLetInIsLateAgainWhenThatStateIsReplaced() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        scenario.reopen(2021);
        var province = new Province(new ProvinceLog("P"));
        scenario.events.forEach(province::apply);
        province.settle();
        assertThat(late(province)).isEmpty();
        Event reopened = scenario.events.getLast();
        EvaluationPeriod state = (EvaluationPeriod) reopened.fact();
        province.apply(new Event("earlier", "P", reopened.aggregateId(), reopened.version(), reopened.period(), 2,
                reopened.recordedAt().minusSeconds(1), state.asOfRevision(2)));
        assertThat(late(province)).extracting(Waiting::aggregateId).containsExactly("r-CB2-32021");
    }
}
