package vn.bangvang.system;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.check.Comparison;
import vn.bangvang.quickstart.check.Expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/**
 * What was decided is corrected, and the correction is taken back: every figure follows, and in the end all are as
 * before.
 */
class CorrectionsIT {

    @Test
    void correctionsAndTheirUndoingLeadBackToTheSameFigures() {
        ArticleProvince province = ArticleProvince.recorded("VC-");
        are(province);
        aCorrection(province);
        aDowngradeTakesTheCertificateWithIt(province);
        aDisciplineShrinksTheBaseOfTheQuota(province);
        aCloseWithSomethingUndecided(province);
        aCertificateAfterTheClosing(province);
    }

    private static void aCorrection(ArticleProvince province) {
        revise(province, "CB3-05", "SATISFACTORY");
        are(province, expect("CB3", "members.good", 9), expect("CB3", "members.satisfactory", 1),
                expect("CB3", "members.goodOrBetter", "11/12=91.7"), expect("S", "members.goodOrBetter", "49/50=98.0"),
                expect("S", "quotas.members.cap", 9), expect("K", "members.goodOrBetter", "469/470=99.8"));
        revise(province, "CB3-05", "GOOD");
        are(province);
    }

    private static void aDowngradeTakesTheCertificateWithIt(ArticleProvince province) {
        String certificate = certificate(province);
        revise(province, "CB2-01", "GOOD");
        are(province, expect("S", "members.outstanding", 9), expect("S", "issued.members", 9),
                expect("S", "subtree.membersCommended", 9), expect("CB2", "subtree.membersCommended", 1),
                expect("S", "subtree.commendationsAtRisk", 0), expect("S", "quotas.members.headroom", 1),
                expect("CB2", "rank.keys[outstandingWithinQuota]", "1/13"));
        revise(province, "CB2-01", "OUTSTANDING");
        assertThat(province.change("/commendations/%s/reinstate".formatted(certificate),
                Fields.of("reason", "Xếp loại được khôi phục")).status()).isEqualTo(200);
        are(province);
    }

    private static void aDisciplineShrinksTheBaseOfTheQuota(ArticleProvince province) {
        String member = "/members/" + province.id("CB4-05");
        assertThat(province.change(member + "/disciplines", Fields.of("form", "WARNING")
                .and("decidedOn", "2021-12-01")
                .and("decisionNo", "07-QĐ/UBKT")).status()).isEqualTo(200);
        revise(province, "CB4-05", "UNSATISFACTORY");
        are(province, expect("S", "members.rated", 50), expect("S", "members.unsatisfactory", 1),
                expect("S", "members.goodOrBetter", "49/50=98.0"), expect("S", "quotas.members.baseCount", 49),
                expect("S", "quotas.members.cap", 9), expect("S", "quotas.members.headroom", -1),
                expect("S", "quotas.members.breached", true), expect("S", "rank.keys[outstandingWithinQuota]", "9/49"));
        JsonNode discipline = SystemUnderTest.api().get(member).body().path("disciplines").path(0);
        assertThat(province.change("%s/disciplines/%s/lift".formatted(member,
                discipline.path("disciplineId").asString(discipline.path("id").asString())),
                Fields.of("on", "2021-12-28")).status()).isEqualTo(200);
        revise(province, "CB4-05", "GOOD");
        are(province);
    }

    private static void aCloseWithSomethingUndecided(ArticleProvince province) {
        assertThat(province.standings().board().path("status").asString()).isEqualTo("PROVISIONAL");
        Answer refused = province.change("/evaluation-periods/%s/close".formatted(province.id("period")),
                Fields.of("closedOn", "2022-03-31"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problemType()).isEqualTo("urn:bangvang:problem:period-not-complete");
        assertThat(refused.body().toString()).contains(province.id("K"));
    }

    private static void aCertificateAfterTheClosing(ArticleProvince province) {
        assertThat(province.change("/commendations/%s/revoke".formatted(certificate(province)),
                Fields.of("reason", "Sai thẩm quyền")).status()).isEqualTo(200);
        are(province, expect("S", "issued.members", 9));
        province.close();
        province.awaitClosed();
        assertThat(province.post("/commendations", Fields.of("issuerOrganisationId", province.id("S"))
                .and("recipientType", "MEMBER")
                .and("recipientId", province.id("CB2-01"))
                .and("type", "GIAY_KHEN")
                .and("title", "OUTSTANDING_YEAR")
                .and("year", 2021)
                .and("decisionNo", "49-QĐ/ĐU")
                .and("decidedOn", "2022-04-20"), "after-closing").status()).isEqualTo(201);
        assertThat(province.awaitScenario().differences()).isEmpty();

        JsonNode frozen = SystemUnderTest.api()
                .get("/standings/2021?closeVersion=1&province=" + province.id("P"))
                .body();
        assertThat(frozen.path("rows")
                .valueStream()
                .filter(row -> row.path("organisation").path("id").asString().equals(province.id("S")))
                .map(row -> row.path("issued").path("members").asInt())).containsExactly(9);
    }

    /** Waits for these figures, or for all of the scenario when none is named. */
    private static void are(ArticleProvince province, Expectation... figures) {
        Comparison comparison = figures.length == 0 ? province.awaitOrganisations() : province.await("2021", figures);
        assertThat(comparison.differences()).isEmpty();
    }

    private static String certificate(ArticleProvince province) {
        return SystemUnderTest.api()
                .list("/commendations?recipientId=" + province.id("CB2-01"))
                .stream()
                .filter(each -> each.path("state").asString().equals("AWARDED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static void revise(ArticleProvince province, String member, String decided) {
        Answer answer = province.change("/evaluations/%s/revise".formatted(province.evaluation(member)
                .path("id")
                .asString()), Fields.of("class", decided)
                        .and("reason", "Xem xét lại")
                        .and("decisionNo", "47-QĐ/ĐU")
                        .and("decidedOn", "2022-01-12"));
        assertThat(answer.status()).as("%s %s: %s", member, decided, answer.body()).isEqualTo(200);
    }
}
