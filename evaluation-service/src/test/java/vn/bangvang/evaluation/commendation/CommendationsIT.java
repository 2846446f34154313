package vn.bangvang.evaluation.commendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.AuditFixture;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.EventLog.Told;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Awards, double awards, downgrades and reinstatements on a real broker and store. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD132-HD21")
class CommendationsIT {
    @LocalServerPort
    int port;
    @Autowired
    MongoClient mongo;
    @Value("${spring.mongodb.uri}")
    String uri;

    private OthersEvents others;
    private ApiClient api;
    private String bloc;
    private String department;
    private String cell;
    private List<String> members;

    @BeforeEach
    void aDepartmentWithAYearThatIsOpen() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        bloc = others.organisation("BLOC_ORGANISATION", others.province());
        department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        cell = others.organisation("SUBORDINATE_CELL", department);
        members = others.members(cell, 5);
        api = new ApiClient(port, "*", "evaluation");
        open(2021);
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void anOutstandingMemberIsCommendedOnceAndAGoodOneNotAtAll() {
        rateMembers(2021);
        Answer awarded = api.post("/commendations", giayKhen(members.getFirst()));
        assertThat(awarded.status()).as("%s", awarded).isEqualTo(201);
        assertThat(awarded.text("state")).isEqualTo("AWARDED");
        assertThat(awarded.text("recipientOrganisationIdAtAward")).isEqualTo(cell);

        assertRefused(api.post("/commendations", giayKhen(members.getFirst())), 409, "COMMENDATION_ALREADY_EXISTS");
        assertRefused(api.post("/commendations", giayKhen(members.get(1))), 409, "NOT_RATED_OUTSTANDING");
        assertThat(api.answer("/commendations?issuerOrganisationId=" + department).body().path("items")).hasSize(1);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        rateMembers(2021);
        Map<String, Object> wish = giayKhen(members.getFirst());
        Answer first = api.postUnder("key-" + department, "/commendations", wish);
        Answer second = api.postUnder("key-" + department, "/commendations", wish);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void whoHasNoRightIsRefused() {
        rateMembers(2021);
        String outstanding = members.getFirst();
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
    void nobodyIsCommendedBeforeARatingOrUnderDiscipline() throws InterruptedException {
        assertRefused(api.post("/commendations", giayKhen(members.getFirst())), 409, "NOT_DECIDED");
        rateMembers(2021);
        others.discipline(members.getFirst(), cell, "2021-06-01");
        Answer refused = api.post("/commendations", giayKhen(members.getFirst()));
        for (int i = 0; i < 100 && refused.status() == 201; i++) {
            api.change("/commendations/" + refused.text("id") + "/revoke", Map.of("reason", "kỷ luật"));
            Thread.sleep(20);
            refused = api.post("/commendations", giayKhen(members.getFirst()));
        }
        assertRefused(refused, 409, "LIVE_DISCIPLINE");
    }

    @Test
    void aDowngradeRevokesTheCommendationAndANewOutstandingLetsItComeBack() {
        Map<String, String> evaluations = rateMembers(2021);
        String member = members.getFirst();
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
        rateMembers(2021);
        Map<String, List<Map<String, Object>>> batch = Map.of("items",
                List.of(giayKhen(members.getFirst()), giayKhen(members.get(1))));
        Answer first = api.post("/commendations/batch", batch);
        assertThat(statuses(first)).containsExactly(201, 409);
        Answer again = api.post("/commendations/batch", batch);
        assertThat(statuses(again)).containsExactly(200, 409);
        assertThat(again.body().path("results").path(0).path("id"))
                .isEqualTo(first.body().path("results").path(0).path("id"));
    }

    @Test
    void aBatchIsAnsweredAgainUnderItsKey() {
        rateMembers(2021);
        Map<String, List<Map<String, Object>>> batch = Map.of("items", List.of(giayKhen(members.getFirst())));
        Answer first = api.postUnder("batch-" + department, "/commendations/batch", batch);
        Answer again = api.postUnder("batch-" + department, "/commendations/batch", batch);
        assertThat(statuses(first)).containsExactly(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aBatchGivesOnlyWhatTheCallersOwnIssuersGive() {
        rateMembers(2021);
        Answer answer = new ApiClient(port, cell, "evaluation")
                .post("/commendations/batch", Map.of("items",
                        List.of(giayKhen(members.getFirst()), by(cell, members.getFirst(), "PRAISE"))));
        assertThat(statuses(answer)).containsExactly(403, 201);
        assertThat(answer.body().path("results").path(0).path("reference").asString()).isEqualTo(members.getFirst());
    }

    @Test
    void aCertificateIsHandedOverBySomebodyOfAnotherLevel() {
        rateMembers(2021);
        String secretary = others.members(others.organisation("GRASSROOTS_CELL", bloc), 1).getFirst();
        String path = "/commendations/" + api.post("/commendations", giayKhen(members.getFirst())).text("id");
        Answer presented = api.change(path + "/present",
                Map.of("presentedOn", "2022-01-26", "presentedByMemberId", secretary));
        assertThat(presented.status()).as("%s", presented).isEqualTo(200);
        assertThat(presented.text("presentedByMemberId")).isEqualTo(secretary);
        assertThat(presented.eTag()).isEqualTo("\"2\"");
    }

    @Test
    void aProposalIsAwardedByItsDecision() {
        rateMembers(2021);
        Map<String, Object> wish = giayKhen(members.getFirst());
        wish.keySet().removeAll(List.of("decisionNo", "decidedOn"));
        Answer proposed = api.post("/commendations/proposals", wish);
        assertThat(proposed.text("state")).as("%s", proposed).isEqualTo("PROPOSED");
        assertRefused(api.post("/commendations", giayKhen(members.getFirst())), 409, "COMMENDATION_ALREADY_EXISTS");
        Answer awarded = api.change("/commendations/" + proposed.text("id") + "/award",
                Map.of("decisionNo", "15-QĐ/ĐU", "decidedOn", "2022-01-14"));
        assertThat(awarded.text("state")).as("%s", awarded).isEqualTo("AWARDED");
    }

    @Test
    void aMembersCommendationsAreSeenFromAboveAndNotFromBeside() {
        rateMembers(2021);
        api.post("/commendations", giayKhen(members.getFirst()));
        String mine = "/commendations?recipientId=" + members.getFirst();
        String neighbour = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        api.answer("/commendations?issuerOrganisationId=" + neighbour);
        assertThat(new ApiClient(port, department, "evaluation").answer(mine).body().path("items")).hasSize(1);
        assertThat(new ApiClient(port, cell, "evaluation").answer(mine).body().path("items")).hasSize(1);
        assertThat(new ApiClient(port, neighbour, "evaluation").answer(mine).body().path("items")).isEmpty();
        assertThat(new ApiClient(port, null, "evaluation").answer(mine).body().path("items")).isEmpty();
    }

    @Test
    void whoReadsAMembersRatingOrCommendationIsWrittenDown() {
        Map<String, String> evaluations = rateMembers(2021);
        String member = members.getFirst();
        String path = "/commendations/" + api.post("/commendations", giayKhen(member)).text("id");
        long commendations = AuditFixture.reads(mongo, uri, "commendation", member);
        long ratings = AuditFixture.reads(mongo, uri, "evaluation", member);

        api.answer(path);
        api.answer("/commendations?recipientId=" + member);
        api.answer("/evaluations/" + evaluations.get(member));
        api.answer("/evaluations?deciderId=" + department);

        assertThat(AuditFixture.reads(mongo, uri, "commendation", member)).isEqualTo(commendations + 2);
        assertThat(AuditFixture.reads(mongo, uri, "evaluation", member)).isEqualTo(ratings + 2);
    }

    @Test
    void whatACallerMayNotSeeDoesNotEndTheList() {
        rateMembers(2021);
        String outstanding = members.getFirst();
        api.post("/commendations", giayKhen(outstanding));
        api.post("/commendations", by(cell, outstanding, "PRAISE"));
        String neighbour = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        api.answer("/prizes?organisationId=" + neighbour);

        Answer first = new ApiClient(port, neighbour, "evaluation")
                .answer("/commendations?limit=1&recipientId=" + outstanding);
        assertThat(first.body().path("items")).isEmpty();
        assertThat(first.body().path("next").asString("")).isNotEmpty();
    }

    @Test
    void theRatingsOfACommitteeComeInPages() {
        rateMembers(2021);
        var seen = new ArrayList<String>();
        String path = "/evaluations?deciderId=" + department + "&period=2021&limit=2";
        String next = "";
        do {
            Answer page = api.answer(next.isEmpty() ? path : path + "&cursor=" + next);
            page.body().path("items").forEach(one -> seen.add(one.path("subjectId").asString()));
            assertThat(page.body().path("items").size()).as("%s", page).isLessThanOrEqualTo(2);
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(members);
    }

    private void open(int year) {
        Answer policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty());
        Answer opened = api.post("/evaluation-periods",
                Map.of("provinceId", others.province(), "period", String.valueOf(year), "policyId",
                        policy.body().path("items").path(0).path("id").asString(), "openedOn", year + "-01-05"));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
    }

    /** The first member OUTSTANDING, the others GOOD: one in five is all that the quota leaves room for. */
    private Map<String, String> rateMembers(int year) {
        Answer reviewed = api.post("/self-criticisms/batch", Map.of("period", String.valueOf(year), "items",
                members.stream()
                        .map(id -> Map.of("subjectType", "MEMBER", "subjectId", id, "submittedOn", year + "-12-05"))
                        .toList()));
        assertThat(reviewed.status()).as("%s", reviewed).isEqualTo(200);
        var ratings = new ArrayList<Map<String, String>>();
        members.forEach(
                id -> ratings.add(Map.of("subjectId", id, "class", ratings.isEmpty() ? "OUTSTANDING" : "GOOD")));
        Answer decided = api.post("/evaluations/batch",
                Map.of("deciderId", department, "period", String.valueOf(year), "subjectType",
                        "MEMBER", "decisionNo", "12-QĐ/ĐU", "decidedOn", year + "-12-20", "ratings", ratings));
        assertThat(decided.status()).as("%s", decided).isEqualTo(200);
        return members.stream()
                .collect(Collectors.toMap(id -> id,
                        id -> api.answer("/evaluations?subjectId=" + id + "&period=" + year)
                                .body()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString()));
    }

    private void revise(String evaluationId, String to) {
        Answer revised = api.change("/evaluations/" + evaluationId + "/revise",
                Map.of("class", to, "reason", "xem xét lại", "decisionNo", "20-QĐ/ĐU", "decidedOn", "2022-02-10"));
        assertThat(revised.status()).as("%s", revised).isEqualTo(200);
    }

    private Map<String, Object> giayKhen(String memberId) {
        return by(department, memberId, "GIAY_KHEN");
    }

    private static Map<String, Object> by(String issuer, String memberId, String type) {
        return new HashMap<>(Map.of("issuerOrganisationId", issuer, "recipientType", "MEMBER", "recipientId", memberId,
                "type", type, "title", "OUTSTANDING_YEAR", "year", 2021, "decisionNo", "15-QĐ/ĐU", "decidedOn",
                "2022-01-14"));
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
