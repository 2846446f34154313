package vn.bangvang.evaluation.commendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.TestIssuer;

/** An installation that asks two, and two people of its province. */
@TestPropertySource(properties = {"bangvang.approval.single-handed=false", "bangvang.approval.sweep-every=200ms",
        "bangvang.approval.forget-every=200ms"})
abstract class ApprovalFixture extends CommendedFixture {
    static final String[] SCOPES = {"evaluation:read", "evaluation:write", "evaluation:approve"};

    ApiClient clerk;
    ApiClient secretary;
    String period;

    @BeforeEach
    void twoPeople() {
        clerk = someone("clerk", others.province());
        secretary = someone("secretary", others.province());
        period = "/evaluation-periods/" + periodId;
    }

    Answer await(String request) {
        return Awaitility.await()
                .until(() -> clerk.answer(request), answer -> !answer.text("state").equals("APPROVED"));
    }

    Map<String, Object> closing() {
        return Map.of("closedOn", "2022-01-31", "debts",
                debts().stream()
                        .map(debt -> Map.of("subjectType", debt.subject().type().name(), "subjectId",
                                debt.subject().id(), "reason", debt.reason()))
                        .toList());
    }

    List<Debt> debts() {
        var all = new ArrayList<Debt>();
        people.forEach(id -> all.add(debt(Subject.Type.MEMBER, id)));
        List.of(cell, department, bloc)
                .forEach(id -> all.add(debt(Subject.Type.ORGANISATION, id)));
        return all;
    }

    static Debt debt(
            Subject.Type type, String id) {
        return new Debt(
                new Subject(type, id), "chưa xếp loại");
    }

    ApiClient someone(String subject, @Nullable String organisation) {
        return ApiClient.withToken(port, TestIssuer.shared().token(subject, organisation, SCOPES));
    }

    static String path(Answer accepted) {
        return accepted.header("Location").substring("/api/v1".length());
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static EventLog log(String topic) {
        return new EventLog(RealParts.started().bootstrapServers(), topic);
    }
}
