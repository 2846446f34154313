package vn.bangvang.system;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rules refuse: a problem document with a stable type and the field, and not one event. */
@Isolated
class RefusalsIT {
    private static ArticleProvince province;
    private RawLog.Tail log;

    @BeforeAll
    static void aClosedYear() throws InterruptedException {
        province = ArticleProvince.recordedDepartment("R-");
        province.close();
        province.awaitClosed();
        Operations.caughtUp();
    }

    @BeforeEach
    void listen() {
        log = LogMarks.fromHereOn();
    }

    @AfterEach
    void nothingWasTold() {
        try (RawLog.Tail heard = log) {
            LogMarks.nothingElseCame(heard);
        }
    }

    @Test
    void anUnknownParent() {
        refused(establish("R-X1", "SUBORDINATE_CELL", "no-such-id"), "unknown-organisation", "/parentId");
    }

    @Test
    void aWrongKindOfParent() {
        refused(establish("R-X2", "SUBORDINATE_CELL", province.id("P")), "wrong-parent-kind", "/parentId");
    }

    @Test
    void aCodeThatIsTaken() {
        refused(establish("R-CB1", "SUBORDINATE_CELL", province.id("S")), "organisation-already-exists", "/code");
    }

    @Test
    void aCycleInTheTree() {
        Answer answer = province.change("/organisations/%s/reparent".formatted(province.id("S")), Fields.of("parentId",
                province.id("CB1")).and("effectiveOn", "2022-06-01").and("decisionNo", "1"));
        refused(answer, "cycle-in-tree", "/parentId");
    }

    @Test
    void aSecondAdmissionOfAPerson() {
        Answer answer = province.post("/members", Fields.of("personId", "R-CB1-01")
                .and("cellId", province.id("CB2"))
                .and("admittedOn", "2019-01-10")
                .and("officialOn", "2020-01-10"), "second-admission");
        refused(answer, "member-already-exists", "/personId");
    }

    @Test
    void aConfirmationBeforeTwelveMonths() {
        Answer answer = province.post("/members", Fields.of("personId", "R-hasty")
                .and("cellId", province.id("CB2"))
                .and("admittedOn", "2021-01-10")
                .and("officialOn", "2021-06-10"), "hasty");
        refused(answer, "probation-not-over", "/officialOn");
    }

    @Test
    void aDecisionInAClosedYear() {
        Answer answer = province.change(
                "/evaluations/%s/revise".formatted(province.evaluation("CB3-05").path("id").asString()),
                Fields.of("class", "SATISFACTORY")
                        .and("reason", "x")
                        .and("decisionNo", "1")
                        .and("decidedOn", "2022-04-01"));
        refused(answer, "period-closed", "/period");
    }

    @Test
    void aSelfCriticismInAClosedYear() {
        Answer answer = province.post("/self-criticisms",
                Fields.of("subjectType", "ORGANISATION")
                        .and("subjectId", province.id("P"))
                        .and("period", "2021")
                        .and("submittedOn", "2022-04-01"),
                "late-criticism");
        refused(answer, "period-closed", "/period");
    }

    @Test
    void aRecordInAClosedYear() {
        Answer answer = province.post("/prizes",
                Fields.of("organisationId", province.id("S"))
                        .and("competition", "Hội thi")
                        .and("level", "FIRST")
                        .and("year", 2021),
                "late-prize");
        refused(answer, "period-closed", "/year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organisations/no-such-id", "/members/no-such-id", "/evaluations/no-such-id",
            "/commendations/no-such-id", "/standings/2021/organisations/no-such-id"})
    void anUnknownId(String path) {
        String standings = path.startsWith("/standings") ? "?province=" + province.id("P") : "";
        Answer answer = SystemUnderTest.api().tryGet(path + standings);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(404);
        assertThat(answer.problemType()).startsWith("urn:bangvang:problem:unknown-");
    }

    @Test
    void aChangeWithoutTheVersionItChanges() {
        Answer answer = SystemUnderTest.api()
                .tryCreate("/organisations/%s/rename".formatted(province.id("CB1")), Fields.of("name", "Mới")
                        .and("effectiveOn", "2022-05-01"), "unused");
        assertThat(answer.status()).isEqualTo(428);
        refused(answer, "if-match-missing", "");
    }

    @Test
    void aChangeOfAVersionThatIsGone() {
        Answer answer = SystemUnderTest.api()
                .tryChange("/members/%s/exempt".formatted(province.id("CB4-12")), Fields.of("effectiveOn",
                        "2022-05-01"), "\"1\"");
        assertThat(answer.status()).isEqualTo(412);
        refused(answer, "stale-version", "");
    }

    @Test
    void aFieldOfTheWrongType() {
        Answer answer = establish("R-X3", "NO_SUCH_KIND", province.id("S"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("pointer").asString()).isEqualTo("/kind");
    }

    private static Answer establish(String code, String kind, String parentId) {
        return province.post("/organisations", Fields.of("code", code)
                .and("name", "Chi bộ thử")
                .and("kind", kind)
                .and("parentId", parentId)
                .and("foundedOn", "2010-01-01"), code);
    }

    private static void refused(Answer answer, String type, String pointer) {
        String text = "%d %s".formatted(answer.status(), answer.body());
        assertThat(answer.status()).as(text).isBetween(400, 499);
        assertThat(answer.problemType()).as(text).isEqualTo("urn:bangvang:problem:" + type);
        assertThat(answer.body().path("traceId").asString("")).as(text).isNotEmpty();
        assertThat(answer.body().path("errors").path(0).path("pointer").asString("absent")).as(text).isEqualTo(pointer);
    }
}
