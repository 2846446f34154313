package vn.bangvang.standings.fold;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of late events is asked for in every publication and made only when it may have changed. */
class QuarantineListTests {

    private static List<Waiting> late(Province province) {
        return province.late().findFirst().orElseThrow();
    }

    @Test
    void theListIsMadeAgainOnlyWhenSomethingAboutItChanges() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        var province = new Province("P");
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
}
