package vn.bangvang.portal.organisation;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;

import static org.assertj.core.api.Assertions.assertThat;

class TrendTests {

    private static Trend.Point at(int year, int position) {
        return new Trend.Point(Period.year(year), position == 0 ? null : new Row.Rank(position, 9, false, List.of()),
                Ratio.of(40, 50));
    }

    @Test
    void theLineGoesFromTheEarliestPeriodToTheLatestWithTheFirstPlaceOnTop() {
        Trend trend = Trend.of(List.of(at(2023, 1), at(2021, 9), at(2022, 5)));

        assertThat(trend.points()).extracting(point -> point.period().year()).containsExactly(2021, 2022, 2023);
        assertThat(trend.line()).isEqualTo("6,54 300,30 594,6");
    }

    @Test
    void aPeriodWithoutARankIsLeftOut() {
        assertThat(Trend.of(List.of(at(2021, 9), at(2022, 0), at(2023, 1))).line()).isEqualTo("6,54 594,6");
    }

    @Test
    void onePeriodIsNoTrend() {
        assertThat(Trend.of(List.of(at(2021, 1))).points()).isEmpty();
    }
}
