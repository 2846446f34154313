package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.HistoryFixture;
import vn.bangvang.standings.fold.board.Awaited;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** What a closing names and what of it has come. */
class ArrivalsTests {
    private static final Period YEAR = Period.year(2021);

    private final EventVersions log = new EventVersions();

    private void prize(String id, long version, int year) {
        log.add(new Event(id + version, "P", id, version, Period.year(year), null, Instant.EPOCH,
                new Prize(id, "o", "FIRST", year, false)), (_, _) -> {});
    }

    private void rating(String id, long version, Period period, int revision) {
        log.add(new Event(id + version, "P", id, version, period, revision, Instant.EPOCH, new Rating(id,
                SubjectType.MEMBER, "m", "c", period, Rating.Outcome.DECIDED, QualityClass.GOOD, false)), (_, _) -> {});
    }

    private List<Awaited> awaited(Period period, EvaluationPeriod.Contents... contents) {
        var closing = new EvaluationPeriod.Closing(1, Instant.EPOCH, List.of(contents));
        return Arrivals.awaited(new EvaluationPeriod("y", period, 2, LocalDate.of(2021, 12, 31), List.of(closing),
                List.of(), HistoryFixture.POLICY), log);
    }

    @Test
    void ofARecordThatBelongsToACalendarYearThatYearsAreCounted() {
        prize("one", 1, 2021);
        prize("one", 2, 2021);
        prize("other", 1, 2020);
        var named = new EvaluationPeriod.Contents("prize", 1, 2);
        assertThat(awaited(YEAR, named)).isEmpty();
        assertThat(awaited(Period.parse("2021-Q3"), named)).isEmpty();
        assertThat(awaited(YEAR, new EvaluationPeriod.Contents("prize", 2, 3)))
                .containsExactly(new Awaited("prize", 2, 3, 1, 2));
    }

    @Test
    void ofADecisionOnlyWhatWasDecidedBeforeTheClosingIsCounted() {
        rating("r", 1, YEAR, 1);
        rating("late", 1, YEAR, 2);
        rating("elsewhere", 1, Period.year(2020), 1);
        assertThat(awaited(YEAR, new EvaluationPeriod.Contents("evaluation", 1, 1))).isEmpty();
        assertThat(awaited(YEAR, new EvaluationPeriod.Contents("evaluation", 1, 2)))
                .containsExactly(new Awaited("evaluation", 1, 2, 1, 1));
    }
}
