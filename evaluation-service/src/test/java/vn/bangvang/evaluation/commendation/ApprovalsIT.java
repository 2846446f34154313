package vn.bangvang.evaluation.commendation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovalEvent;
import vn.bangvang.approval.ApprovalRequest;
import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.evaluation.regulation.period.ClosePeriod;
import vn.bangvang.evaluation.regulation.period.PeriodClosing;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** What one asks for and another approves, on a real broker and store: closing and reopening a year. */
class ApprovalsIT extends ApprovalFixture {
    @Autowired
    Aggregates<ApprovalRequest, ApprovalEvent> requests;
    @Autowired
    PeriodClosing closing;

    @Test
    void aClosingWaitsAndIsCarriedOutInTheNameOfBoth() {
        Answer asked = clerk.post(period + "/close", closing(), "\"1\"").expect(202);
        String request = path(asked);
        clerk.answer(period).expect(200).expect("/state", "OPEN");
        Answer waiting = secretary.answer("/evaluation-approvals?waitingForMe=true").expectCount("/items", 1);
        waiting.expect("/items/0/kind", "CLOSE_PERIOD")
                .expect("/items/0/target", "/api/v1" + period)
                .expect("/items/0/requested/subject", "clerk")
                .expect("/items/0/command", null)
                .expect("/items/0/waitsForMe", true);
        secretary.answer(request).expect("/command/closedOn", "2022-01-31");
        clerk.answer("/evaluation-approvals?waitingForMe=true").expectCount("/items", 0);
        clerk.answer("/evaluation-approvals?state=REQUESTED").expectCount("/items", 1);

        clerk.post(request + "/approve", Map.of(), "\"1\"").refused(403, "APPROVAL_OF_ONES_OWN", "");
        secretary.post(request + "/approve", Map.of(), "\"7\"").refused(412, "STALE_VERSION", "");
        secretary.post(request + "/approve", Map.of(), "\"1\"")
                .expect(200)
                .expect("/state", "CARRIED_OUT")
                .expect("/decided/subject", "secretary")
                .expect("/result", "/api/v1" + period);

        clerk.answer(period).expect("/state", "CLOSED");
        JsonNode closed = log("evaluation.period.v1").about(periodId, 3).getLast().json();
        assertThat(closed.path("actor").stringValue()).isEqualTo("clerk");
        assertThat(closed.path("approvedBy").stringValue()).isEqualTo("secretary");
        assertThat(log("evaluation.approval.v1").about(id(request), 3))
                .extracting(EventLog.Told::type)
                .containsExactly("evaluation.approval-requested.v1", "evaluation.approval-given.v1",
                        "evaluation.approval-carried-out.v1");
        secretary.post(request + "/approve", Map.of(), "*").refused(409, "APPROVAL_NOT_WAITING", "");
    }

    @Test
    void theSameWishIsOneRequestAndAnotherOneHasToWait() {
        String first = path(clerk.change(period + "/close", closing()).expect(202));

        assertThat(path(clerk.change(period + "/close", closing()).expect(202))).isEqualTo(first);
        someone("another clerk", others.province()).change(period + "/close", closing())
                .refused(409, "APPROVAL_ALREADY_EXISTS", "");
        clerk.change(first + "/withdraw", Map.of("reason", "nhầm")).expect(200).expect("/state", "WITHDRAWN");
        assertThat(path(clerk.change(period + "/close", closing()).expect(202))).isNotEqualTo(first);
    }

    @Test
    void whatTheRulesRefuseIsRefusedAtOnceAndLeavesNoRequest() {
        clerk.change(period + "/close", Map.of("closedOn", "2021-12-01")).expect(422);
        clerk.change(period + "/close", Map.of("closedOn", "2022-01-31"))
                .refused(409, "PERIOD_NOT_COMPLETE", "/debts");
        clerk.post("/commendations", giayKhen(people.getFirst())).expect(409).expect("/errors/0/code", "NOT_DECIDED");

        clerk.answer("/evaluation-approvals").expectCount("/items", 0);
        assertThat(log("evaluation.period.v1").about(periodId, 1)).hasSize(1);
    }

    @Test
    void aRefusalIsToldWithItsReasonAndOnlyWhoAskedWithdraws() {
        String request = path(clerk.change(period + "/close", closing()).expect(202));

        secretary.change(request + "/withdraw", Map.of("reason", "x")).refused(403, "APPROVAL_OF_SOMEBODY_ELSE", "");
        secretary.change(request + "/refuse", Map.of()).refused(400, "NOT_BLANK", "/reason");
        secretary.change(request + "/refuse", Map.of("reason", "chưa đủ hồ sơ"))
                .expect(200)
                .expect("/state", "REFUSED");

        clerk.answer(request).expect("/note", "chưa đủ hồ sơ").expect("/decided/subject", "secretary");
        clerk.answer(period).expect("/state", "OPEN");
    }

    @Test
    void outsideItsReachARequestIsNotThere() {
        String request = path(clerk.change(period + "/close", closing()).expect(202));

        someone("outsider", null).answer(request).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        for (String claim : List.of(department, UUID.randomUUID().toString())) {
            ApiClient outsider = someone("outsider", claim);
            outsider.answer("/evaluation-approvals?limit=1").expectCount("/items", 0).expect("/next", null);
            outsider.answer(request).refused(404, "UNKNOWN_APPROVAL", "");
            outsider.change(request + "/approve", Map.of()).refused(404, "UNKNOWN_APPROVAL", "");
        }
        ApiClient.withToken(port, TestIssuer.shared().token("secretary", "*", "evaluation:read", "evaluation:write"))
                .change(request + "/approve", Map.of())
                .expect(403);
        someone("outsider", "*").answer("/evaluation-approvals/rules")
                .expect(200)
                .expect("/singleHanded", false)
                .expect("/expiresAfterDays", 14);
    }

    @Test
    void aClientThatSpeaksForItselfDoesNotApproveItsOwn() {
        String[] accounts = {"account one", "account two"};
        ApiClient[] clients = new ApiClient[2];
        for (int i = 0; i < 2; i++) {
            String subject = accounts[i];
            clients[i] = ApiClient.withToken(port, TestIssuer.shared()
                    .token(claims -> claims.subject(subject)
                            .claim("azp", "loader")
                            .claim("organisation", others.province())
                            .claim("scope", String.join(" ", SCOPES))));
        }
        String request = path(clients[0].change(period + "/close", closing()).expect(202));

        clients[1].change(request + "/approve", Map.of()).refused(403, "APPROVAL_OF_ONES_OWN", "");
        clients[1].answer(request).expect("/waitsForMe", false).expect("/requested/client", "loader");
    }

    @Test
    void whatACrashLeftIsCarriedOutAndWhatIsDoneIsNotDoneAgain() {
        String left = path(clerk.change(period + "/close", closing()).expect(202));
        approveWithoutCarryingOut(left);

        await(left).expect("/state", "CARRIED_OUT");
        clerk.answer(period).expect("/state", "CLOSED").expect("/closeVersion", 1);

        String reopening = path(clerk.change(period + "/reopen",
                Map.of("reason", "khiếu nại", "decisionNo", "9-QĐ/TU", "on", "2022-02-10")).expect(202));
        secretary.change(reopening + "/approve", Map.of()).expect("/state", "CARRIED_OUT");
        String done = path(clerk.change(period + "/close", closing()).expect(202));
        ClosePeriod command = new ClosePeriod(periodId, null, LocalDate.of(2022, 1, 31), debts());
        closing.close(new Caller("clerk", others.province(), Set.of()), command,
                new IdempotencyKey("approval " + id(done), id(done))).block();
        approveWithoutCarryingOut(done);

        await(done).expect("/state", "CARRIED_OUT");
        clerk.answer(period).expect("/state", "CLOSED").expect("/closeVersion", 2);
    }

    private void approveWithoutCarryingOut(String request) {
        var approver = new Signature("secretary", others.province(), Set.of(SCOPES), null, false,
                Instant.now().minus(Duration.ofHours(1)));
        requests.decide(id(request), ExpectedVersion.any(), stored -> {
            ApprovalRequest it = stored.state();
            return Mono.just(Decided.of(new ApprovalRequest(it.kind(), it.matter(), it.command(), it.requester(),
                    it.until(), State.APPROVED, approver, null, Map.of(), null), new ApprovalEvent.Approved()));
        }).block();
    }
}
