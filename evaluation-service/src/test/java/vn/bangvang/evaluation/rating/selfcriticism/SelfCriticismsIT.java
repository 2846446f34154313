package vn.bangvang.evaluation.rating.selfcriticism;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Self-criticisms and the ratings that rest on them. */
@EvaluationServiceTest
class SelfCriticismsIT {
    @LocalServerPort
    int port;

    private OthersEvents others;
    private ApiClient api;
    private String department;
    private String member;

    @BeforeEach
    void aMemberInAnOpenYear() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        department = others.organisation("GRASSROOTS_ORGANISATION", others.province());
        member = others.members(others.organisation("SUBORDINATE_CELL", department), 1).getFirst();
        api = new ApiClient(port, "*", "evaluation");
        String policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
        api.post("/evaluation-periods",
                Map.of("provinceId", others.province(), "period", "2021", "policyId", policy, "openedOn",
                        "2021-01-05"));
    }

    @AfterEach
    void leave() {
        others.close();
    }

    @Test
    void aSelfCriticismIsNotSentBackWhileARatingRestsOnIt() {
        String review = "/self-criticisms/" + api.post("/self-criticisms", review(member, 2021)).text("id");
        Answer decided = api.post("/evaluations/batch", Map.of("deciderId", department, "period", "2021", "subjectType",
                "MEMBER", "decisionNo", "12-QĐ/ĐU", "decidedOn", "2021-12-20", "ratings",
                List.of(Map.of("subjectId", member, "class", "GOOD"))));
        String rating = "/evaluations/" + decided.body().at("/evaluations/0/id").asString();

        Answer refused = api.change(review + "/return", Map.of("reason", "chưa đầy đủ"));
        assertThat(refused.code()).as("%s", refused).isEqualTo("RATING_RESTS_ON_IT");
        assertThat(refused.status()).isEqualTo(409);

        api.change(rating + "/cancel", Map.of("reason", "xếp loại lại"));
        assertThat(api.change(review + "/return", Map.of("reason", "chưa đầy đủ")).text("state"))
                .isEqualTo("RETURNED");
    }

    @Test
    void nobodyReviewsAYearBeforeTheirAdmission() {
        Answer refused = api.post("/self-criticisms", review(member, 2009));
        assertThat(refused.code()).as("%s", refused).isEqualTo("NOT_THERE_IN_THE_PERIOD");
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void whoDoesNotSayWhoReviewsIsToldSo() {
        Map<String, Object> nobody = Map.of("subjectId", member, "submittedOn", "2021-12-05");
        Answer many = api.post("/self-criticisms/batch", Map.of("period", "2021", "items", List.of(nobody)));
        assertThat(many.status()).as("%s", many).isEqualTo(400);
        assertThat(many.body().at("/errors/0/pointer").asString()).isEqualTo("/items/0/subjectType");
        Answer rated = api.post("/evaluations", Map.of("subjectId", member, "period", "2021", "selfClass", "GOOD"));
        assertThat(rated.status()).as("%s", rated).isEqualTo(400);
        assertThat(rated.body().at("/errors/0/pointer").asString()).isEqualTo("/subjectType");
    }

    @Test
    @Timeout(120)
    void manyUnknownIdsAreWaitedForTogether() {
        List<String> strangers = Stream.generate(() -> UUID.randomUUID().toString()).limit(50).toList();

        Answer reviewed = api.post("/self-criticisms/batch", Map.of("period", "2021", "items", strangers.stream()
                .map(id -> Map.of("subjectType", "MEMBER", "subjectId", id, "submittedOn", "2021-12-05"))
                .toList()));
        assertThat(reviewed.body().at("/results/49/problem/code").asString()).as("%s", reviewed)
                .isEqualTo("UNKNOWN_MEMBER");
        Answer decided = api.post("/evaluations/batch", Map.of("deciderId", department, "period", "2021", "subjectType",
                "MEMBER", "decisionNo", "12-QĐ/ĐU", "decidedOn", "2021-12-20", "ratings",
                strangers.stream().map(id -> Map.of("subjectId", id, "class", "GOOD")).toList()));
        assertThat(decided.body().at("/errors/49/pointer").asString()).as("%s", decided).isEqualTo("/ratings/49");
        Answer commended = api.post("/commendations/batch", Map.of("items", strangers.stream()
                .map(id -> Map.of("issuerOrganisationId", department, "recipientType", "MEMBER", "recipientId", id,
                        "type", "GIAY_KHEN", "title", "OUTSTANDING_YEAR", "year", 2021, "decisionNo", "15-QĐ/ĐU",
                        "decidedOn", "2022-01-14"))
                .toList()));
        assertThat(commended.body().at("/results/49/status").asInt()).as("%s", commended).isEqualTo(422);
    }

    private static Map<String, Object> review(String memberId, int year) {
        return Map.of("subjectType", "MEMBER", "subjectId", memberId, "period", Integer.toString(year), "submittedOn",
                year + "-12-05");
    }
}
