package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.fold.board.Differences;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.QualityClass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A count from the beginning agrees with the running account, and where it does not it says about what. */
class ProofTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final StandingsFold running = new StandingsFold();
    private final List<Event> told = new ArrayList<>();

    private void tell(List<Event> events) {
        for (Event event : events) {
            Event placed = event.at(new Place("log", told.size(), event.recordedAt()));
            told.add(placed);
            running.apply(placed);
        }
    }

    private Provable provable() {
        return running.provable("P").orElseThrow();
    }

    @Test
    void theArticlesYearIsProvedOpenAndClosed() {
        tell(scenario.events.subList(0, scenario.events.size() / 2));
        FactsFixture.publish(running);
        tell(scenario.events.subList(scenario.events.size() / 2, scenario.events.size()));
        assertThat(provable().differences()).isEmpty();
        assertThat(provable().boards()).isEqualTo(1);

        int before = scenario.events.size();
        scenario.close(2021);
        scenario.reopen(2021);
        tell(scenario.events.subList(before, scenario.events.size()));
        assertThat(provable().differences()).isEmpty();
        assertThat(provable().boards()).isEqualTo(2);
        assertThat(provable().told().told()).hasSameSizeAs(told);
    }

    @Test
    void whatTheRunningAccountHasMissedIsNamedByOrganisationAndFigure() {
        tell(scenario.events);
        ProvinceStandings before = provable().running();
        int known = scenario.events.size();
        scenario.rateMember("CB1-1", 2021, QualityClass.SATISFACTORY);
        tell(scenario.events.subList(known, scenario.events.size()));

        List<Difference> differences = Differences.between(before, provable().running());

        assertThat(differences).isNotEmpty()
                .allSatisfy(it -> assertThat(it.province()).isEqualTo("P"))
                .allSatisfy(it -> assertThat(it.period()).isEqualTo(Period.year(2021)));
        assertThat(differences).filteredOn(it -> "CB1".equals(it.organisationId()))
                .filteredOn(it -> it.figure().equals("members.satisfactory"))
                .singleElement()
                .satisfies(it -> assertThat(it.counted()).isEqualTo(String.valueOf(Long.parseLong(it.shown()) + 1)));
        assertThat(differences).extracting(Difference::organisationId)
                .contains("CB1", "S", "K", "P")
                .doesNotContain("CB2");
    }

    @Test
    void aPeriodOrAClosingThatOnlyOneOfThemHasIsADifference() {
        tell(scenario.events);
        ProvinceStandings open = provable().running();
        int known = scenario.events.size();
        scenario.close(2021);
        scenario.open(2022);
        tell(scenario.events.subList(known, scenario.events.size()));

        assertThat(Differences.between(open, provable().running())).extracting(Difference::period, Difference::figure)
                .contains(tuple(Period.year(2021), "closing"),
                        tuple(Period.year(2022), "period"));
        assertThat(Differences.between(provable().running(), open)).extracting(Difference::figure)
                .contains("closing", "period", "state");
    }

    @Test
    void nothingIsProvedOfAProvinceThatNobodyFounded() {
        assertThat(running.provable("nowhere")).isEmpty();
    }
}
