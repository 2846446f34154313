package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** The third quarter of 2025, rated by points under QD366-HD43 from its opening to its closing. */
@EvaluationServiceTest
class QuarterIT {
    private static final String QUARTER = "2025-Q3";

    @LocalServerPort
    int port;

    private OthersEvents others;
    private ApiClient api;
    private String bloc;
    private String department;
    private String cell;
    private List<String> people;

    @BeforeEach
    void aCellOfTen() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        bloc = others.organisation("BLOC_ORGANISATION", others.province());
        department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        cell = others.organisation("SUBORDINATE_CELL", department);
        people = others.members(cell, 10);
        api = new ApiClient(port, "*", "evaluation");
    }

    @AfterEach
    void leave() {
        others.close();
    }

    @Test
    void aQuarterIsOpenedRatedByPointsAndClosed() {
        assertThat(opened("QD132-HD21").code()).isEqualTo("POLICY_NOT_FOR_THIS_PERIOD");
        Answer opened = opened("QD366-HD43");
        assertThat(opened.text("period")).as("%s", opened).isEqualTo(QUARTER);
        assertThat(opened.text("referenceDate")).isEqualTo("2025-09-30");
        Answer reviewed = api.post("/self-criticisms/batch", Map.of("period", QUARTER, "items", Stream
                .concat(people.stream().map(id -> review("MEMBER", id)),
                        Stream.of(cell, department, bloc).map(id -> review("ORGANISATION", id)))
                .toList()));
        assertThat(reviewed.body().at("/results/12/status").asInt()).as("%s", reviewed).isEqualTo(201);

        Answer members = rated(department, "MEMBER", people.stream()
                .map(id -> points(id,
                        people.indexOf(id) < 2 ? "95" : "80.5"))
                .toList());
        assertThat(members.text("period")).as("%s", members).isEqualTo(QUARTER);
        assertThat(members.body().at("/evaluations/0/decidedClass").asString()).isEqualTo("OUTSTANDING");
        assertThat(members.body().at("/evaluations/2/decidedClass").asString()).isEqualTo("GOOD");
        assertThat(members.body().at("/quotas/" + cell + "/cap").asInt()).isEqualTo(2);
        assertThat(rated(department, "ORGANISATION", List.of(points(cell, "85"))).status()).isEqualTo(200);
        assertThat(rated(bloc, "ORGANISATION", List.of(points(department, "72"))).status()).isEqualTo(200);
        assertThat(rated(others.province(), "ORGANISATION", List.of(points(bloc, "70"))).status()).isEqualTo(200);

        Answer early = api.change("/evaluation-periods/" + opened.text("id") + "/close",
                Map.of("closedOn", "2025-09-29"));
        assertThat(early.code()).isEqualTo("CLOSED_BEFORE_THE_PERIOD_ENDS");
        Answer closed = api.change("/evaluation-periods/" + opened.text("id") + "/close",
                Map.of("closedOn", "2025-10-10"));
        assertThat(closed.text("state")).as("%s", closed).isEqualTo("CLOSED");
        assertThat(rated(department, "MEMBER", List.of(points(people.getLast(), "60"))).code())
                .isEqualTo("PERIOD_CLOSED");
        Answer listed = api.answer("/evaluations?period=2025-Q3&subjectId=" + people.getFirst());
        assertThat(listed.body().at("/items/0/points").decimalValue()).as("%s", listed).isEqualByComparingTo("95");
        assertThat(api.answer("/evaluations?period=2025&subjectId=" + people.getFirst()).body().path("items"))
                .isEmpty();
    }

    @Test
    void aYearIsShownWithThePointsOfItsQuartersInViewAndIsNotComputedFromThem() {
        String person = people.getFirst();
        String quarter = decided("2025-Q3", person, "89.9");
        decided("2025-Q4", person, "80.55");
        Answer year = api.answer("/evaluations/" + decided("2025", person, "70"));
        assertThat(year.body().path("decidedClass").asString()).as("%s", year).isEqualTo("GOOD");
        assertThat(year.body().path("points").decimalValue()).isEqualByComparingTo("70");
        assertThat(year.body().path("quarters").valueStream())
                .extracting(each -> each.path("period").asString() + " " + each.path("points").asString())
                .containsExactly("2025-Q3 89.9", "2025-Q4 80.55");
        assertThat(year.body().path("averageOfQuarters").asString()).as("(89.9 + 80.55) / 2").isEqualTo("85.23");

        Answer alone = api.answer("/evaluations/" + quarter);
        assertThat(alone.body().path("quarters").isArray()).as("%s", alone).isTrue();
        assertThat(alone.body().path("quarters")).isEmpty();
        assertThat(alone.body().path("averageOfQuarters").isNull()).isTrue();
    }

    @Test
    void whatIsNoPeriodIsRefusedWhereItStands() {
        Answer refused = api.post("/evaluation-periods", Map.of("provinceId", others.province(), "period", "2025-Q5",
                "policyId", "p", "openedOn", "2025-07-01"));
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/period");
        assertThat(api.answer("/self-criticisms?period=2025-Q5").status()).isEqualTo(400);
    }

    /** Opens the period for one member's rating. @return the evaluation's id */
    private String decided(String period, String memberId, String points) {
        assertThat(opened("QD366-HD43", period).status()).isEqualTo(201);
        api.post("/self-criticisms/batch", Map.of("period", period, "items", List.of(Map.of("subjectType", "MEMBER",
                "subjectId", memberId, "submittedOn", "2025-12-20"))));
        Answer rated = api.post("/evaluations/batch", Map.of("deciderId", department, "period", period, "subjectType",
                "MEMBER", "decisionNo", "31-QĐ", "decidedOn", "2026-01-05", "ratings",
                List.of(points(memberId, points))));
        assertThat(rated.status()).as("%s", rated).isEqualTo(200);
        return rated.body().at("/evaluations/0/id").asString();
    }

    private Answer opened(String code) {
        return opened(code, QUARTER);
    }

    private Answer opened(String code, String period) {
        String policy = api.await("/evaluation-policies?code=" + code,
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
        return api.post("/evaluation-periods", Map.of("provinceId", others.province(), "period", period, "policyId",
                policy, "openedOn", period.equals(QUARTER) ? "2025-07-01" : "2025-11-01"));
    }

    private Answer rated(String decider, String subjectType, List<Map<String, String>> ratings) {
        return api.post("/evaluations/batch", Map.of("deciderId", decider, "period", QUARTER, "subjectType",
                subjectType, "decisionNo", "31-QĐ", "decidedOn", "2025-10-05", "ratings", ratings));
    }

    private static Map<String, String> review(String type, String id) {
        return Map.of("subjectType", type, "subjectId", id, "submittedOn", "2025-09-20");
    }

    private static Map<String, String> points(String id, String points) {
        return Map.of("subjectId", id, "points", points);
    }
}
