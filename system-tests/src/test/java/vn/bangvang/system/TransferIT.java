package vn.bangvang.system;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.check.Comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** Variation V4: a GOOD member moves from CB2 to CB3. */
class TransferIT {

    @Test
    void aMoveAfterTheDecisionChangesTheNextYearAndNotTheDecidedOne() {
        ArticleProvince province = ArticleProvince.recordedDepartment("V4A-");
        assertThat(province.post("/evaluation-periods", Fields.of("provinceId", province.id("P"))
                .and("period", "2022")
                .and("policyId", province.id("policy"))
                .and("openedOn", "2022-01-04"), "year/2022").status()).isEqualTo(201);
        move(province, "2022-02-10");
        assertThat(
                province.await("2022", expect("CB2", "members.headcount", 12), expect("CB3", "members.headcount", 13),
                        expect("S", "members.headcount", 50)).differences())
                .isEmpty();
        province.close();
        assertThat(Comparison.of(province.awaitClosed(), List.of(expect("CB2", "members.headcount", 13),
                expect("CB3", "members.headcount", 12), expect("S", "members.good", 40))).differences()).isEmpty();
    }

    @Test
    void aMoveBeforeTheDecisionCountsInTheNewCell() {
        ArticleProvince province = ArticleProvince.preparedDepartment("V4B-");
        move(province, "2021-11-01");
        province.decide();
        assertThat(province
                .await("2021", expect("CB2", "members.headcount", 12), expect("CB3", "members.headcount", 13),
                        expect("CB2", "members.required", 12), expect("CB3", "members.required", 13),
                        expect("CB2", "members.good", 10),
                        expect("CB3", "members.good", 11), expect("S", "members.headcount", 50),
                        expect("S", "members.good", 40),
                        expect("S", "members.outstanding", 10), expect("S", "members.selfCriticism", "50/50=100.0"))
                .differences())
                .isEmpty();
    }

    private static void move(ArticleProvince province, String on) {
        Answer answer = province.change("/members/%s/transfer".formatted(province.id("CB2-10")), Fields.of("toCellId",
                province.id("CB3")).and("type", "INTERNAL").and("effectiveOn", on).and("decisionNo", "03-QĐ/ĐU"));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
}
