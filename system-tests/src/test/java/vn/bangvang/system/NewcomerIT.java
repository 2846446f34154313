package vn.bangvang.system;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** Variation V8: somebody admitted four months before the reference date. */
class NewcomerIT {

    @Test
    void a_newcomer_reviews_but_is_not_rated() {
        var province = ArticleProvince.recorded("V8-");
        var admitted = province.post("/members", Fields.of("personId", "V8-newcomer")
                .and("cellId", province.id("CB4"))
                .and("admittedOn", "2021-09-01"), "newcomer");
        assertThat(admitted.status()).as("%s", admitted.body()).isEqualTo(201);
        assertThat(province
                .await("2021", expect("S", "members.headcount", 51), expect("S", "members.selfCriticism", "50/51=98.0"),
                        expect("S", "members.required", 50), expect("S", "members.rated", 50),
                        expect("S", "members.goodOrBetter", "50/50=100.0"), expect("S", "members.admitted", 1))
                .differences()).isEmpty();
    }
}
