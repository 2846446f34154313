package vn.bangvang.system;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** A grassroots cell of the bloc comes directly under the province. */
class ReparentingIT {

    @Test
    void anOpenYearFollowsTheTreeOfItsReferenceDateAndAClosedOneDoesNot() throws Exception {
        ArticleProvince province = ArticleProvince.recorded("VR-");
        assertThat(province.awaitOrganisations().differences()).isEmpty();

        move(province, "G083", "P", "2022-02-01");
        Operations.caughtUp();
        assertThat(province.awaitOrganisations().differences()).as("after the reference date").isEmpty();

        move(province, "G084", "P", "2021-11-01");
        assertThat(province.await("2021", expect("K", "children.total", 84), expect("K", "members.headcount", 465),
                expect("P", "children.total", 2), expect("P", "members.headcount", 470),
                expect("K", "issued.organisations", 17)).differences()).isEmpty();
        move(province, "G084", "K", "2021-11-02");
        assertThat(province.awaitOrganisations().differences()).isEmpty();

        province.close();
        assertThat(province.awaitScenario().differences()).isEmpty();
        String closed = province.standings().board().path("rows").toString();
        move(province, "G082", "P", "2021-12-01");
        Operations.caughtUp();
        assertThat(province.standings().board().path("rows").toString()).isEqualTo(closed);
    }

    private static void move(ArticleProvince province, String cell, String to, String on) {
        Answer answer = province.change("/organisations/%s/reparent".formatted(province.id(cell)),
                Fields.of("parentId", province.id(to)).and("effectiveOn", on).and("decisionNo", "21-QĐ/TU"));
        assertThat(answer.status()).as("%s: %s", cell, answer.body()).isEqualTo(200);
    }
}
