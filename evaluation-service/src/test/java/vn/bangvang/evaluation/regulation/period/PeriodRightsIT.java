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
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.AuditFixture;
import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may run, read and set the rules of a year, and what a read leaves behind. */
@EvaluationServiceTest
class PeriodRightsIT {
    @LocalServerPort
    int port;
    @Autowired
    MongoClient mongo;
    @Value("${bangvang.audit.uri}")
    String uri;

    private OthersEvents others;
    private ApiClient api;
    private String department;
    private String member;
    private String year;

    @BeforeEach
    void aYearClosedWithAMemberInDebt() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        String bloc = others.organisation("BLOC_ORGANISATION", others.province());
        department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        String cell = others.organisation("SUBORDINATE_CELL", department);
        member = others.members(cell, 1).getFirst();
        api = new ApiClient(port, "*", "evaluation");
        String policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
        year = "/evaluation-periods/" + api.post("/evaluation-periods",
                Map.of("provinceId", others.province(), "period", "2021", "policyId", policy, "openedOn", "2021-01-05"))
                .text("id");
        Answer closed = api.change(year + "/close", Map.of("closedOn", "2022-01-31", "debts",
                List.of(debt("MEMBER", member), debt("ORGANISATION", cell), debt("ORGANISATION", department),
                        debt("ORGANISATION", bloc))));
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void theProvinceReadsTheDebtsAndEachReadIsWrittenDown() {
        ApiClient province = new ApiClient(port, others.province(), "evaluation");
        long before = reads();

        assertThat(province.answer(year).body().at("/debts/0/subjectId").asString()).isEqualTo(member);
        assertThat(reads()).isEqualTo(before + 1);
        assertThat(province.answer("/evaluation-periods?period=2021").body().at("/items/0/debts")).hasSize(4);
        assertThat(reads()).isEqualTo(before + 2);
    }

    @Test
    void insideTheProvinceTheYearIsKnownButNotItsDebts() {
        ApiClient inside = new ApiClient(port, department, "evaluation");
        long before = reads();

        Answer one = inside.answer(year);
        assertThat(one.text("state")).as("%s", one).isEqualTo("CLOSED");
        assertThat(one.body().path("debts").isEmpty()).isTrue();
        assertThat(one.body().path("reopenings").isEmpty()).isTrue();
        assertThat(inside.answer("/evaluation-periods").body().path("items")).hasSize(1);
        assertThat(reads()).isEqualTo(before);
        assertForbidden(inside.change(year + "/reopen", Map.of("reason", "x", "decisionNo", "y", "on", "2022-02-01")));
    }

    @Test
    void elsewhereWithoutAndWithAnUnknownOrganisationNothingIsReadOrSet() {
        OthersEvents neighbour = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        api.answer("/prizes?organisationId=" + neighbour.province());
        ArrayList<String> strangers = new ArrayList<>(List.of(neighbour.province(), UUID.randomUUID().toString()));
        strangers.add(null);
        for (String claim : strangers) {
            ApiClient stranger = new ApiClient(port, claim, "evaluation");
            assertForbidden(stranger.answer(year));
            assertForbidden(stranger.answer("/evaluation-periods?provinceId=" + others.province()));
            assertForbidden(stranger.post("/evaluation-policies", Map.of("code", "LOCAL", "validFromYear", 2019)));
            assertThat(stranger.answer("/evaluation-periods").body().toString()).doesNotContain(others.province());
        }
        ApiClient unknown = new ApiClient(port, UUID.randomUUID().toString(), "evaluation");
        assertForbidden(unknown.post("/guiding-documents", document()));
        assertForbidden(new ApiClient(port, null, "evaluation").post("/guiding-documents", document()));
        assertThat(new ApiClient(port, department, "evaluation").post("/guiding-documents", document()).status())
                .isEqualTo(201);
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
        assertThat(answer.code()).as("%s", answer).isEqualTo("OUTSIDE_YOUR_ORGANISATION");
        assertThat(answer.status()).isEqualTo(403);
    }

    private long reads() {
        return AuditFixture.reads(mongo, uri, "evaluation-period-debt", member);
    }
}
