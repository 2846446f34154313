package vn.bangvang.evaluation.regulation.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.records.recording.AuditFixture;
import vn.bangvang.evaluation.records.recording.CallsFixture;
import vn.bangvang.evaluation.records.recording.CallsFixture.Answer;
import vn.bangvang.evaluation.records.recording.LogFixture;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may run, read and set the rules of a year, and what a read leaves behind. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD132-HD21")
class PeriodRightsIT {
    @LocalServerPort
    int port;
    @Autowired
    MongoClient mongo;
    @Value("${spring.mongodb.uri}")
    String uri;

    private LogFixture log;
    private CallsFixture api;
    private String department;
    private String member;
    private String year;

    @BeforeEach
    void aYearClosedWithAMemberInDebt() throws InterruptedException {
        log = new LogFixture();
        String bloc = log.organisation("BLOC_ORGANISATION", "DISTRICT_EQUIVALENT", log.province);
        department = log.organisation("GRASSROOTS_ORGANISATION", "GRASSROOTS", bloc);
        String cell = log.organisation("SUBORDINATE_CELL", "CELL", department);
        member = log.members(cell, 1).getFirst();
        api = CallsFixture.of(port, "*");
        String policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
        year = "/evaluation-periods/" + api.post("/evaluation-periods",
                Map.of("provinceId", log.province, "period", "2021", "policyId", policy, "openedOn", "2021-01-05"))
                .text("id");
        Answer closed = api.change(year + "/close", Map.of("closedOn", "2022-01-31", "debts",
                List.of(debt("MEMBER", member), debt("ORGANISATION", cell), debt("ORGANISATION", department),
                        debt("ORGANISATION", bloc))));
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theProvinceReadsTheDebtsAndEachReadIsWrittenDown() {
        CallsFixture province = CallsFixture.of(port, log.province);
        long before = reads();

        assertThat(province.get(year).body().at("/debts/0/subjectId").asString()).isEqualTo(member);
        assertThat(reads()).isEqualTo(before + 1);
        assertThat(province.get("/evaluation-periods?period=2021").body().at("/items/0/debts")).hasSize(4);
        assertThat(reads()).isEqualTo(before + 2);
    }

    @Test
    void insideTheProvinceTheYearIsKnownButNotItsDebts() {
        CallsFixture inside = CallsFixture.of(port, department);
        long before = reads();

        Answer one = inside.get(year);
        assertThat(one.text("state")).as("%s", one).isEqualTo("CLOSED");
        assertThat(one.body().path("debts").isEmpty()).isTrue();
        assertThat(one.body().path("reopenings").isEmpty()).isTrue();
        assertThat(inside.get("/evaluation-periods").body().path("items")).hasSize(1);
        assertThat(reads()).isEqualTo(before);
        assertForbidden(inside.change(year + "/reopen", Map.of("reason", "x", "approvedBy", "y", "on", "2022-02-01")));
    }

    @Test
    void elsewhereWithoutAndWithAnUnknownOrganisationNothingIsReadOrSet() {
        LogFixture neighbour = new LogFixture();
        api.get("/prizes?organisationId=" + neighbour.province);
        ArrayList<String> strangers = new ArrayList<>(List.of(neighbour.province, UUID.randomUUID().toString()));
        strangers.add(null);
        for (String claim : strangers) {
            CallsFixture stranger = CallsFixture.of(port, claim);
            assertForbidden(stranger.get(year));
            assertForbidden(stranger.get("/evaluation-periods?provinceId=" + log.province));
            assertForbidden(stranger.post("/evaluation-policies", Map.of("code", "LOCAL", "validFromYear", 2019)));
            assertThat(stranger.get("/evaluation-periods").body().toString()).doesNotContain(log.province);
        }
        CallsFixture unknown = CallsFixture.of(port, UUID.randomUUID().toString());
        assertForbidden(unknown.post("/guiding-documents", document()));
        assertForbidden(CallsFixture.of(port, null).post("/guiding-documents", document()));
        assertThat(CallsFixture.of(port, department).post("/guiding-documents", document()).status()).isEqualTo(201);
        neighbour.close();
    }

    private static Map<String, String> document() {
        return Map.of("type", "RESOLUTION", "number", "08-NQ/TU", "title", "Nâng cao năng lực lãnh đạo", "issuer",
                "Tỉnh ủy");
    }

    private static Map<String, String> debt(String type, String id) {
        return Map.of("subjectType", type, "subjectId", id, "reason", "quyết định sau");
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer.problem()).as("%s", answer).isEqualTo("outside-your-organisation");
        assertThat(answer.status()).isEqualTo(403);
    }

    private long reads() {
        return AuditFixture.reads(mongo, uri, "evaluation-period-debt", member);
    }
}
