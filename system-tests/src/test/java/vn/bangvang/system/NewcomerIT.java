package vn.bangvang.system;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.check.Expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** Variation V8: somebody admitted four months before the reference date. */
class NewcomerIT {

    @Test
    void aNewcomerReviewsButIsNotRated() {
        ArticleProvince province = ArticleProvince.recordedDepartment("V8-");
        Answer admitted = province.post("/members", Fields.of("personId", "V8-newcomer")
                .and("cellId", province.id("CB4"))
                .and("admittedOn", "2021-09-01"), "newcomer");
        assertThat(admitted.status()).as("%s", admitted.body()).isEqualTo(201);
        Expectation criticised = expect("S", "members.selfCriticism", "50/51=98.0");
        assertThat(province.await("2021", criticised, expect("S", "members.required", 50)).differences()).isEmpty();

        Answer notRated = province.post("/evaluations/batch", Fields.of("deciderId", province.id("S"))
                .and("period", "2021")
                .and("subjectType", "MEMBER")
                .and("decisionNo", "48-QĐ/ĐU")
                .and("decidedOn", "2021-12-21")
                .and("ratings", List.of(Fields.of("subjectId", admitted.id())
                        .and("notRatedReason", "ADMITTED_UNDER_SIX_MONTHS")
                        .values())),
                "not-rated");
        assertThat(notRated.status()).as("%s", notRated.body()).isEqualTo(200);
        assertThat(province
                .await("2021", expect("S", "members.headcount", 51), expect("CB4", "members.headcount", 13),
                        expect("S", "members.notRated", 1), expect("CB4", "members.notRated", 1), criticised,
                        expect("S", "members.required", 50), expect("S", "members.rated", 50),
                        expect("S", "members.goodOrBetter", "50/50=100.0"), expect("S", "members.admitted", 1))
                .differences()).isEmpty();
    }
}
