package vn.bangvang.member;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import vn.bangvang.audit.AuditStore;
import vn.bangvang.audit.AuditVerifier;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who was shown whose data, and who was turned away, is written down once and for all. */
@TestPropertySource(properties = "bangvang.audit.witness-every=500ms")
class AuditIT extends OwnProvinceFixture {
    @Autowired
    AuditStore store;

    @Test
    void whatCommandsAnswerIsWrittenDownAndARepeatedOneAsWell() {
        String key = Ids.next();
        Map<String, Object> body = Map.of("personId", "person-" + Ids.next(), "cellId", province.cb1(), "admittedOn",
                "2020-05-01");
        String id = api.postUnder(key, "/members", body).expect(201).id();
        api.postUnder(key, "/members", body).expect(201);
        api.change("/members/" + id + "/exempt", Map.of("effectiveOn", "2021-01-01")).expect(200);
        api.answer("/members/" + id).expect(200);
        Answer trail = trail("?memberId=" + id);
        assertThat(trail.at("/items")
                .valueStream()
                .map(entry -> entry.path("method").asString() + " "
                        + entry.path("path").asString() + " " + entry.path("result").asInt()))
                .containsExactly(
                        "GET /api/v1/members/{id} 200", "POST /api/v1/members/{id}/exempt 200",
                        "POST /api/v1/members 201", "POST /api/v1/members 201");
        trail.expect("/items/0/caller", "clerk").expect("/items/0/what", "member").expect("/items/0/members/0", id);
    }

    @Test
    void whoIsTurnedAwayIsWrittenDown() {
        String id = province.member(province.cb1());
        new ApiClient(port, province.l(), "members").answer("/members/" + id).expect(403);
        ApiClient.withScopes(port, "*", "organisations:read").answer("/members/" + id).expect(403);
        api.withoutToken().answer("/members/" + id).expect(401);
        Awaitility.await()
                .untilAsserted(() -> assertThat(refused()).contains(
                        "clerk 403 /api/v1/members/{id}", "clerk 403 /api/v1/members",
                        "anonymous 401 /api/v1/members"));
    }

    @Test
    void lookingIntoTheTrailNeedsAScopeOfItsOwnAndTheWholeCountryAndIsWrittenDownItself() {
        String id = province.member(province.cb1());
        api.answer("/audit-entries").expect(403);
        ApiClient.withScopes(port, province.p(), "audit:read")
                .answer("/audit-entries")
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        trail("?memberId=" + id).expectCount("/items", 1);
        trail("?memberId=" + id).expectCount("/items", 2).expect("/items/0/what", "audit-entries");
        trail("?caller=nobody").expectCount("/items", 0);
        trail("?limit=1&cursor=" + trail("?limit=1").text("next")).expectCount("/items", 1);
    }

    @Test
    void whatIsTakenAlongAsAFileStandsInTheSharingRegister() {
        String member = province.member(province.cb1());
        ApiClient system = ApiClient.withToken(port, TestIssuer.shared()
                .token(claims -> claims.subject("hr")
                        .claim("scope", "members:read organisations:read sharing:read")
                        .claim("organisation", "*")
                        .claim("client_id", "hr-system")));
        String purpose = "salaries of " + province.cb1();
        assertThat(system.file("/members?export=csv&cellId=" + province.cb1(), "X-Purpose", purpose))
                .asString(StandardCharsets.UTF_8)
                .contains(member);
        assertThat(system.file("/organisations?export=xlsx", "X-Purpose", purpose)).startsWith('P', 'K');
        system.answer("/members?cellId=" + province.cb1()).expect(200);

        api.answer("/sharing-records").expect(403);
        ApiClient.withScopes(port, province.p(), "sharing:read")
                .answer("/sharing-records")
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        assertThat(ours(system.answer("/sharing-records?client=hr-system"), purpose))
                .containsExactly("organisations /api/v1/organisations hr", "members /api/v1/members hr");
        assertThat(ours(system.answer("/sharing-records?collection=members"), purpose)).hasSize(1);
        system.answer("/sharing-records?client=another").expectCount("/items", 0);
    }

    private static List<String> ours(Answer register, String purpose) {
        return register.expect(200)
                .at("/items")
                .valueStream()
                .filter(it -> it.path("purpose").asString("").equals(purpose))
                .map(it -> "%s %s %s".formatted(it.path("collection").asString(), it.path("path").asString(),
                        it.path("caller").asString()))
                .toList();
    }

    @Test
    void whereOneActsAloneTheTrailIsTakenAlongAtOnceAndThatIsWrittenDown() {
        String id = province.member(province.cb1());
        ApiClient auditor = ApiClient.withScopes(port, "*", "audit:read");
        String file = auditor.post("/audit-entries/exports", Map.of("memberId", id, "reason", "đối chiếu"))
                .expect(200)
                .text("path");
        assertThat(file).startsWith("/api/v1/audit-entries?export=csv&memberId=" + id + "&to=");

        assertThat(new String(auditor.file(file.substring("/api/v1".length())), StandardCharsets.UTF_8))
                .contains("/api/v1/members,");
        assertThat(new String(auditor.file("/audit-entries?export=csv&memberId=" + id), StandardCharsets.UTF_8))
                .contains("audit-entries");
        assertThat(trail("?limit=5").at("/items").valueStream().map(entry -> entry.path("what").asString()))
                .contains("export", "audit-entries");
    }

    @Test
    void theTrailHangsTogetherAndItsHeadIsTold() {
        String id = province.member(province.cb1());
        api.answer("/members/" + id).expect(200);
        // A service that an earlier test started tells its own head on the same log.
        String writer = store.all().filter(entry -> entry.happening().ids().contains(id)).blockFirst().writer();
        assertThat(writer).startsWith("member-service/");
        assertThat(new EventLog(brokers, "member.audit-head.v1").await(1, event -> event.version() == 1
                && event.json().at("/state/writer").asString().equals(writer))).hasSize(1);
        var verifier = new AuditVerifier(List.of(), Instant.EPOCH);
        store.all().doOnNext(verifier::take).blockLast();
        assertThat(verifier.findings()).isEmpty();
        assertThat(verifier.entries()).isPositive();
    }

    private List<String> refused() {
        return trail("?limit=500").at("/items")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals("refused"))
                .map(entry -> "%s %d %s".formatted(entry.path("caller").asString(), entry.path("result").asInt(),
                        entry.path("path").asString()))
                .toList();
    }

    private Answer trail(String query) {
        return ApiClient.withScopes(port, "*", "audit:read").answer("/audit-entries" + query).expect(200);
    }
}
