package vn.bangvang.evaluation.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.AuditFixture;
import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.EventLog.Told;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Inspection plans, targets, documents, prizes and investments on a real broker and store. */
@EvaluationServiceTest
class RecordsIT {
    @LocalServerPort
    int port;
    @Autowired
    MongoClient mongo;
    @Value("${bangvang.audit.uri}")
    String uri;

    private OthersEvents others;
    private ApiClient api;
    private String province;

    @BeforeEach
    void aProvince() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        province = others.province();
        api = new ApiClient(port, "*", "evaluation");
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void anInspectionPlanIsApprovedCarriedOutAndToldInOrder() {
        Answer plan = api.post("/inspection-plans",
                Map.of("ownerOrganisationId", province, "ownerBody", "PARTY_COMMITTEE", "year", 2021, "items",
                        List.of(Map.of("kind", "INSPECTION", "subject", "chi bộ thử-4711", "plannedBy",
                                "2021-09-30"))));
        assertThat(plan.status()).as("%s", plan).isEqualTo(201);
        String path = "/inspection-plans/" + plan.text("id");
        String item = plan.body().path("items").path(0).path("itemId").asString();
        assertThat(api.change(path + "/items",
                Map.of("kind", "SUPERVISION", "subject", "MEMBER", "plannedBy", "2021-12-01")).status()).isEqualTo(200);
        Answer done = api.change(path + "/items/" + item + "/complete", Map.of("doneOn", "2021-09-15"));
        assertThat(done.text("state")).isEqualTo("COMPLETED");
        assertThat(done.body().path("completion").path("supplementary").asInt()).isEqualTo(1);
        assertThat(api.change(path + "/items/" + item + "/complete", Map.of("doneOn", "2021-09-15")).code())
                .isEqualTo("ITEM_ALREADY_COMPLETED");

        List<Told> told = told("evaluation.inspection.v1", plan.text("id"), 3);
        assertThat(told).allSatisfy(event -> assertThat(event.payload()).doesNotContain("4711"));
        assertThat(told)
                .extracting(Told::type)
                .containsExactly("evaluation.inspection-plan-approved.v1", "evaluation.inspection-item-added.v1",
                        "evaluation.inspection-item-completed.v1");
    }

    @Test
    void aTargetIsSetReachedAndCorrectedAndKeepsItsHistory() {
        Answer set = api.post("/targets", target("ADMISSIONS", "COUNT", Map.of("plan", 5)));
        assertThat(set.text("outcome")).as("%s", set).isEqualTo("UNKNOWN");
        String path = "/targets/" + set.text("id");
        assertThat(api.change(path + "/actual", Map.of("actual", 4)).text("outcome")).isEqualTo("MISSED");
        Answer corrected = api.change(path + "/correct", Map.of("actual", 8, "reason", "đếm thiếu"));
        assertThat(corrected.text("outcome")).isEqualTo("EXCEEDED");
        assertThat(corrected.body().path("achievement").path("percent").decimalValue()).isEqualByComparingTo("160.0");
        assertThat(corrected.body().path("history")).hasSize(2);
        assertThat(api.post("/targets", target("ADMISSIONS", "COUNT", Map.of("plan", 6))).code())
                .isEqualTo("TARGET_ALREADY_EXISTS");

        Answer schools = api.post("/targets", target("NATIONAL_STANDARD_SCHOOLS", "RATIO",
                Map.of("actual", 351, "base", 467, "declaredOutcome", "EXCEEDED", "scope", "SECTOR_PROVINCE")));
        assertThat(schools.text("outcome")).isEqualTo("EXCEEDED");
        assertThat(schools.body().path("share").path("percent").decimalValue()).isEqualByComparingTo("75.2");
    }

    @Test
    void programmesAreIssuedUnderAGuidingDocumentInAYearThatWasNeverOpened() {
        Answer resolution = api.post("/guiding-documents",
                Map.of("provinceId", province, "type", "RESOLUTION", "number", "08-NQ/TU", "title",
                        "Nâng cao năng lực lãnh đạo", "issuedOn", "2016-11-11", "issuer", "Tỉnh ủy"));
        assertThat(resolution.status()).as("%s", resolution).isEqualTo(201);
        Answer programme = api.post("/issued-documents",
                Map.of("type", "ACTION_PROGRAMME", "organisationId", province, "underDocumentId",
                        resolution.text("id"), "number", "01-CTr/TU", "field", "IDEOLOGY", "year", 2017));
        assertThat(programme.status()).as("%s", programme).isEqualTo(201);
        assertThat(told("evaluation.issued-document.v1", programme.text("id"), 1)).singleElement()
                .satisfies(told -> {
                    assertThat(told.root()).isEqualTo(province);
                    assertThat(told.json().path("evaluationPeriod").asString()).isEqualTo("2017");
                    assertThat(told.json().path("periodRevision").isNull()).isTrue();
                });
        assertThat(api.post("/issued-documents", Map.of("type", "PLAN", "organisationId", province, "underDocumentId",
                "no-such-id", "number", "02", "year", 2017)).code()).isEqualTo("UNKNOWN_GUIDING_DOCUMENT");
    }

    @Test
    void aClosedYearTakesNoRecordAndNoCorrection() {
        String year = "/evaluation-periods/" + open(2021);
        String prize = "/prizes/" + api.post("/prizes", prize(Map.of())).text("id");
        Answer closed = api.change(year + "/close", Map.of("closedOn", "2022-01-31"));
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);

        Answer refused = api.post("/prizes", prize(Map.of()));
        assertThat(refused.code()).isEqualTo("PERIOD_CLOSED");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("errors").path(0).path("pointer").asString()).isEqualTo("/year");
        assertThat(api.change(prize + "/withdraw", Map.of("reason", "trùng")).code()).isEqualTo("PERIOD_CLOSED");

        api.change(year + "/reopen", Map.of("reason", "bổ sung", "decisionNo", "1250-QĐ/TU", "on", "2022-02-10"));
        Answer withdrawn = api.change(prize + "/withdraw", Map.of("reason", "trùng"));
        assertThat(withdrawn.body().path("withdrawn").asBoolean()).as("%s", withdrawn).isTrue();
        assertThat(told("evaluation.prize.v1", prize.substring("/prizes/".length()), 2))
                .extracting(told -> told.json().path("periodRevision").asInt())
                .containsExactly(1, 3);
    }

    @Test
    void whoRecordsOrReadsAMembersPrizeIsWrittenDown() {
        String cell = others.organisation("SUBORDINATE_CELL", others.organisation("GRASSROOTS_ORGANISATION", province));
        String member = others.members(cell, 1).getFirst();
        String path = "/prizes/" + api.post("/prizes", prize(Map.of("memberId", member))).text("id");

        api.answer(path).expect(200);
        api.answer("/prizes?organisationId=" + province).expect(200);

        assertThat(AuditFixture.reads(mongo, uri, "prize", member)).isEqualTo(3);
    }

    @Test
    void moneyIsKeptInWholeDong() {
        Answer recorded = api.post("/investments",
                Map.of("organisationId", province, "code", "FACILITY_INVESTMENT", "nature", "ADVISED", "period",
                        Map.of("from", 2020, "to", 2025), "periodAmountVnd", 2_300_000_000_000L, "year", 2021,
                        "yearAmountVnd", 53_000_000_000L));
        assertThat(recorded.body().path("yearAmountVnd").asLong()).as("%s", recorded).isEqualTo(53_000_000_000L);
        assertThat(api.change("/investments/" + recorded.text("id") + "/correct",
                Map.of("yearAmountVnd", 2_400_000_000_000L, "reason", "nhầm")).code())
                .isEqualTo("YEAR_AMOUNT_ABOVE_PERIOD");
    }

    @Test
    void badInputIsAnsweredWithTheFieldAndNeverWithAnError() {
        assertBad(api.post("/prizes", prize(Map.of("level", "FOURTH"))), "/level");
        assertBad(api.post("/prizes", prize(Map.of("year", 5))), "/year");
        assertBad(api.post("/prizes", prize(Map.of("competition", " "))), "/competition");
        assertBad(api.post("/prizes", prize(Map.of("colour", "red"))), "/colour");
        assertBad(api.post("/targets", target("X", "COUNT", Map.of("period", Map.of("from", 2021)))), "/period/to");
        assertThat(api.post("/prizes", prize(Map.of("organisationId", "nobody"))).code())
                .isEqualTo("UNKNOWN_ORGANISATION");
        assertThat(api.answer("/prizes/nothing").status()).isEqualTo(404);
        ApiClient own = new ApiClient(port, province, "evaluation");
        own.answer("/prizes?organisationId=" + province).expect(200);
        own.answer("/prizes").expect(403);
    }

    private static void assertBad(Answer answer, String pointer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("pointer").asString()).as("%s", answer)
                .isEqualTo(pointer);
    }

    private static List<Told> told(String topic, String id, int count) {
        return new EventLog(RealParts.started().bootstrapServers()).await(topic, id, count);
    }

    private String open(int year) {
        Answer policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty());
        return api
                .post("/evaluation-periods", Map.of("provinceId", province, "period", String.valueOf(year), "policyId",
                        policy.body().path("items").path(0).path("id").asString(), "openedOn", year + "-01-05"))
                .text("id");
    }

    private Map<String, Object> prize(Map<String, Object> changes) {
        var body = new HashMap<String, Object>(Map.of("organisationId", province, "competition", "Hội thi", "level",
                "CONSOLATION", "year", 2021));
        body.putAll(changes);
        return body;
    }

    private Map<String, Object> target(String code, String unit, Map<String, Object> figures) {
        var body = new HashMap<String, Object>(Map.of("code", code, "ownerOrganisationId", province, "period",
                Map.of("from", 2017, "to", 2021), "unit", unit));
        body.putAll(figures);
        return body;
    }
}
