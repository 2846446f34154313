package vn.bangvang.evaluation.regulation.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

/** Days that cannot be are refused at the field that names them. */
@EvaluationServiceTest
class PossibleDaysIT {
    /** Ahead of the civil day wherever the test runs. */
    private static final String TO_COME = LocalDate.now().plusDays(2).toString();

    @LocalServerPort
    int port;

    private OthersEvents others;
    private ApiClient api;
    private String policy;

    @BeforeEach
    void aProvince() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        api = new ApiClient(port, "*", "evaluation");
        policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void aPeriodIsOpenedClosedAndReopenedOnDaysThatCanBe() {
        refused(open("2020-12-31"), "BEFORE_THE_PERIOD", "/openedOn");
        refused(open(TO_COME), "IN_THE_FUTURE", "/openedOn");
        String year = "/evaluation-periods/" + open("2021-01-05").text("id");
        refused(api.change(year + "/close", Map.of("closedOn", TO_COME)), "IN_THE_FUTURE", "/closedOn");
        api.change(year + "/close", Map.of("closedOn", "2022-01-31")).expect(200);

        refused(reopen(year, "2022-01-30"), "REOPENED_BEFORE_ITS_CLOSING", "/on");
        refused(reopen(year, TO_COME), "IN_THE_FUTURE", "/on");
        reopen(year, "2022-01-31").expect(200);
    }

    @Test
    void aSelfCriticismIsNotHandedInBeforeThePeriodOrInTheFuture() {
        String cell = others.organisation("GRASSROOTS_CELL", others.organisation("BLOC_ORGANISATION",
                others.province()));
        String member = others.members(cell, 1).getFirst();
        open("2021-01-05").expect(201);

        refused(handIn(member, "2020-12-31"), "BEFORE_THE_PERIOD", "/submittedOn");
        refused(handIn(member, TO_COME), "IN_THE_FUTURE", "/submittedOn");
        handIn(member, "2021-12-05").expect(201);
    }

    @Test
    void anInspectionIsNotDoneInTheFuture() {
        int thisYear = LocalDate.now().getYear();
        Answer plan = api.post("/inspection-plans",
                Map.of("ownerOrganisationId", others.province(), "ownerBody", "PARTY_COMMITTEE", "year", thisYear + 1,
                        "items", List.of(Map.of("kind", "INSPECTION", "subject", "a cell", "plannedBy",
                                thisYear + 1 + "-09-30"))));
        String item = plan.body().at("/items/0/itemId").asString();

        refused(api.change("/inspection-plans/" + plan.text("id") + "/items/" + item + "/complete",
                Map.of("doneOn", thisYear + 1 + "-09-15")), "IN_THE_FUTURE", "/doneOn");
    }

    private Answer open(String openedOn) {
        return api.post("/evaluation-periods", Map.of("provinceId", others.province(), "period", "2021", "policyId",
                policy, "openedOn", openedOn));
    }

    private Answer reopen(String year, String on) {
        return api.change(year + "/reopen", Map.of("reason", "bổ sung", "decisionNo", "1250-QĐ/TU", "on", on));
    }

    private Answer handIn(String member, String submittedOn) {
        return api.post("/self-criticisms", Map.of("subjectType", "MEMBER", "subjectId", member, "period", "2021",
                "submittedOn", submittedOn));
    }

    private static void refused(Answer answer, String code, String pointer) {
        assertThat(answer.code()).as("%s", answer).isEqualTo(code);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
}
