package vn.bangvang.system;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.MadeUpProvinces;
import vn.bangvang.quickstart.MadeUpProvinces.Compared;

import static org.assertj.core.api.Assertions.assertThat;

/** A year under 124-QĐ/TW, and one with its quarters under 366-QĐ/TW, each with every figure worked out by hand. */
class MadeUpProvincesIT {

    @Test
    void everyFigureOfTheOtherTwoPoliciesIsAsWorkedOutByHandAndLoadingAgainChangesNothing() {
        var provinces = new MadeUpProvinces(SystemUnderTest.api(), SystemUnderTest.progress());
        List<Compared> compared = provinces.check();
        assertThat(compared).extracting(Compared::period)
                .containsExactly("2023", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025");
        assertThat(compared).extracting(Compared::policy).containsOnly("QD124-HD25", "QD366-HD43");
        assertThat(compared)
                .allSatisfy(each -> assertThat(each.comparison().differences()).as(each.period()).isEmpty());
        assertThat(provinces.check()).isEqualTo(compared);
    }
}
