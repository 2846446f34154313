package vn.bangvang.evaluation.commendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.EventLog.Told;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Awards, double awards, downgrades and reinstatements on a real broker and store. */
class CommendationsIT extends CommendedFixture {
    @Test
    void anOutstandingMemberIsCommendedOnceAndAGoodOneNotAtAll() {
        rateMembers();
        Answer awarded = api.post("/commendations", giayKhen(people.getFirst()));
        assertThat(awarded.status()).as("%s", awarded).isEqualTo(201);
        assertThat(awarded.text("state")).isEqualTo("AWARDED");
        assertThat(awarded.text("recipientOrganisationIdAtAward")).isEqualTo(cell);

        assertRefused(api.post("/commendations", giayKhen(people.getFirst())), 409, "COMMENDATION_ALREADY_EXISTS");
        assertRefused(api.post("/commendations", giayKhen(people.get(1))), 409, "NOT_RATED_OUTSTANDING");
        assertThat(api.answer("/commendations?issuerOrganisationId=" + department).body().path("items")).hasSize(1);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        rateMembers();
        Map<String, Object> wish = giayKhen(people.getFirst());
        Answer first = api.postUnder("key-" + department, "/commendations", wish);
        Answer second = api.postUnder("key-" + department, "/commendations", wish);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void whoHasNoRightIsRefused() {
        rateMembers();
        String outstanding = people.getFirst();
        assertRefused(api.post("/commendations", by(cell, outstanding, "GIAY_KHEN")), 422,
                "NOT_AUTHORISED_TO_COMMEND");
        assertRefused(api.post("/commendations", by(bloc, outstanding, "GIAY_KHEN")), 422,
                "NOT_AUTHORISED_TO_COMMEND");
        assertThat(api.post("/commendations", by(cell, outstanding, "PRAISE")).status()).isEqualTo(201);

        String other = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        assertRefused(api.post("/commendations", by(other, outstanding, "GIAY_KHEN")), 422,
                "ISSUER_NOT_ABOVE_RECIPIENT");
        ApiClient neighbour = new ApiClient(port, other, "evaluation");
        assertRefused(neighbour.post("/commendations", giayKhen(outstanding)), 403, "OUTSIDE_YOUR_ORGANISATION");
    }

    @Test
    void nobodyIsCommendedBeforeARatingOrUnderDiscipline() {
        assertRefused(api.post("/commendations", giayKhen(people.getFirst())), 409, "NOT_DECIDED");
        rateMembers();
        others.discipline(people.getFirst(), cell, "2021-06-01");
        Awaitility.await().untilAsserted(() -> {
            Answer refused = api.post("/commendations", giayKhen(people.getFirst()));
            if (refused.status() == 201) {
                api.change("/commendations/" + refused.text("id") + "/revoke", Map.of("reason", "kỷ luật"));
            }
            assertRefused(refused, 409, "LIVE_DISCIPLINE");
        });
    }

    @Test
    void whatWasDecidedUnderAFormerRecordCountsAndFallsForTheMembershipThatGoesOn() {
        Map<String, String> evaluations = rateMembers();
        String former = people.getFirst();
        String goingOn = recordAfter(former, "TRANSFERRED_OUT");

        Answer awarded = api.post("/commendations", giayKhen(goingOn));
        assertThat(awarded.status()).as("%s", awarded).isEqualTo(201);

        revise(evaluations.get(former), "GOOD");
        Answer revoked = api.await("/commendations/" + awarded.text("id"),
                answer -> answer.text("state").equals("REVOKED"));
        assertThat(revoked.text("revokedReason")).isEqualTo("EVALUATION_DOWNGRADED");
    }

    @Test
    void aMembershipThatEndedOtherwiseIsNoPartOfTheNewOne() {
        rateMembers();
        assertRefused(api.post("/commendations", giayKhen(recordAfter(people.getFirst(), "STRUCK_OFF"))), 409,
                "NOT_DECIDED");
    }

    private String recordAfter(String former, String ended) {
        tellRecord(former, 2, Map.of("status", ended, "placements",
                List.of(Map.of("cellId", cell, "from", "2010-01-01", "to", "2021-12-24", "type", "ADMISSION")),
                "statuses", List.of(Map.of("status", "OFFICIAL", "from", "2010-01-01"),
                        Map.of("status", ended, "from", "2021-12-24"))));
        String next = OthersEvents.freshId();
        tellRecord(next, 1, Map.of("formerMemberId", former, "status", "OFFICIAL", "placements",
                List.of(Map.of("cellId", cell, "from", "2021-12-25", "type", "ADMISSION")), "statuses",
                List.of(Map.of("status", "OFFICIAL", "from", "2010-01-01"))));
        // Who is unknown is refused only by an instance that has read the whole log, with what was told above.
        assertRefused(api.post("/commendations", giayKhen(OthersEvents.freshId())), 422, "UNKNOWN_MEMBER");
        return next;
    }

    private void tellRecord(String id, long version, Map<String, Object> state) {
        Map<String, Object> all = new HashMap<>(state);
        all.putAll(Map.of("memberId", id, "admittedOn", "2010-01-01", "cellId", cell, "positions", List.of(),
                "disciplines", List.of()));
        others.tell("member.member.v1", "membership.member-admitted.v1", "member", id, version, all);
    }

    @Test
    void aDowngradeRevokesTheCommendationAndANewOutstandingLetsItComeBack() {
        Map<String, String> evaluations = rateMembers();
        String member = people.getFirst();
        String path = "/commendations/" + api.post("/commendations", giayKhen(member)).text("id");

        revise(evaluations.get(member), "GOOD");
        Answer revoked = api.await(path, answer -> answer.text("state").equals("REVOKED"));
        assertThat(revoked.text("state")).isEqualTo("REVOKED");
        assertThat(revoked.text("revokedReason")).isEqualTo("EVALUATION_DOWNGRADED");

        assertRefused(api.change(path + "/reinstate", Map.of("reason", "xin khôi phục")), 409,
                "NOT_RATED_OUTSTANDING");
        revise(evaluations.get(member), "OUTSTANDING");
        assertThat(api.change(path + "/reinstate", Map.of("reason", "xếp loại lại")).text("state"))
                .isEqualTo("AWARDED");
        assertThat(api.change(path + "/reinstate", Map.of("reason", "lần nữa")).code())
                .isEqualTo("COMMENDATION_NOT_REVOKED");

        List<Told> told = new EventLog(RealParts.started().bootstrapServers()).await("evaluation.commendation.v1",
                path.substring("/commendations/".length()),
                3);
        assertThat(told).extracting(Told::type)
                .containsExactly("evaluation.commendation-awarded.v1", "evaluation.commendation-revoked.v1",
                        "evaluation.commendation-reinstated.v1");
        assertThat(told.get(1).json().path("causationId").asString("")).isNotEmpty();
        assertThat(told.get(1).json().path("actor").asString()).isEqualTo("system");
    }

    @Test
    void aBatchTellsWhatBecameOfEachAndIsSafeToSendAgain() {
        rateMembers();
        Map<String, List<Map<String, Object>>> batch = Map.of("items",
                List.of(giayKhen(people.getFirst()), giayKhen(people.get(1))));
        Answer first = api.post("/commendations/batch", batch);
        assertThat(statuses(first)).containsExactly(201, 409);
        Answer again = api.post("/commendations/batch", batch);
        assertThat(statuses(again)).containsExactly(200, 409);
        assertThat(again.body().path("results").path(0).path("id"))
                .isEqualTo(first.body().path("results").path(0).path("id"));
    }

    @Test
    void aBatchIsAnsweredAgainUnderItsKey() {
        rateMembers();
        Map<String, List<Map<String, Object>>> batch = Map.of("items", List.of(giayKhen(people.getFirst())));
        Answer first = api.postUnder("batch-" + department, "/commendations/batch", batch);
        Answer again = api.postUnder("batch-" + department, "/commendations/batch", batch);
        assertThat(statuses(first)).containsExactly(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aBatchGivesOnlyWhatTheCallersOwnIssuersGive() {
        rateMembers();
        Answer answer = new ApiClient(port, cell, "evaluation")
                .post("/commendations/batch", Map.of("items",
                        List.of(giayKhen(people.getFirst()), by(cell, people.getFirst(), "PRAISE"))));
        assertThat(statuses(answer)).containsExactly(403, 201);
        assertThat(answer.body().path("results").path(0).path("reference").asString()).isEqualTo(people.getFirst());
    }

    @Test
    void aCertificateIsHandedOverBySomebodyOfAnotherLevel() {
        rateMembers();
        String secretary = others.members(others.organisation("GRASSROOTS_CELL", bloc), 1).getFirst();
        String path = "/commendations/" + api.post("/commendations", giayKhen(people.getFirst())).text("id");
        Answer presented = api.change(path + "/present",
                Map.of("presentedOn", "2022-01-26", "presentedByMemberId", secretary));
        assertThat(presented.status()).as("%s", presented).isEqualTo(200);
        assertThat(presented.text("presentedByMemberId")).isEqualTo(secretary);
        assertThat(presented.eTag()).isEqualTo("\"2\"");
    }

    @Test
    void aProposalIsAwardedByItsDecision() {
        rateMembers();
        Map<String, Object> wish = giayKhen(people.getFirst());
        wish.keySet().removeAll(List.of("decisionNo", "decidedOn"));
        Answer proposed = api.post("/commendations/proposals", wish);
        assertThat(proposed.text("state")).as("%s", proposed).isEqualTo("PROPOSED");
        assertRefused(api.post("/commendations", giayKhen(people.getFirst())), 409, "COMMENDATION_ALREADY_EXISTS");
        Answer awarded = api.change("/commendations/" + proposed.text("id") + "/award",
                Map.of("decisionNo", "15-QĐ/ĐU", "decidedOn", "2022-01-14"));
        assertThat(awarded.text("state")).as("%s", awarded).isEqualTo("AWARDED");
    }

    private void revise(String evaluationId, String to) {
        Answer revised = api.change("/evaluations/" + evaluationId + "/revise",
                Map.of("class", to, "reason", "xem xét lại", "decisionNo", "20-QĐ/ĐU", "decidedOn", "2022-02-10"));
        assertThat(revised.status()).as("%s", revised).isEqualTo(200);
    }

    private static List<Integer> statuses(Answer batch) {
        assertThat(batch.status()).as("%s", batch).isEqualTo(200);
        return Stream.iterate(0, i -> i + 1)
                .limit(batch.body().path("results").size())
                .map(i -> batch.body().path("results").path(i).path("status").asInt())
                .toList();
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.code()).as("%s", answer).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("detail")).doesNotContain("{");
    }
}
