package vn.bangvang.evaluation;

import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;

import static org.assertj.core.api.Assertions.assertThat;

/** A policy is published, and a year opened under it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpeningYearIT extends ArticleFixture {
    @Test
    @Order(1)
    void aPolicyIsPublishedWithTheFiguresLeftOutAsUsual() {
        Answer published = publishPolicy();

        assertThat(published.status()).isEqualTo(201);
        assertThat(published.body().at("/organisationQuota/smallGroupMinimum").intValue()).isEqualTo(1);
        assertThat(api.post("/evaluation-policies", Map.of("code", policy, "validFromYear", 2019)).code())
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
}
