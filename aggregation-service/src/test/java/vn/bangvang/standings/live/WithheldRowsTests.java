package vn.bangvang.standings.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.access.Caller;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.HistoryFixture;
import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;

class WithheldRowsTests {
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    private final HistoryFixture history = new HistoryFixture();
    private final WithheldRows withheld = new WithheldRows();
    private ProvinceStandings province;
    private Board board;

    @BeforeEach
    void aBaseWithASmallCell() {
        history.organisation("P", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        base("B");
        base("C");
        cell("LARGE", "C", 7);
        cell("FOUR", "B", 4);
        cell("TWO", "B", 2);
        history.open(2021);
        var fold = new StandingsFold();
        history.events.forEach(fold::apply);
        province = fold.publish("", Instant.EPOCH).province("P");
        board = province.periods().get(Period.year(2021)).board();
    }

    private void base(String id) {
        history.organisation(id, OrganisationKind.GRASSROOTS_ORGANISATION, "P");
    }

    private void cell(String id, String base, int members) {
        history.organisation(id, OrganisationKind.SUBORDINATE_CELL, base);
        for (int number = 1; number <= members; number++) {
            history.member(id + "-" + number, id, "2005-03-01");
        }
    }

    private Set<String> from(String subject, String organisation, ProvinceStandings now, LocalDate today) {
        return withheld.from(new Caller(subject, organisation, Set.of()), board, now, today);
    }

    @Test
    void itIsFoundOnceForAllWhoSpeakForOneOrganisation() {
        Set<String> first = from("one", "C", province, TODAY);

        assertThat(first).containsExactlyInAnyOrder("FOUR", "TWO");
        assertThat(from("another", "C", province, TODAY)).isSameAs(first);
        assertThat(from("of the base", "B", province, TODAY)).isEmpty();
        assertThat(from("of the province", "P", province, TODAY)).isEmpty();
        assertThat(from("of all provinces", "*", province, TODAY)).isEmpty();
    }

    @Test
    void whoReachesOtherOrganisationsNowIsAnsweredAnew() {
        assertThat(from("one", "C", province, TODAY)).contains("TWO");
        var moved = new HashMap<>(province.organisations());
        moved.put("TWO", moved.get("LARGE"));

        assertThat(from("one", "C", with(moved), TODAY)).doesNotContain("TWO");
        assertThat(from("one", "C", province, TODAY.plusDays(1))).contains("TWO");
    }

    private ProvinceStandings with(Map<String, Organisation> organisations) {
        return new ProvinceStandings(province.id(), province.code(), province.name(), province.periods(),
                organisations, province.seals(), province.known());
    }
}
