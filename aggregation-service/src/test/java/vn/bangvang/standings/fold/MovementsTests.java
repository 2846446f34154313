package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.fold.board.Movement;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.ProposedRating;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose rank or figures moved, and by which events. */
class MovementsTests {
    private static final Period YEAR = Period.year(2021);
    private static final Instant START = Instant.parse("2022-01-04T00:00:00Z");

    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final StandingsFold fold = new StandingsFold();
    private final List<Event> told = new ArrayList<>();

    /** Tells what has happened since, one event a second. @return the moment of the last */
    private Instant tell() {
        for (Event event : scenario.events.subList(told.size(), scenario.events.size())) {
            Event placed = event.at(new Place("log", told.size(), START.plusSeconds(told.size())));
            told.add(placed);
            fold.apply(placed);
        }
        return START.plusSeconds(told.size() - 1L);
    }

    private List<Movement> between(Instant from, Instant to) {
        return Movements.between(fold.prefix("P", from), fold.prefix("P", to), YEAR);
    }

    private static Movement of(List<Movement> movements, String organisation) {
        return movements.stream().filter(it -> it.organisation().id().equals(organisation)).findFirst().orElseThrow();
    }

    @Test
    void nothingMovesWhereNothingIsTold() {
        Instant now = tell();
        assertThat(between(now, now.plusSeconds(60))).isEmpty();
        assertThat(between(START.minusSeconds(1), now)).isEmpty();
    }

    @Test
    void aDowngradeMovesTheWholePathAndIsNamedThereAndNowhereElse() {
        Instant before = tell();
        scenario.rateMember("CB1-1", 2021, QualityClass.SATISFACTORY);
        Instant after = tell();

        List<Movement> movements = between(before, after);

        for (String organisation : List.of("CB1", "S", "K", "P")) {
            Movement movement = of(movements, organisation);
            assertThat(movement.events()).singleElement()
                    .satisfies(event -> assertThat(event.aggregateId()).isEqualTo("r-CB1-12021"));
            assertThat(movement.figures()).extracting(Difference::figure).contains("members.satisfactory");
        }
        assertThat(movements).filteredOn(it -> !List.of("CB1", "S", "K", "P").contains(it.organisation().id()))
                .allSatisfy(it -> assertThat(it.events()).isEmpty())
                .allSatisfy(it -> assertThat(it.figures()).allSatisfy(
                        figure -> assertThat(figure.figure()).startsWith("rank")));
        assertThat(of(movements, "S").before()).isNotEqualTo(of(movements, "S").after());
    }

    @Test
    void whoMovesFromOneCellToAnotherIsNamedInBoth() {
        Instant before = tell();
        scenario.transfer("CB1-1", "CB2", "2021-06-01");
        Instant after = tell();

        List<Movement> movements = between(before, after);

        assertThat(of(movements, "CB1").events()).hasSize(1);
        assertThat(of(movements, "CB2").events()).hasSize(1);
        assertThat(of(movements, "CB1").figures()).extracting(Difference::figure).contains("members.headcount");
    }

    @Test
    void aProposalMovesWhatTheDecisionWouldMoveAndIsNotRemembered() {
        Instant before = tell();
        List<ProposedRating> proposed = List.of(
                new ProposedRating(SubjectType.MEMBER, "CB1-1", QualityClass.SATISFACTORY),
                new ProposedRating(SubjectType.MEMBER, "CB2-1", QualityClass.OUTSTANDING),
                new ProposedRating(SubjectType.ORGANISATION, "CB3", null),
                new ProposedRating(SubjectType.MEMBER, "a stranger", QualityClass.OUTSTANDING));
        List<Movement> expected = Movements.proposed(fold.prefix("P", before), YEAR, proposed, scenario.now(),
                any -> true);
        assertThat(Movements.proposed(fold.prefix("P", before), YEAR, proposed.subList(0, 2), scenario.now(),
                none -> false)).isEmpty();
        assertThat(between(START.minusSeconds(1), before.plusSeconds(60))).isEmpty();

        scenario.rateMember("CB1-1", 2021, QualityClass.SATISFACTORY);
        scenario.rateMember("CB2-1", 2021, QualityClass.OUTSTANDING);
        scenario.rateOrganisation("CB3", 2021, null);
        List<Movement> decided = between(before, tell());

        assertThat(expected).isNotEmpty();
        assertThat(expected).extracting(Movement::figures)
                .isEqualTo(
                        decided.stream().map(Movement::figures).toList());
        assertThat(expected).extracting(Movement::after).isEqualTo(decided.stream().map(Movement::after).toList());
        assertThat(of(expected, "S").events()).hasSize(3);
    }
}
