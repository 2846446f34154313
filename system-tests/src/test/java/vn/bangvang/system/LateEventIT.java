package vn.bangvang.system;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** Variation V6: a decision of 2021 that arrives when the year is closed. */
class LateEventIT {

    @Test
    void aLateDecisionWaitsUntilTheYearIsReopenedAndBothVersionsStayReadable() throws Exception {
        ArticleProvince province = ArticleProvince.closed("V6-");
        assertThat(province.awaitScenario().differences()).isEmpty();
        JsonNode first = province.standings().board();

        RawLog.publish(
                List.of(ForgedEvent.likeTheLastOf("evaluation.rating.v1", province.id("CB3-05")).next(envelope -> {
                    envelope.put("periodRevision", 2);
                    ((ObjectNode) envelope.path("state")).put("decidedClass", "SATISFACTORY");
                })));
        Operations.caughtUp();
        JsonNode waiting = province.standings().board();
        assertThat(waiting.path("rows")).isEqualTo(first.path("rows"));
        assertThat(waiting.path("lateEvents").asInt()).isEqualTo(1);

        String period = "/evaluation-periods/" + province.id("period");
        assertThat(province.change(period + "/reopen",
                Fields.of("reason", "Quyết định gửi muộn")
                        .and("decisionNo", "1250-QĐ/TU")
                        .and("on", "2022-05-10"))
                .status()).isEqualTo(200);
        province.close();
        assertThat(province.await("2021", expect("CB3", "members.good", 9), expect("CB3", "members.satisfactory", 1),
                expect("S", "members.goodOrBetter", "49/50=98.0")).differences()).isEmpty();
        JsonNode second = province.await(standings -> standings.board().path("closeVersion").asInt() == 2).board();
        assertThat(second.path("status").asString()).isEqualTo("CLOSED");
        assertThat(second.path("lateEvents").asInt()).isZero();

        JsonNode firstAgain = SystemUnderTest.api()
                .get("/standings/2021?closeVersion=1&province=" + province.id("P"))
                .body();
        assertThat(firstAgain.path("rows")).isEqualTo(first.path("rows"));
    }
}
