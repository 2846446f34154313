package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** A year cannot go by rules under which what was decided in it would not hold. */
@EvaluationServiceTest
class AdoptingIT {
    @LocalServerPort
    int port;

    @Test
    void aPolicyOfPointsIsNotAdoptedByAYearInWhichSomebodyWasRatedWithout() {
        try (OthersEvents others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers())) {
            String bloc = others.organisation("BLOC_ORGANISATION", others.province());
            String department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
            String cell = others.organisation("SUBORDINATE_CELL", department);
            String member = others.members(cell, 1).getFirst();
            ApiClient api = new ApiClient(port, "*", "evaluation");
            String usual = api.await("/evaluation-policies?code=QD132-HD21",
                    answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
            String year = "/evaluation-periods/" + api.post("/evaluation-periods",
                    Map.of("provinceId", others.province(), "period", "2021", "policyId", usual, "openedOn",
                            "2021-01-05"))
                    .text("id");
            String points = policy(api, "OF-POINTS", Map.of("method", "POINTS_100", "boundaries",
                    Map.of("outstandingFrom", 90, "goodFrom", 70, "satisfactoryFrom", 50)));
            String judged = policy(api, "OF-JUDGEMENT", Map.of("method", "NONE"));
            api.post("/self-criticisms/batch", Map.of("period", "2021", "items",
                    List.of(Map.of("subjectType", "MEMBER", "subjectId", member, "submittedOn", "2021-12-05"))));
            Answer decided = api.post("/evaluations/batch",
                    Map.of("deciderId", department, "period", "2021", "subjectType", "MEMBER", "decisionNo", "3",
                            "decidedOn", "2021-12-20", "ratings",
                            List.of(Map.of("subjectId", member, "class", "GOOD"))));
            assertThat(decided.status()).as("%s", decided).isEqualTo(200);

            Answer refused = api.change(year + "/adopt-policy", Map.of("policyId", points));

            assertThat(refused.code()).as("%s", refused).isEqualTo("DECIDED_AGAINST_THE_POLICY");
            assertThat(refused.body().toString()).contains(member, "counts points");
            assertThat(api.change(year + "/adopt-policy", Map.of("policyId", judged)).status()).isEqualTo(200);
        }
    }

    private static String policy(ApiClient api, String code, Map<String, Object> scoring) {
        Answer published = api.post("/evaluation-policies",
                Map.of("code", code, "validFromYear", 2019, "validToYear", 2022, "scoring", scoring));
        assertThat(published.status()).as("%s", published).isEqualTo(201);
        return published.text("id");
    }
}
