package vn.bangvang.evaluation.commendation;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreakTests {
    @Test
    void aStreakRunsBackToTheFirstGap() {
        assertThat(Streak.endingWith(2021, List.of(2017, 2018, 2019, 2020, 2021))).isEqualTo(5);
        assertThat(Streak.endingWith(2021, List.of(2017, 2018, 2020, 2021))).isEqualTo(2);
        assertThat(Streak.endingWith(2021, List.of(2020))).isZero();
    }
}
