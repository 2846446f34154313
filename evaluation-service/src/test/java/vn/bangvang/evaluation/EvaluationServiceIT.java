package vn.bangvang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;

import static org.assertj.core.api.Assertions.assertThat;

/** The article's year from the first self-criticism to its second closing, on a real broker and store, step by step. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluationServiceIT extends ArticleFixture {
    private String closedTag = "";

    @BeforeAll
    void theYearIsOpen() {
        openYear();
    }

    @Test
    @Order(1)
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
    @Order(2)
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
    @Order(3)
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
    @Order(4)
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
    @Order(5)
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
    @Order(6)
    void aReopenedYearTakesDecisionsUnderItsNextRevisionAndClosesAgain() {
        Answer reopened = api.post("/evaluation-periods/" + periodId + "/reopen",
                Map.of("reason", "a complaint", "decisionNo", "1250-QĐ/TU", "on", "2022-03-10"), closedTag);
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
    @Order(7)
    void aStepDecidedOnAStaleReadIsRefused() {
        String evaluation = evaluation(others.members("CB2").get(10));
        Map<String, Object> body = Map.of("reason", "x");

        assertThat(api.post("/evaluations/" + evaluation + "/cancel", body, "\"7\"").status()).isEqualTo(412);
        assertThat(api.post("/evaluations/" + evaluation + "/cancel", body, null).status()).isEqualTo(428);
        assertThat(api.post("/evaluations/" + evaluation + "/cancel", body, "\"1\"").eTag()).isEqualTo("\"2\"");
        assertThat(api.post("/evaluations/" + UUID.randomUUID() + "/cancel", body, "\"1\"").status()).isEqualTo(404);
    }
}
