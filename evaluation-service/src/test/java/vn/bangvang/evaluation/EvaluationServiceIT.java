package vn.bangvang.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** The article's year from the policy to the closing, on a real broker and store, one step after the other. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD124-HD25,QD366-HD43")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluationServiceIT {
    private static final int GRASSROOTS_CELLS = 4;
    private static final String POLICY = "QD132-" + UUID.randomUUID().toString().substring(0, 8);
    private static OthersEvents others;
    private static EventLog log;
    private static String policyId = "";
    private static String periodId = "";
    private static String closedTag = "";

    @LocalServerPort
    private int port;
    private ApiClient api;

    @BeforeAll
    static void othersHaveTold() {
        others = new OthersEvents(RealParts.started().bootstrapServers());
        others.garbage("member.member.v1");
        others.garbage("member.organisation.v1");
        ArticleFixture.tell(others, GRASSROOTS_CELLS);
        log = new EventLog(RealParts.started().bootstrapServers());
    }

    @AfterAll
    static void leave() {
        others.close();
    }

    @BeforeEach
    void callerWithoutLimits() {
        api = new ApiClient(port, "*", "evaluation");
    }

    @Test
    @Order(1)
    void aPolicyIsPublishedWithTheFiguresLeftOutAsUsual() {
        Answer published = api.post("/evaluation-policies",
                Map.of("code", POLICY, "validFromYear", 2019, "validToYear", 2022, "memberQuota",
                        Map.of("percent", 20, "base", "GOOD_OR_BETTER", "rounding", "FLOOR", "scope", "GRASSROOTS")));
        policyId = published.id();

        assertThat(published.status()).isEqualTo(201);
        assertThat(published.body().at("/organisationQuota/smallGroupMinimum").intValue()).isEqualTo(1);
        assertThat(api.post("/evaluation-policies", Map.of("code", POLICY, "validFromYear", 2019)).code())
                .isEqualTo("POLICY_ALREADY_EXISTS");
        assertThat(api.post("/evaluation-policies", Map.of("code", "LOCAL", "validFromYear", 2020, "minimumShares",
                Map.of("satisfactoryPercent", 120, "goodPercent", 80))).code()).isEqualTo("NOT_A_PERCENTAGE");
        assertThat(
                new ApiClient(port, others.id("S"), "evaluation").post("/evaluation-policies", Map.of("code", "MINE"))
                        .status())
                .isEqualTo(403);
        assertThat(log.await("evaluation.policy.v1", policyId, 1).getFirst().type())
                .isEqualTo("evaluation.policy-published.v1");
    }

    @Test
    @Order(2)
    void theShippedPoliciesThatTheConfigurationNamesAreThere() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(shipped("QD366-HD43").at("/scoring/boundaries/goodFrom")
                        .intValue()).isEqualTo(70));
        assertThat(shipped("QD366-HD43").at("/periods")).hasSize(2);
        assertThat(shipped("QD124-HD25").at("/validToYear").intValue()).isEqualTo(2024);
        assertThat(shipped("QD132-HD21").isMissingNode()).isTrue();
    }

    private JsonNode shipped(String code) {
        return api.get("/evaluation-policies?code=" + code).at("/items/0");
    }

    @Test
    @Order(2)
    void aYearIsOpenedOnceUnderAPolicyThatGovernsIt() {
        assertThat(api.post("/evaluation-periods", year(2023)).code()).isEqualTo("POLICY_NOT_FOR_THIS_PERIOD");
        assertThat(api.post("/evaluation-periods", year(UUID.randomUUID().toString(), 2021)).code())
                .isEqualTo("UNKNOWN_ORGANISATION");
        assertThat(api.post("/evaluation-periods", year(others.id("S"), 2021)).code()).isEqualTo("NOT_A_PROVINCE");

        Answer opened = api.post("/evaluation-periods", year(2021));
        periodId = opened.id();

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().at("/revision").intValue()).isEqualTo(1);
        assertThat(opened.body().at("/referenceDate").stringValue()).isEqualTo("2021-12-31");
        assertThat(api.post("/evaluation-periods", year(2021)).code()).isEqualTo("EVALUATION_PERIOD_ALREADY_EXISTS");
        EventLog.Told told = log.await("evaluation.period.v1", periodId, 1).getFirst();
        assertThat(told.headers()).containsEntry("ce_root", others.id("P"));
        assertThat(told.payload()).contains("\"evaluationPeriod\":\"2021\"", "\"periodRevision\":1");
    }

    @Test
    @Order(3)
    void ratingsWaitForTheSelfCriticism() {
        assertThat(decide("S", "MEMBER", ratingsForS()).code()).isEqualTo("SELF_CRITICISM_MISSING");

        List<Map<String, Object>> items = new ArrayList<>();
        cells().forEach(cell -> others.members(cell).forEach(member -> items.add(reviewed("MEMBER", member))));
        Stream.concat(Stream.of("K", "S"), cells()).forEach(one -> items.add(reviewed("ORGANISATION", others.id(one))));
        items.add(reviewed("MEMBER", UUID.randomUUID().toString()));
        Answer batch = api.post("/self-criticisms/batch", Map.of("period", "2021", "items", items));

        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.body().at("/results")).hasSize(items.size());
        assertThat(batch.body().at("/results/0/status").intValue()).isEqualTo(201);
        assertThat(batch.body().at("/results/" + (items.size() - 1) + "/problem/code").stringValue())
                .isEqualTo("UNKNOWN_MEMBER");
        Answer again = api.post("/self-criticisms/batch", Map.of("period", "2021", "items", items.subList(0, 2)));
        assertThat(again.body().at("/results/0/status").intValue()).isEqualTo(200);
        assertThat(again.body().at("/results/0/id")).isEqualTo(batch.body().at("/results/0/id"));
        String first = batch.body().at("/results/0/id").stringValue("");
        assertThat(log.await("evaluation.self-criticism.v1", first, 1).getFirst().payload())
                .contains("\"periodRevision\":1", "\"state\":\"SUBMITTED\"");
        Answer accepted = api.post("/self-criticisms/" + first + "/accept", Map.of(), "\"1\"");
        assertThat(accepted.eTag()).isEqualTo("\"2\"");
        assertThat(api.post("/self-criticisms", with(reviewed("MEMBER", others.members("CB1").getFirst()))).code())
                .isEqualTo("SELF_CRITICISM_ALREADY_EXISTS");
    }

    @Test
    @Order(4)
    void aBatchOverTheCapIsRefusedAsAWhole() {
        List<Map<String, Object>> tooMany = ratingsForS();
        tooMany.set(49, Map.of("subjectId", tooMany.get(49).get("subjectId"), "class", "OUTSTANDING"));

        Answer refused = decide("S", "MEMBER", tooMany);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("QUOTA_EXCEEDED");
        assertThat(refused.body().at("/detail").stringValue()).contains("11").contains("10").doesNotContain("{");
        assertThat(api.get("/evaluations?deciderId=" + others.id("S") + "&period=2021").at("/items")).isEmpty();
    }

    @Test
    @Order(5)
    void theMembersOfTheDepartmentAreDecided() {
        String key = UUID.randomUUID().toString();
        Answer decided = api.postUnder(key, "/evaluations/batch", batch("S", "MEMBER", ratingsForS()));

        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.body().at("/evaluations")).hasSize(50);
        assertThat(decided.body().at("/quotas/ALL/cap").intValue()).isEqualTo(10);
        assertThat(decided.body().at("/quotas/ALL/headroom").intValue()).isZero();
        assertThat(api.postUnder(key, "/evaluations/batch", batch("S", "MEMBER", ratingsForS())).body())
                .isEqualTo(decided.body());
        List<EventLog.Told> told = log.await("evaluation.rating.v1",
                decided.body().at("/evaluations/0/id").stringValue(""), 1);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().type()).isEqualTo("evaluation.evaluation-decided.v1");
        assertThat(told.getFirst().headers()).containsEntry("ce_aggregateversion", "1")
                .containsEntry("ce_root", others.id("P"));
        assertThat(told.getFirst().payload()).contains("\"decidedClass\":\"OUTSTANDING\"", "\"periodRevision\":1",
                "\"organisationIdAtDecision\":\"" + others.id("CB1") + "\"");
        assertThat(new ApiClient(port, others.id("G001"), "evaluation")
                .post("/evaluations/batch", batch("S", "MEMBER", ratingsForS()))
                .status()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void twoRevisionsAtTheSameMomentCannotBothTakeTheLastPlace() {
        // Nine of 50 are OUTSTANDING after this, so exactly one place is free.
        Answer freed = revise(evaluation(others.members("CB4").getFirst()), "GOOD", null);
        assertThat(freed.status()).isEqualTo(200);

        for (int round = 0; round < 5; round++) {
            String one = evaluation(others.members("CB3").get(10));
            String other = evaluation(others.members("CB4").get(10));
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> revise(one, "OUTSTANDING", null));
            CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> revise(other, "OUTSTANDING", null));
            List<Answer> answers = List.of(first.join(), second.join());

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 409)
                    .extracting(Answer::code)
                    .containsExactly("QUOTA_EXCEEDED");
            revise(answers.getFirst().status() == 200 ? one : other, "GOOD", null);
        }
        assertThat(revise(evaluation(others.members("CB4").getFirst()), "OUTSTANDING", null).status()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void anEleventhNeedsAJustificationAndTheExceptionIsTold() {
        String eleventh = evaluation(others.members("CB2").getLast());
        assertThat(revise(eleventh, "OUTSTANDING", null).code()).isEqualTo("QUOTA_EXCEEDED");
        Answer granted = revise(eleventh, "OUTSTANDING", "saved a pupil from drowning");

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.eTag()).isEqualTo("\"3\"");
        List<EventLog.Told> told = log.await("evaluation.rating.v1", eleventh, 3);
        assertThat(told).extracting(EventLog.Told::type)
                .containsExactly("evaluation.evaluation-decided.v1", "evaluation.evaluation-revised.v1",
                        "evaluation.quota-exception-granted.v1");
        assertThat(told).extracting(event -> event.headers().get("ce_aggregateversion")).containsExactly("1", "2", "3");
        assertThat(revise(eleventh, "GOOD", null).status()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void upperLevelsWaitForLowerOnes() {
        assertThat(decide("K", "ORGANISATION", List.of(rating(others.id("S"), "GOOD"))).code())
                .isEqualTo("LOWER_LEVEL_NOT_DECIDED");
        assertThat(decide("S", "ORGANISATION",
                Stream.of("CB1", "CB2", "CB3", "CB4")
                        .map(cell -> rating(others.id(cell), cell.equals("CB1") ? "OUTSTANDING" : "GOOD"))
                        .toList())
                .status()).isEqualTo(200);
        grassrootsCells().forEach(cell -> {
            // Two clerks send the committee's first decision at the same moment: one list, each member decided once.
            List<Map<String, Object>> ratings = others.members(cell)
                    .stream()
                    .map(member -> rating(member, "GOOD"))
                    .toList();
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> decide(cell, "MEMBER", ratings));
            CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> decide(cell, "MEMBER", ratings));
            assertThat(List.of(first.join(), second.join())).extracting(Answer::status).containsOnly(200);
            assertThat(first.join().body().at("/evaluations")).isEqualTo(second.join().body().at("/evaluations"));
        });
        assertThat(decide("S", "ORGANISATION", List.of(rating(others.id("S"), "GOOD"))).code())
                .isEqualTo("NOT_THE_COMPETENT_DECIDER");
        assertThat(decide("K", "ORGANISATION",
                Stream.concat(Stream.of(rating(others.id("S"), "OUTSTANDING")),
                        grassrootsCells().map(cell -> rating(others.id(cell), "GOOD")))
                        .toList())
                .status()).isEqualTo(200);
    }

    @Test
    @Order(9)
    void theYearClosesWithTheBlocAsDebtAndThenTakesNothingMore() {
        Answer incomplete = api.post("/evaluation-periods/" + periodId + "/close", Map.of("closedOn", "2022-02-28"),
                "\"1\"");
        assertThat(incomplete.code()).isEqualTo("PERIOD_NOT_COMPLETE");
        assertThat(incomplete.body().at("/errors/0/rejectedValue").stringValue()).contains(others.id("K"));

        Answer closed = api.post("/evaluation-periods/" + periodId + "/close",
                Map.of("closedOn", "2022-02-28", "debts",
                        List.of(Map.of("subjectType", "ORGANISATION", "subjectId", others.id("K"), "reason",
                                "the province decides later"))),
                "\"1\"");

        assertThat(closed.status()).isEqualTo(200);
        closedTag = closed.eTag();
        assertThat(closed.body().at("/closeVersion").intValue()).isEqualTo(1);
        assertThat(log.await("evaluation.period.v1", periodId, 3).getLast().payload()).contains("\"revision\":2",
                "\"periodRevision\":1", "\"state\":\"CLOSED\"");
        assertThat(revise(evaluation(others.members("CB2").getLast()), "SATISFACTORY", null).code())
                .isEqualTo("PERIOD_CLOSED");
        assertThat(api.post("/self-criticisms", with(reviewed("MEMBER", others.member("CB1", "2015-02-03")))).code())
                .isEqualTo("PERIOD_CLOSED");
    }

    @Test
    @Order(10)
    void aReopenedYearTakesDecisionsUnderItsNextRevisionAndClosesAgain() {
        Answer reopened = api.post("/evaluation-periods/" + periodId + "/reopen",
                Map.of("reason", "a complaint", "approvedBy", "standing committee", "on", "2022-03-10"), closedTag);
        assertThat(reopened.body().at("/revision").intValue()).isEqualTo(3);

        String evaluation = evaluation(others.members("CB2").get(11));
        assertThat(revise(evaluation, "SATISFACTORY", null).status()).isEqualTo(200);
        assertThat(log.await("evaluation.rating.v1", evaluation, 2).getLast().payload())
                .contains("\"periodRevision\":3");
        assertThat(
                api.post("/evaluation-periods/" + periodId + "/adopt-policy", Map.of("policyId", policyId),
                        reopened.eTag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(11)
    void aStepDecidedOnAStaleReadIsRefused() {
        String evaluation = evaluation(others.members("CB2").get(10));
        Map<String, Object> body = Map.of("reason", "x");

        assertThat(api.post("/evaluations/" + evaluation + "/cancel", body, "\"7\"").status()).isEqualTo(412);
        assertThat(api.post("/evaluations/" + evaluation + "/cancel", body, null).status()).isEqualTo(428);
        assertThat(api.post("/evaluations/" + evaluation + "/cancel", body, "\"1\"").eTag()).isEqualTo("\"2\"");
        assertThat(api.post("/evaluations/" + UUID.randomUUID() + "/cancel", body, "\"1\"").status()).isEqualTo(404);
    }

    private static Stream<String> cells() {
        return Stream.concat(Stream.of("CB1", "CB2", "CB3", "CB4"), grassrootsCells());
    }

    private static Stream<String> grassrootsCells() {
        return Stream.iterate(1, number -> number + 1).limit(GRASSROOTS_CELLS).map("G%03d"::formatted);
    }

    private static List<Map<String, Object>> ratingsForS() {
        Map<String, Integer> outstanding = Map.of("CB1", 4, "CB2", 2, "CB3", 2, "CB4", 2);
        List<Map<String, Object>> ratings = new ArrayList<>();
        Stream.of("CB1", "CB2", "CB3", "CB4").forEach(cell -> {
            List<String> members = others.members(cell);
            for (int number = 0; number < members.size(); number++) {
                ratings.add(rating(members.get(number),
                        number < outstanding.getOrDefault(cell, 0) ? "OUTSTANDING" : "GOOD"));
            }
        });
        return ratings;
    }

    private static Map<String, Object> rating(String subjectId, String decided) {
        return Map.of("subjectId", subjectId, "class", decided);
    }

    private static Map<String, Object> batch(String decider, String subjectType, List<Map<String, Object>> ratings) {
        return Map.of("deciderId", others.id(decider), "period", "2021", "subjectType", subjectType, "decisionNo",
                "12-QĐ",
                "decidedOn", "2021-12-20", "ratings", ratings);
    }

    private Answer decide(String decider, String subjectType, List<Map<String, Object>> ratings) {
        return api.post("/evaluations/batch", batch(decider, subjectType, ratings));
    }

    private String evaluation(String memberId) {
        return api.get("/evaluations?period=2021&subjectId=" + memberId).at("/items/0/id").stringValue("");
    }

    private Answer revise(String evaluationId, String decided, @Nullable String justification) {
        Map<String, Object> body = new HashMap<>(Map.of("class", decided, "reason", "after verification", "decisionNo",
                "15-QĐ", "decidedOn", "2021-12-28"));
        if (justification != null) {
            body.put("justification", justification);
        }
        return api.post("/evaluations/" + evaluationId + "/revise", body, "*");
    }

    private static Map<String, Object> reviewed(String subjectType, String subjectId) {
        return Map.of("subjectType", subjectType, "subjectId", subjectId, "submittedOn", "2021-12-10");
    }

    private static Map<String, Object> with(Map<String, Object> reviewed) {
        Map<String, Object> one = new HashMap<>(reviewed);
        one.put("period", "2021");
        return one;
    }

    private static Map<String, Object> year(int year) {
        return year(others.id("P"), year);
    }

    private static Map<String, Object> year(String provinceId, int year) {
        return Map.of("provinceId", provinceId, "period", Integer.toString(year), "policyId", policyId, "openedOn",
                year + "-01-04");
    }
}
