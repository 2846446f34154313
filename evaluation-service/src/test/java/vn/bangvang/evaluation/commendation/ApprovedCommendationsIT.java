package vn.bangvang.evaluation.commendation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Commendations that one asks for and another approves, on a real broker and store. */
class ApprovedCommendationsIT extends ApprovalFixture {
    @Test
    void anAwardThatIsNoLongerAllowedFailsAndChangesNothing() {
        Map<String, String> evaluations = rateMembers();
        String outstanding = people.getFirst();
        Answer asked = clerk.post("/commendations", giayKhen(outstanding)).expect(202);
        api.change("/evaluations/" + evaluations.get(outstanding) + "/revise",
                Map.of("class", "GOOD", "reason", "khiếu nại", "decisionNo", "13-QĐ/ĐU", "decidedOn", "2021-12-28"))
                .expect(200);

        secretary.change(path(asked) + "/approve", Map.of())
                .expect(200)
                .expect("/state", "FAILED")
                .expect("/problem/code", "NOT_RATED_OUTSTANDING");

        api.answer("/commendations?issuerOrganisationId=" + department).expectCount("/items", 0);
    }

    @Test
    void anAwardIsGivenOnceAndARevocationOfWhatChangedFails() {
        rateMembers();
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = giayKhen(people.getFirst());
        Answer asked = clerk.postUnder(key, "/commendations", wish).expect(202);
        String commendation = secretary.change(path(asked) + "/approve", Map.of())
                .expect("/state", "CARRIED_OUT")
                .text("result")
                .substring("/api/v1".length());
        assertThat(clerk.postUnder(key, "/commendations", wish).expect(202).header("Location"))
                .isEqualTo(asked.header("Location"));

        String revocation = path(
                clerk.post(commendation + "/revoke", Map.of("reason", "đơn thư"), "\"1\"").expect(202));
        api.change(commendation + "/present", Map.of("presentedOn", "2022-01-20")).expect(200);
        secretary.change(revocation + "/approve", Map.of())
                .expect("/state", "FAILED")
                .expect("/problem/code", "STALE_VERSION");
        clerk.answer(commendation).expect("/state", "AWARDED");

        String again = path(clerk.change(commendation + "/revoke", Map.of("reason", "đơn thư")).expect(202));
        secretary.change(again + "/approve", Map.of()).expect("/state", "CARRIED_OUT");
        clerk.answer(commendation).expect("/state", "REVOKED");
        assertThat(log("evaluation.commendation.v1").about(id(commendation), 3)).last()
                .satisfies(event -> assertThat(event.json().path("approvedBy").stringValue()).isEqualTo("secretary"));
    }

    @Test
    void manyAwardsWaitTogetherOrNotAtAll() {
        rateMembers();
        Map<String, Object> good = giayKhen(people.get(1));
        clerk.post("/commendations/batch", Map.of("items", List.of(giayKhen(people.getFirst()), good)))
                .expect(409)
                .expect("/errors/0/code", "NOT_RATED_OUTSTANDING");
        Answer asked = clerk.post("/commendations/batch", Map.of("items", List.of(giayKhen(people.getFirst()))))
                .expect(202);

        secretary.change(path(asked) + "/approve", Map.of()).expect("/state", "CARRIED_OUT");

        api.answer("/commendations?issuerOrganisationId=" + department).expectCount("/items", 1);
    }
}
