package vn.bangvang.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** Variation V1: an eleventh OUTSTANDING member. */
@Isolated
class QuotaIT {

    @Test
    void anEleventhOutstandingMemberNeedsAJustificationAndGivesNoAdvantage() throws InterruptedException {
        ArticleProvince province = ArticleProvince.recordedDepartment("V1-");
        String path = "/evaluations/%s/revise".formatted(province.evaluation("CB3-05").path("id").asString());
        Fields revision = Fields.of("class", "OUTSTANDING")
                .and("reason", "Xem xét lại")
                .and("decisionNo", "47-QĐ/ĐU")
                .and("decidedOn", "2022-01-12");
        Operations.caughtUp();

        try (RawLog.Tail log = LogMarks.fromHereOn()) {
            Answer refused = province.change(path, revision);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problemType()).isEqualTo("urn:bangvang:problem:quota-exceeded");
            LogMarks.nothingElseCame(log);
        }
        assertThat(province.figure("S", "members.outstanding")).isEqualTo("10");

        assertThat(province.change(path, revision.and("justification", "Thành tích đột xuất")).status()).isEqualTo(200);
        assertThat(province.await("2021", expect("S", "members.outstanding", 11), expect("S", "members.good", 39),
                expect("S", "quotas.members.cap", 10), expect("S", "quotas.members.headroom", -1),
                expect("S", "quotas.members.breached", true), expect("S", "quotas.members.exceptionGranted", true),
                expect("S", "rank.position", 1)).differences()).isEmpty();
        JsonNode key = province.standings().row("S").path("rank").path("keys").path(3);
        assertThat(key.path("numerator").asLong()).isEqualTo(10);
        assertThat(key.path("denominator").asLong()).isEqualTo(50);
    }
}
