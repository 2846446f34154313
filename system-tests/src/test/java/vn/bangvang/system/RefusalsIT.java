package vn.bangvang.system;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rules refuse: a problem document with a stable type and the field, and not one event. */
class RefusalsIT {
    private static ArticleProvince province;
    private EventLog.Tail log;

    @BeforeAll
    static void a_closed_year() throws InterruptedException {
        province = ArticleProvince.closed("R-");
        assertThat(province.awaitScenario().differences()).isEmpty();
        Operations.caughtUp();
    }

    @BeforeEach
    void listen() {
        log = Marks.fromHereOn();
    }

    @AfterEach
    void nothing_was_told() {
        try (var heard = log) {
            Marks.nothingElseCame(heard);
        }
    }

    @Test
    void an_unknown_parent() {
        refused(establish("R-X1", "SUBORDINATE_CELL", "no-such-id"), "unknown-organisation", "/parentId");
    }

    @Test
    void a_wrong_kind_of_parent() {
        refused(establish("R-X2", "SUBORDINATE_CELL", province.id("P")), "wrong-parent-kind", "/parentId");
    }

    @Test
    void a_code_that_is_taken() {
        refused(establish("R-CB1", "SUBORDINATE_CELL", province.id("S")), "organisation-already-exists", "/code");
    }

    @Test
    void a_cycle_in_the_tree() {
        var answer = province.change("/organisations/%s/reparent".formatted(province.id("S")), Fields.of("parentId",
                province.id("CB1")).and("effectiveOn", "2022-06-01").and("decisionNo", "1"));
        refused(answer, "cycle-in-tree", "/parentId");
    }

    @Test
    void a_second_admission_of_a_person() {
        var answer = province.post("/members", Fields.of("personId", "R-CB1-01")
                .and("cellId", province.id("CB2"))
                .and("admittedOn", "2019-01-10")
                .and("officialOn", "2020-01-10"), "second-admission");
        refused(answer, "member-already-exists", "/personId");
    }

    @Test
    void a_confirmation_before_twelve_months() {
        var answer = province.post("/members", Fields.of("personId", "R-hasty")
                .and("cellId", province.id("CB2"))
                .and("admittedOn", "2021-01-10")
                .and("officialOn", "2021-06-10"), "hasty");
        refused(answer, "probation-not-over", "/officialOn");
    }

    @Test
    void a_decision_in_a_closed_year() {
        var answer = province.change(
                "/evaluations/%s/revise".formatted(province.evaluation("CB3-05").path("id").asString()),
                Fields.of("class", "SATISFACTORY")
                        .and("reason", "x")
                        .and("decisionNo", "1")
                        .and("decidedOn", "2022-04-01"));
        refused(answer, "year-closed", "/year");
    }

    @Test
    void a_self_criticism_in_a_closed_year() {
        var answer = province.post("/self-criticisms",
                Fields.of("subjectType", "ORGANISATION")
                        .and("subjectId", province.id("P"))
                        .and("year", 2021)
                        .and("submittedOn", "2022-04-01"),
                "late-criticism");
        refused(answer, "year-closed", "/year");
    }

    @Test
    void a_record_in_a_closed_year() {
        var answer = province.post("/prizes",
                Fields.of("organisationId", province.id("S"))
                        .and("competition", "Hội thi")
                        .and("level", "FIRST")
                        .and("year", 2021),
                "late-prize");
        refused(answer, "year-closed", "/year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organisations/no-such-id", "/members/no-such-id", "/evaluations/no-such-id",
            "/commendations/no-such-id", "/standings/2021/organisations/no-such-id"})
    void an_unknown_id(String path) {
        var standings = path.startsWith("/standings") ? "?province=" + province.id("P") : "";
        var answer = House.api().tryGet(path + standings);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(404);
        assertThat(answer.problemType()).startsWith("urn:bangvang:problem:unknown-");
    }

    @Test
    void a_change_without_the_version_it_changes() {
        var answer = House.api()
                .tryCreate("/organisations/%s/rename".formatted(province.id("CB1")), Fields.of("name", "Mới")
                        .and("effectiveOn", "2022-05-01"), "unused");
        assertThat(answer.status()).isEqualTo(428);
        refused(answer, "if-match-missing", "");
    }

    @Test
    void a_change_of_a_version_that_is_gone() {
        var answer = House.api()
                .tryChange("/members/%s/exempt".formatted(province.id("CB4-12")), Fields.of("effectiveOn",
                        "2022-05-01"), "\"1\"");
        assertThat(answer.status()).isEqualTo(412);
        refused(answer, "stale-version", "");
    }

    @Test
    void a_field_of_the_wrong_type() {
        var answer = establish("R-X3", "NO_SUCH_KIND", province.id("S"));
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
        var text = "%d %s".formatted(answer.status(), answer.body());
        assertThat(answer.status()).as(text).isBetween(400, 499);
        assertThat(answer.problemType()).as(text).isEqualTo("urn:bangvang:problem:" + type);
        assertThat(answer.body().path("traceId").asString("")).as(text).isNotEmpty();
        assertThat(answer.body().path("errors").path(0).path("pointer").asString("absent")).as(text).isEqualTo(pointer);
    }
}
