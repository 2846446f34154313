package vn.bangvang.member;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** Expulsions, mergers and dissolutions that two pairs of eyes look at, on a real broker and store. */
@TestPropertySource(properties = "bangvang.approval.single-handed=false")
class ApprovalsIT extends OwnProvinceFixture {
    private static final String[] SCOPES = {"organisations:read", "organisations:write", "members:read",
            "members:write", "members:approve"};

    private ApiClient clerk;
    private ApiClient secretary;

    @BeforeEach
    void twoPeople() {
        clerk = someone("membership clerk", province.p());
        secretary = someone("secretary", province.p());
    }

    @Test
    void anExpulsionWaitsAndIsToldInTheNameOfBoth() {
        String member = province.member(province.cb1());
        Map<String, Object> expulsion = Map.of("reason", "EXPELLED", "effectiveOn", "2021-05-01", "decisionNo", "7-QĐ");
        String request = path(clerk.change("/members/" + member + "/remove", expulsion).expect(202));
        clerk.answer("/members/" + member).expect("/status", "OFFICIAL");
        secretary.answer(request).expect("/kind", "EXPEL_MEMBER").expect("/memberIds/0", member);
        someone("elsewhere", province.g()).answer(request).refused(404, "UNKNOWN_APPROVAL", "");

        secretary.change(request + "/approve", Map.of()).expect("/state", "CARRIED_OUT");

        clerk.answer("/members/" + member).expect("/status", "EXPELLED");
        JsonNode removed = new EventLog(brokers, "member.member.v1").about(member, 2).getLast().json();
        assertThat(removed.path("actor").stringValue()).isEqualTo("membership clerk");
        assertThat(removed.path("approvedBy").stringValue()).isEqualTo("secretary");
        assertThat(new EventLog(brokers, "member.approval.v1").about(id(request), 3)).last()
                .satisfies(event -> assertThat(event.type()).isEqualTo("membership.approval-carried-out.v1"));
    }

    @Test
    void whoResignsNeedsNobodyElse() {
        String member = province.member(province.cb1());

        clerk.change("/members/" + member + "/remove", Map.of("reason", "RESIGNED", "effectiveOn", "2021-05-01"))
                .expect(200)
                .expect("/status", "RESIGNED");
    }

    @Test
    void whatIsKeptOfAPersonIsErasedWhenAnotherHasApprovedIt() {
        String member = province.member(province.cb1());
        String erase = "/members/" + member + "/erase";
        clerk.change("/members/" + member + "/remove", Map.of("reason", "RESIGNED", "effectiveOn", "2021-05-01"))
                .expect(200);
        clerk.change(erase, Map.of()).refused(403, "SCOPE_MISSING", "");
        ApiClient keeper = ApiClient.withToken(port, TestIssuer.shared()
                .token("keeper", province.p(), "members:read", "members:write", "members:approve", "members:erase"));
        String request = path(keeper.change(erase, Map.of()).expect(202));
        clerk.answer("/members/" + member).expectNone("/erasedOn");
        keeper.change(request + "/approve", Map.of()).refused(403, "APPROVAL_OF_ONES_OWN", "");

        secretary.change(request + "/approve", Map.of()).expect("/state", "CARRIED_OUT");

        clerk.answer("/members/" + member).expectAny("/erasedOn").expect("/personId", "[erased]");
        JsonNode erased = new EventLog(brokers, "member.member.v1").about(member, 3).getLast().json();
        assertThat(erased.path("actor").stringValue()).isEqualTo("keeper");
        assertThat(erased.path("approvedBy").stringValue()).isEqualTo("secretary");
    }

    @Test
    void aMergerIsApprovedByWhoReachesBothSides() {
        Map<String, Object> merger = Map.of("intoId", province.cb2(), "effectiveOn", "2021-06-01");
        String member = province.member(province.cb1());
        String request = path(clerk.change("/organisations/" + province.cb1() + "/merge", merger).expect(202));
        clerk.answer("/members/" + member).expect("/cellId", province.cb1());

        someone("one side", province.cb1()).change(request + "/approve", Map.of()).refused(404, "UNKNOWN_APPROVAL", "");
        secretary.change(request + "/approve", Map.of()).expect("/state", "CARRIED_OUT");

        clerk.answer("/members/" + member).expect("/cellId", province.cb2());
        clerk.change("/organisations/" + province.cb1() + "/merge", merger).expect(409);
    }

    @Test
    void aDissolutionOfWhatHasFilledMeanwhileFails() {
        Map<String, Object> dissolution = Map.of("effectiveOn", "2021-06-01");
        String empty = api.post("/organisations", Map.of("code", "CB9", "name", "Chi bộ 9", "kind", "SUBORDINATE_CELL",
                "parentId", province.s(), "foundedOn", "2010-01-01")).expect(201).id();
        String request = path(clerk.change("/organisations/" + empty + "/dissolve", dissolution).expect(202));
        province.member(empty);

        secretary.change(request + "/approve", Map.of()).expect("/state", "FAILED").expectAny("/problem/code");

        clerk.answer("/organisations/" + empty).expectNone("/dissolvedOn");
        clerk.change("/organisations/" + empty + "/dissolve", dissolution).expect(409);
    }

    @Test
    void whatWaitsIsListedTheNewestFirstCountedAndSinceAMoment() {
        Map<String, Object> expulsion = Map.of("reason", "EXPELLED", "effectiveOn", "2021-05-01", "decisionNo", "8-QĐ");
        List<String> asked = Stream.of(province.member(province.cb1()), province.member(province.cb2()))
                .map(member -> id(path(clerk.change("/members/" + member + "/remove", expulsion).expect(202))))
                .toList();
        Answer newest = secretary.answer("/member-approvals?state=REQUESTED&sort=-id&count=true&limit=1").expect(200);
        newest.expect("/items/0/id", asked.getLast()).expect("/count", 2);
        secretary.answer("/member-approvals?sort=-id&limit=1&state=REQUESTED&cursor=" + newest.text("next"))
                .refused(400, "CURSOR_OF_ANOTHER_QUERY", "/cursor");
        secretary.answer("/member-approvals?state=REQUESTED&sort=-id&count=true&limit=1&cursor=" + newest.text("next"))
                .expect("/items/0/id", asked.getFirst());
        secretary.answer("/member-approvals?updatedSince=" + Instant.now()).expectCount("/items", 2);
        secretary.answer("/member-approvals?updatedSince=2100-01-01T00:00:00Z").expectCount("/items", 0);
        someone("elsewhere", province.g()).answer("/member-approvals?count=true").expect("/count", 0);
    }

    @Test
    void theTrailLeavesAsAFileForWhoAskedForItAndWhenAnotherHasApprovedIt() {
        String member = province.member(province.cb1());
        secretary.answer("/members/" + member).expect(200);
        ApiClient auditor = reader("auditor");
        String search = "/audit-entries?memberId=" + member;
        auditor.answer(search + "&export=csv").refused(403, "APPROVAL_NEEDED", "");
        String request = path(auditor.post("/audit-entries/exports", wanted(member)).expect(202));
        secretary.answer(request).refused(404, "UNKNOWN_APPROVAL", "");
        auditor.change(request + "/approve", Map.of()).refused(403, "APPROVAL_OF_ONES_OWN", "");
        String to = auditor.answer(request).expect("/reason", "đối chiếu khiếu nại").at("/command/to").asString();
        String file = "/audit-entries?export=csv&memberId=" + member + "&to=" + to;
        auditor.answer(file).refused(403, "APPROVAL_NEEDED", "");

        officer().change(request + "/approve", Map.of())
                .expect("/state", "CARRIED_OUT")
                .expect("/kind", "EXPORT_AUDIT_TRAIL")
                .expect("/result", "/api/v1" + file.replace(":", "%3A"));

        clerk.answer("/members/" + member).expect(200);
        assertThat(text(auditor, file)).contains("secretary").doesNotContain("membership clerk");
        assertThat(auditor.file(file.replace("csv", "xlsx"))).startsWith('P', 'K');
        reader("another auditor").answer(file).refused(403, "APPROVAL_NEEDED", "");
        auditor.answer("/audit-entries?export=csv").refused(403, "APPROVAL_NEEDED", "");
        auditor.answer(file + "&from=2020-01-01T00:00:00Z").refused(403, "APPROVAL_NEEDED", "");
        auditor.answer(search).expect(200);
        assertThat(new EventLog(brokers, "member.approval.v1").about(id(request), 3)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("membership.approval-carried-out.v1");
            assertThat(event.json().path("actor").stringValue()).isEqualTo("auditor");
            assertThat(event.json().path("approvedBy").stringValue()).isEqualTo("officer of the province");
            assertThat(event.json().at("/state/requestedBy").stringValue()).isEqualTo("auditor");
            assertThat(event.json().at("/state/decidedBy").stringValue()).isEqualTo("officer of the province");
            assertThat(event.json().toString()).doesNotContain("khiếu nại");
        });
    }

    @Test
    void whoOnlyReadsTheTrailTakesARequestBackAndNobodyElseDoes() {
        ApiClient auditor = reader("auditor");
        String member = province.member(province.cb1());
        someone("reaches little", province.p(), "audit:read").post("/audit-entries/exports", wanted(member))
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        secretary.post("/audit-entries/exports", wanted(member)).refused(403, "NOT_ALLOWED", "");
        String request = path(auditor.post("/audit-entries/exports", wanted(member)).expect(202));

        officer().change(request + "/withdraw", Map.of("reason", "not mine"))
                .refused(403, "APPROVAL_OF_SOMEBODY_ELSE", "");
        auditor.change(request + "/withdraw", Map.of("reason", "no longer needed")).expect("/state", "WITHDRAWN");

        officer().change(request + "/approve", Map.of()).refused(409, "APPROVAL_NOT_WAITING", "");
    }

    private static Map<String, Object> wanted(String member) {
        return Map.of("memberId", member, "reason", "đối chiếu khiếu nại");
    }

    private static String text(ApiClient client, String file) {
        return new String(client.file(file), StandardCharsets.UTF_8);
    }

    private ApiClient officer() {
        return someone("officer of the province", "*");
    }

    private ApiClient reader(String subject) {
        return someone(subject, "*", "audit:read", "members:read", "members:approve");
    }

    private ApiClient someone(String subject, String organisation) {
        return someone(subject, organisation, SCOPES);
    }

    private ApiClient someone(String subject, String organisation, String... scopes) {
        return ApiClient.withToken(port, TestIssuer.shared().token(subject, organisation, scopes));
    }

    private static String path(Answer accepted) {
        return accepted.header("Location").substring("/api/v1".length());
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
