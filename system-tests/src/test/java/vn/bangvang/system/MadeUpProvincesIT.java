package vn.bangvang.system;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.MadeUpProvinces;
import vn.bangvang.quickstart.MadeUpProvinces.Compared;
import vn.bangvang.quickstart.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** A year under 124-QĐ/TW, and one with its quarters under 366-QĐ/TW, each with every figure worked out by hand. */
@ResourceLock("made-up provinces")
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

    /** One whose quarters were 89, 89.9, 90 and 90 is OUTSTANDING in the year, with 92 points. */
    @Test
    void aYearIsDecidedOnItsOwnWithTheAverageOfItsQuartersInView() {
        Api api = SystemUnderTest.api();
        new MadeUpProvinces(api, SystemUnderTest.progress()).check();
        String committee = api.list("/organisations?code=NS25-T").getFirst().path("id").asString();
        JsonNode best = api.list("/evaluations?period=2025&deciderId=" + committee)
                .stream()
                .filter(each -> each.path("subjectType").asString().equals("MEMBER")
                        && each.path("points").asString().equals("92"))
                .findFirst()
                .orElseThrow();
        JsonNode year = api.get("/evaluations/" + best.path("id").asString()).body();
        assertThat(year.path("decidedClass").asString()).isEqualTo("OUTSTANDING");
        assertThat(year.path("quarters").valueStream().map(each -> each.path("points").asString()))
                .containsExactly("89", "89.9", "90", "90");
        assertThat(year.path("averageOfQuarters").asString()).as("358.9 / 4, half up").isEqualTo("89.73");
    }
}
