package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** A fact that comes before the organisation it names, while the board of an earlier reference date is being kept. */
class LateReferenceTests {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2022, 2, 10);

    private final ScenarioFixture scenario = new ScenarioFixture();
    private final StandingsFold running = new StandingsFold();
    private int told;

    @BeforeEach
    void theYearIsOpenAndItsBoardIsKept() {
        scenario.organisation("P", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        scenario.organisation("K", OrganisationKind.BLOC_ORGANISATION, "P");
        scenario.organisation("S", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        scenario.organisation("A", OrganisationKind.SUBORDINATE_CELL, "S");
        scenario.member("m", "A", "2010-03-01");
        scenario.open(2021);
        tell();
    }

    /** The running account and one made from scratch are the same; the row is the running one's. */
    private Row tell() {
        List<Event> fresh = scenario.events.subList(told, scenario.events.size());
        fresh.forEach(running::apply);
        told = scenario.events.size();
        Snapshot snapshot = FactsFixture.publish(running);
        assertThat(snapshot.canonical()).isEqualTo(scenario.fold().canonical());
        return snapshot.provinces().get("P").periods().get(Period.year(2021)).board().row("S");
    }

    private void transferTo(String cell) {
        Member member = scenario.newest(FactKind.MEMBER, "m", Member.class);
        Member.Placement first = member.placements().getFirst();
        scenario.add(new Member("m", member.admittedOn(), member.officialOn(),
                List.of(new Member.Placement(first.cellId(), first.from(), NEXT_YEAR, false),
                        new Member.Placement(cell, NEXT_YEAR, null, false)),
                member.statuses(), List.of()), "m");
    }

    @Test
    void aMemberWhoMovesNextYearToACellThatIsNotKnownYetStillCountsThisYear() {
        transferTo("B");
        assertThat(tell().members()).extracting("headcount", "required").containsExactly(1L, 1L);
        assertThat(FactsFixture.publish(running).parked().items()).singleElement()
                .extracting("reason", "reference")
                .containsExactly("UNKNOWN_ORGANISATION", "B");
        scenario.organisation("B", OrganisationKind.SUBORDINATE_CELL, "S", NEXT_YEAR);
        assertThat(tell().members().headcount()).isEqualTo(1);
        assertThat(FactsFixture.publish(running).parked().count()).isZero();
    }

    @Test
    void anAwardCountsAsSoonAsItsIssuerIsKnownThoughFoundedAfterTheReferenceDate() {
        scenario.rate(SubjectType.MEMBER, "m", "A", 2021, QualityClass.OUTSTANDING, false);
        scenario.award("B", SubjectType.MEMBER, "m", Title.OUTSTANDING_YEAR, 2021);
        scenario.rateOrganisation("S", 2021, QualityClass.OUTSTANDING);
        scenario.award("B", SubjectType.ORGANISATION, "S", Title.OUTSTANDING_YEAR, 2021);
        assertThat(tell().subtree().membersCommended()).isZero();
        scenario.organisation("B", OrganisationKind.GRASSROOTS_ORGANISATION, "K", NEXT_YEAR);
        Row row = tell();
        assertThat(row.subtree()).isEqualTo(new Row.Subtree(1, 1, 1, 0));
        assertThat(row.own().received()).isEqualTo(1);
    }

    @Test
    void aClosedYearSeesAnOrganisationFromTheVersionThatWasRecordedInTimeOnHoweverLateThatComes() {
        scenario.itIs("2021-12-01");
        scenario.organisation("B", OrganisationKind.GRASSROOTS_ORGANISATION, "K", NEXT_YEAR);
        Event established = scenario.events.removeLast();
        scenario.rate(SubjectType.MEMBER, "m", "A", 2021, QualityClass.OUTSTANDING, false);
        scenario.award("B", SubjectType.MEMBER, "m", Title.OUTSTANDING_YEAR, 2021);
        scenario.itIs("2022-01-20");
        scenario.close(2021);
        scenario.organisation("B", OrganisationKind.GRASSROOTS_ORGANISATION, "K", NEXT_YEAR);
        assertThat(tell().subtree().membersCommended()).isZero();
        scenario.events.add(established);
        assertThat(tell().subtree().membersCommended()).isEqualTo(1);
    }
}
