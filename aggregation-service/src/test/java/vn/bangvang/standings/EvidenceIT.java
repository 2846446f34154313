package vn.bangvang.standings;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands behind a figure, page by page, for who may read members there. */
class EvidenceIT {
    private static final String TOPIC = "evidence.everything.v1";

    @Test
    void theMembersBehindAFigureAreReadPageByPage() {
        String brokers = RealParts.started().bootstrapServers();
        Instance.publish(brokers, TOPIC, ScenarioFixture.open2021().events);
        try (Instance instance = Instance.reading(brokers, TOPIC)) {
            ApiClient api = instance.api();
            int headcount = api.get("/standings/2021/organisations/S").at("/figures/members/headcount").intValue();
            Set<String> members = new HashSet<>();
            String path = "/standings/2021/organisations/S/evidence?figure=members.headcount&limit=20";
            for (String next = path; next != null;) {
                JsonNode page = api.get(next);
                assertThat(page.path("count").intValue()).isEqualTo(headcount);
                page.path("items").forEach(item -> members.add(item.path("subjectId").stringValue()));
                next = page.path("next").isNull() ? null : path + "&cursor=" + page.path("next").stringValue();
            }
            assertThat(members).hasSize(headcount);

            JsonNode first = api.get("/standings/2021/organisations/S/evidence?figure=rank.goodOrBetter&limit=1");
            assertThat(first.at("/items/0/basis/0/counts/eventId").stringValue()).isNotBlank();
            assertThat(first.at("/items/0/basis")
                    .valueStream()
                    .map(basis -> basis.at("/counts/aggregateType").stringValue())).contains("member", "evaluation");

            api.answer("/standings/2021/organisations/S/evidence?figure=nonsense")
                    .refused(404, "UNKNOWN_FIGURE", "/figure");
            api.answer("/standings/2021/organisations/S/evidence?figure=prizes&closeVersion=1")
                    .refused(404, "UNKNOWN_CLOSE_VERSION", "/closeVersion");
            instance.api("standings:read")
                    .answer("/standings/2021/organisations/S/evidence?figure=prizes")
                    .refused(403, "MEMBERS_SCOPE_MISSING", "");
        }
    }
}
