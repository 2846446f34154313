package vn.bangvang.evaluation;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody beside a department learns of it: nothing, not even that there is something. */
class OutsidersIT extends OpenYearFixture {
    private String neighbourhood;
    private ApiClient neighbour;

    @BeforeEach
    void aNeighbour() {
        neighbourhood = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        neighbour = new ApiClient(port, neighbourhood, "evaluation");
        neighbour.await("/prizes?organisationId=" + neighbourhood, answer -> answer.status() == 200);
    }

    @Test
    void aPageOfOneDoesNotSayThatThereIsMore() {
        String person = people.getFirst();
        api.post("/evaluations", Map.of("subjectType", "MEMBER", "subjectId", person, "period", "2021", "selfClass",
                "GOOD")).expect(201);
        for (String list : new String[]{"/self-criticisms?limit=1", "/self-criticisms?limit=1&subjectId=" + person,
                "/self-criticisms?limit=1&organisationId=" + cell, "/evaluations?limit=1&subjectId=" + person,
                "/evaluations?limit=1&deciderId=" + department, "/commendations?limit=1&recipientId=" + person}) {
            neighbour.answer(list).expect(200).expectCount("/items", 0).expect("/next", null);
        }
        new ApiClient(port, department, "evaluation").answer("/self-criticisms?limit=1")
                .expectCount("/items", 1)
                .expectAny("/next");
    }

    @Test
    void theVersionOfASelfCriticismIsNotTold() {
        String one = api.get("/self-criticisms?subjectId=" + people.getFirst()).at("/items/0/id").asString();

        assertThat(api.post("/self-criticisms/" + one + "/accept", Map.of(), "\"999\"").status()).isEqualTo(412);
        neighbour.post("/self-criticisms/" + one + "/accept", Map.of(), "\"999\"")
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
    }

    @Test
    void aMemberOfSomebodyElseIsAsUnknownAsNobody() {
        Map<String, Object> prize = Map.of("organisationId", neighbourhood, "memberId", people.getFirst(),
                "competition", "Hội thi", "level", "FIRST", "year", 2021);

        neighbour.post("/prizes", prize).refused(422, "UNKNOWN_MEMBER", "/memberId");
        api.post("/prizes", prize).expect(201);
    }
}
