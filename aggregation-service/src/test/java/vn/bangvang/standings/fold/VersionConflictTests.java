package vn.bangvang.standings.fold;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** One version of one subject, told in two ways: something was lost or restored, and somebody has to look. */
class VersionConflictTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final StandingsFold running = new StandingsFold();

    private Event toldAgain(Event event, String id, int secondsLater, QualityClass decided) {
        Rating rating = (Rating) event.fact();
        return new Event(id, event.province(), event.aggregateId(), event.version(), event.period(),
                event.periodRevision(), event.recordedAt().plusSeconds(secondsLater),
                HistoryFixture.rating(rating.subjectType(), rating.subjectId(), rating.organisationId(), 2021, decided,
                        false));
    }

    private Event lastRating() {
        scenario.rate(SubjectType.MEMBER, "CB2-9", "CB2", 2021, QualityClass.GOOD, false);
        return scenario.events.getLast();
    }

    private Snapshot tell(Event... told) {
        scenario.events.forEach(running::apply);
        FactsFixture.publish(running);
        List.of(told).forEach(running::apply);
        return FactsFixture.publish(running);
    }

    private static Row department(Snapshot snapshot) {
        return snapshot.provinces().get("P").periods().get(Period.year(2021)).board().row("S");
    }

    @Test
    void theEarlierRecordedContentIsKeptAndTheConflictIsListedAndCountedOnce() {
        Event good = lastRating();
        Event other = toldAgain(good, "other", 5, QualityClass.UNSATISFACTORY);
        Snapshot snapshot = tell(other, other, toldAgain(good, "and again", 9, QualityClass.UNSATISFACTORY));
        assertThat(department(snapshot).members().unsatisfactory()).isZero();
        assertThat(snapshot.conflicts().count()).isEqualTo(1);
        assertThat(snapshot.conflicts().items()).containsExactly(new Conflict("P", "evaluation", good.aggregateId(),
                good.version(), 2, good.id(), good.recordedAt()));
    }

    @Test
    void whateverComesFirstTheBoardAndTheListAreTheSame() {
        Event good = lastRating();
        Event earlier = toldAgain(good, "earlier", -5, QualityClass.SATISFACTORY);
        Snapshot snapshot = tell(earlier);
        assertThat(department(snapshot).members().satisfactory()).isEqualTo(1);
        scenario.events.add(scenario.events.indexOf(good), earlier);
        assertThat(snapshot.canonical()).isEqualTo(scenario.fold().canonical());
    }

    @Test
    void twoContentsOfOneIdAndOneInstantAreChosenBetweenByWhatTheySay() {
        Event good = lastRating();
        Event other = toldAgain(good, good.id(), 0, QualityClass.SATISFACTORY);
        Snapshot snapshot = tell(other);
        scenario.events.add(scenario.events.indexOf(good), other);
        assertThat(snapshot.canonical()).isEqualTo(scenario.fold().canonical());
    }

    @Test
    void theSameContentUnderAnotherIdIsNoConflict() {
        Event good = lastRating();
        assertThat(tell(toldAgain(good, "again", 5, QualityClass.GOOD)).conflicts().count()).isZero();
    }

    @Test
    void aVersionThatIsReplacedByOneThatIsLateLeavesTheBoard() {
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        scenario.reopen(2021);
        Event good = lastRating();
        var late = new Event("late", "P", good.aggregateId(), good.version(), good.period(), 4,
                good.recordedAt().minusSeconds(1), good.fact());
        Snapshot snapshot = tell(late);
        scenario.events.removeLast();
        scenario.events.add(late);
        assertThat(snapshot.canonical()).isEqualTo(scenario.fold().canonical());
    }
}
