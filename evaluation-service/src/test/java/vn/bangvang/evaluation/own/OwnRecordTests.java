package vn.bangvang.evaluation.own;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.RatedFixture;
import vn.bangvang.evaluation.rating.RatingQueries.Held;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What a member is told about the own years. */
class OwnRecordTests {
    private static final Evaluation SELF_RATED = RatedFixture.steps().getFirst().after();
    private static final Evaluation APPRAISED = RatedFixture.steps().get(1).after();
    private static final Evaluation GOOD = RatedFixture.steps().get(2).after();
    private static final Evaluation OUTSTANDING = RatedFixture.steps().get(3).after();
    private static final Evaluation NOT_RATED = RatedFixture.notRated().after();

    private static Held in(String period, Evaluation evaluation) {
        DecisionList list = RatedFixture.list(Period.parse(period));
        return new Held("list", list, evaluation);
    }

    private static OwnRecord of(Held... ratings) {
        return OwnRecord.of(Set.of("member"), List.of(ratings), List.of(), List.of(), List.of());
    }

    @Test
    void theNewestPeriodStandsFirst() {
        assertThat(of(in("2019", GOOD), in("2021", GOOD), in("2020", GOOD)).ratings())
                .extracting(held -> held.list().period().year())
                .containsExactly(2021, 2020, 2019);
    }

    @Test
    void aStreakRunsUpToTheNewestYearThatIsDecided() {
        Held[] three = IntStream.rangeClosed(2019, 2021)
                .mapToObj(year -> in(Integer.toString(year), OUTSTANDING))
                .toArray(Held[]::new);
        assertThat(of(three).streak()).isEqualTo(3);
        assertThat(of(three).lastYear()).contains(2021);
        assertThat(of(in("2019", OUTSTANDING), in("2021", OUTSTANDING)).streak()).isEqualTo(1);
        assertThat(of(in("2020", OUTSTANDING), in("2021", NOT_RATED)).streak()).isZero();
    }

    @Test
    void aYearThatIsNotDecidedYetAndAQuarterBreakNoStreak() {
        OwnRecord record = of(in("2020", OUTSTANDING), in("2021", SELF_RATED), in("2025-Q1", GOOD));
        assertThat(record.streak()).isEqualTo(1);
        assertThat(record.lastYear()).contains(2020);
        assertThat(of().lastYear()).isEmpty();
        assertThat(of().streak()).isZero();
    }

    @Test
    void whatTheAppraisalProposedIsToldOnceItIsDecided() {
        assertThat(OwnRecord.proposed(APPRAISED)).isEmpty();
        assertThat(OwnRecord.proposed(GOOD)).contains(QualityClass.GOOD);
    }
}
