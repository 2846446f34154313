package vn.bangvang.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;

/** Variation V2: awards without the right. */
@Isolated
class CommendationRightsIT {

    @Test
    void anAwardWithoutTheRightIsRefusedAndLeavesNoEvent() throws InterruptedException {
        ArticleProvince province = ArticleProvince.recordedDepartment("V2-");
        Operations.caughtUp();
        try (RawLog.Tail log = LogMarks.fromHereOn()) {
            refuseAll(province);
            LogMarks.nothingElseCame(log);
        }
        assertThat(province.figure("S", "subtree.membersCommended")).isEqualTo("10");
    }

    private static void refuseAll(ArticleProvince province) {
        refused(province, "good-member", award(province, "S", "MEMBER", "CB3-05"), 409, "not-rated-outstanding",
                "/recipientId");
        refused(province, "a-cell-only-praises", award(province, "CB1", "MEMBER", "CB1-01"), 422,
                "not-authorised-to-commend", "/type");
        refused(province, "a-bloc-commends-no-member-for-a-year", award(province, "K", "MEMBER", "CB2-01"), 422,
                "not-authorised-to-commend", "/title");
        refused(province, "the-same-twice", award(province, "S", "MEMBER", "CB1-01"), 409,
                "commendation-already-exists", "");
    }

    private static void refused(ArticleProvince province, String step, Fields award, int status, String type,
            String pointer) {
        Answer answer = province.post("/commendations", award, step);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(status);
        assertThat(answer.problemType()).as(step).isEqualTo("urn:bangvang:problem:" + type);
        assertThat(answer.body().at("/errors/0/pointer").asString("none")).as(step).isEqualTo(pointer);
    }

    private static Fields award(ArticleProvince province, String issuer, String recipientType, String recipient) {
        return Fields.of("issuerOrganisationId", province.id(issuer))
                .and("recipientType", recipientType)
                .and("recipientId", province.id(recipient))
                .and("type", "GIAY_KHEN")
                .and("title", "OUTSTANDING_YEAR")
                .and("year", 2021)
                .and("decisionNo", "99-QĐ/ĐU")
                .and("decidedOn", "2022-01-25");
    }
}
