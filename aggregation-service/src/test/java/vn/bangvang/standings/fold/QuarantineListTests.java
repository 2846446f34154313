package vn.bangvang.standings.fold;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of late events is asked for in every publication and made only when it may have changed. */
class QuarantineListTests {

    @Test
    void theListIsMadeAgainOnlyWhenSomethingAboutItChanges() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        var province = new Province("P");
        scenario.events.forEach(province::apply);
        List<Waiting> late = province.quarantined();
        assertThat(late).hasSize(1);
        scenario.events.clear();
        scenario.member("somebody", "CB1", "2010-01-01");
        scenario.events.forEach(province::apply);
        assertThat(province.quarantined()).isSameAs(late);
        scenario.rate(SubjectType.MEMBER, "CB2-4", "CB2", 2021, QualityClass.SATISFACTORY, false);
        province.apply(scenario.events.getLast());
        assertThat(province.quarantined()).hasSize(2);
        scenario.reopen(2021);
        province.apply(scenario.events.getLast());
        assertThat(province.quarantined()).isEmpty();
    }
}
