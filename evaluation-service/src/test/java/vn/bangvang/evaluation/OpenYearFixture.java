package vn.bangvang.evaluation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** A department with one cell of five, who have all reviewed the year 2021, which is open in their province. */
@EvaluationServiceTest
public abstract class OpenYearFixture {
    @LocalServerPort
    protected int port;

    protected OthersEvents others;
    protected ApiClient api;
    protected String bloc;
    protected String department;
    protected String cell;
    protected List<String> people;
    protected String periodId;

    @BeforeEach
    protected void aDepartmentInAnOpenYear() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        bloc = others.organisation("BLOC_ORGANISATION", others.province());
        department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        cell = others.organisation("SUBORDINATE_CELL", department);
        people = others.members(cell, 5);
        api = new ApiClient(port, "*", "evaluation");
        String policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
        periodId = api.post("/evaluation-periods",
                Map.of("provinceId", others.province(), "period", "2021", "policyId", policy, "openedOn", "2021-01-05"))
                .expect(201)
                .id();
        Answer reviewed = api.post("/self-criticisms/batch", Map.of("period", "2021", "items",
                people.stream()
                        .map(id -> Map.of("subjectType", "MEMBER", "subjectId", id, "submittedOn", "2021-12-05"))
                        .toList()));
        assertThat(reviewed.body().at("/results/4/status").asInt()).as("%s", reviewed).isEqualTo(201);
    }

    @AfterEach
    protected void leave() {
        others.close();
    }
}
