package vn.bangvang.evaluation.commendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

/** One decision, such as the bloc's on seventeen certificates, with those whom it names. */
@EvaluationServiceTest
class AwardDecisionsIT {
    @LocalServerPort
    int port;
    @Autowired
    MongoClient mongo;
    @Value("${bangvang.audit.uri}")
    String uri;

    private OthersEvents others;
    private ApiClient api;
    private String department;
    private String cell;
    private List<String> members;
    private String path;

    @BeforeEach
    void aDecisionNamesACellAndThreeMembersAndAnotherOneMember() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        String bloc = others.organisation("BLOC_ORGANISATION", others.province());
        department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        cell = others.organisation("SUBORDINATE_CELL", department);
        members = others.members(cell, 4);
        api = new ApiClient(port, "*", "evaluation", "members");
        Answer policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty());
        api.post("/evaluation-periods", Map.of("provinceId", others.province(), "period", "2021", "policyId",
                policy.at("/items/0/id").stringValue(), "openedOn", "2021-01-05")).expect(201);
        give("ORGANISATION", cell, "15-QĐ/ĐU");
        members.subList(0, 3).forEach(member -> give("MEMBER", member, "15-QĐ/ĐU"));
        give("MEMBER", members.get(3), "16-QĐ/ĐU");
        path = decision("15-QĐ/ĐU");
    }

    @AfterEach
    void leave() {
        others.close();
    }

    private void give(String type, String recipient, String decisionNo) {
        api.post("/commendations",
                Map.of("issuerOrganisationId", department, "recipientType", type, "recipientId", recipient, "type",
                        "GIAY_KHEN", "title", "THEMATIC", "year", 2021, "decisionNo", decisionNo, "decidedOn",
                        "2022-01-14"))
                .expect(201);
    }

    private String decision(String decisionNo) {
        return "/commendations/decision?issuerOrganisationId=" + department + "&decisionNo="
                + decisionNo + "&decidedOn=2022-01-14";
    }

    private static List<String> recipients(Answer answer) {
        return answer.at("/items").valueStream().map(item -> item.path("recipientId").stringValue()).toList();
    }

    @Test
    void aDecisionHasItsNumberItsDayItsTotalsAndItsRecipients() {
        Answer answer = api.answer(path).expect(200);
        answer.expect("/issuerOrganisationId", department)
                .expect("/decisionNo", "15-QĐ/ĐU")
                .expect("/decidedOn", "2022-01-14")
                .expect("/organisations", 1)
                .expect("/members", 3)
                .expect("/revoked", 0)
                .expect("/byTypeAndTitle/GIAY_KHEN THEMATIC", 4);
        assertThat(recipients(answer)).containsExactlyInAnyOrder(cell, members.get(0), members.get(1), members.get(2));
    }

    @Test
    void whoWasShownIsWrittenDown() {
        long first = shown(members.getFirst());
        long last = shown(members.getLast());
        api.answer(path);
        assertThat(shown(members.getFirst())).isEqualTo(first + 1);
        assertThat(shown(members.getLast())).isEqualTo(last);
    }

    @Test
    void membersAreCountedForWhoReadsDecisionsAndNamedToWhoMayReadMembers() {
        long before = shown(members.getFirst());
        Answer answer = new ApiClient(port, department, "evaluation").answer(path).expect(200);
        answer.expect("/members", 3);
        assertThat(recipients(answer)).containsExactly(cell);
        assertThat(shown(members.getFirst())).isEqualTo(before);
    }

    /** How often a member was shown to somebody; whoever gave the commendation was, by the answer to it. */
    private long shown(String member) {
        return AuditFixture.reads(mongo, uri, "commendation", member);
    }

    @Test
    void toWhoReachesNeitherIssuerNorRecipientThereIsNoDecisionAndARecipientSeesItsOwn() {
        String neighbour = others.organisation("SUBORDINATE_CELL", department);
        api.await("/prizes?organisationId=" + neighbour, answer -> answer.status() == 200);
        new ApiClient(port, neighbour, "evaluation", "members").answer(path)
                .refused(404, "UNKNOWN_DECISION", "/decisionNo");
        assertThat(recipients(new ApiClient(port, cell, "evaluation", "members").answer(path).expect(200))).hasSize(4);
    }

    @Test
    void whatWasTakenBackIsCountedApart() {
        String id = api.answer("/commendations?recipientId=" + cell).at("/items/0/id").stringValue();
        api.change("/commendations/" + id + "/revoke", Map.of("reason", "nhầm")).expect(200);
        api.answer(path).expect("/organisations", 0).expect("/members", 3).expect("/revoked", 1);
    }

    @Test
    void theRecipientsComeInPagesAndTheTotalsOnEach() {
        var seen = new ArrayList<String>();
        String next = "";
        do {
            Answer page = api.answer(path + "&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next)).expect(200);
            page.expect("/members", 3);
            seen.addAll(recipients(page));
            next = page.at("/next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aDecisionThatNobodyTookIsNotThere() {
        api.answer(decision("99-QĐ/ĐU")).refused(404, "UNKNOWN_DECISION", "/decisionNo");
        api.answer("/commendations/decision?issuerOrganisationId=" + department).expect(400);
    }
}
