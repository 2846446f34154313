package vn.bangvang.evaluation.regulation.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** A province in which nearly nobody was decided: what stands in the way is read by pages, and the year is closed. */
@EvaluationServiceTest
class ManyDebtsIT {
    private static final int MEMBERS = 2_500;

    @LocalServerPort
    int port;
    private OthersEvents others;
    private ApiClient api;
    private List<String> organisations;
    private List<String> members;
    private String year;

    @BeforeEach
    void aYearInWhichNobodyIsDecided() {
        api = new ApiClient(port, "*", "evaluation");
        String policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        String bloc = others.organisation("BLOC_ORGANISATION", others.province());
        String department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        String cell = others.organisation("SUBORDINATE_CELL", department);
        organisations = List.of(bloc, department, cell);
        members = others.members(cell, MEMBERS);
        year = "/evaluation-periods/" + api.post("/evaluation-periods",
                Map.of("provinceId", others.province(), "period", "2021", "policyId", policy, "openedOn", "2021-01-05"))
                .text("id");
    }

    @AfterEach
    void leave() {
        others.close();
    }

    private static Map<String, String> debt(String type, String id) {
        return Map.of("subjectType", type, "subjectId", id, "reason", "quyết định sau");
    }

    private List<String> subjects(String list) {
        var ids = new ArrayList<String>();
        String next = list + "?limit=500";
        while (next != null) {
            JsonNode page = api.answer(next).body();
            page.path("items").forEach(item -> ids.add(item.path("subjectId").asString()));
            next = page.path("next").isString() ? list + "?limit=500&cursor=" + page.path("next").asString() : null;
        }
        return ids;
    }

    @Test
    void whatStandsInTheWayIsListedByPagesAndTheYearIsClosedWithAllOfItOwed() {
        List<String> everybody = Stream.concat(organisations.stream(), members.stream()).toList();
        api.await(year + "/findings", answer -> !answer.body().path("items").isEmpty());
        assertThat(subjects(year + "/findings")).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(api.answer(year + "/findings?limit=1").body().at("/items/0/condition").asString())
                .isEqualTo("UNDECIDED");

        Answer closed = api.change(year + "/close", Map.of("closedOn", "2022-01-31", "debts",
                Stream.concat(organisations.stream().map(id -> debt("ORGANISATION", id)),
                        members.stream().map(id -> debt("MEMBER", id))).toList()));

        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
        assertThat(closed.body().path("debtCount").asInt()).isEqualTo(everybody.size());
        assertThat(closed.body().path("debts")).hasSize(100);
        assertThat(subjects(year + "/debts")).containsExactlyInAnyOrderElementsOf(everybody);
    }
}
