package vn.bangvang.member;

import java.util.Map;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.Api.refused;

/** Who does not reach an organisation learns nothing about it or its members: no status, no version, no rule. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StrangersIT {
    private static final String OUTSIDE = "OUTSIDE_YOUR_ORGANISATION";

    @LocalServerPort
    int port;

    @Value("${spring.mongodb.uri}")
    String store;

    @Autowired
    MongoClient mongo;

    private Api api;
    private ProvinceFixture province;
    private Api stranger;

    @BeforeEach
    void aProvince() {
        api = Api.everywhere(port);
        province = ProvinceFixture.foundedBy(api);
        stranger = Api.within(port, province.l());
    }

    @Test
    void aStaleVersionTellsAStrangerNothing() {
        String member = province.member(province.cb1());
        Map<String, Object> later = Map.of("effectiveOn", "2021-01-01");
        refused(stranger.change("/members/" + member + "/exempt", "\"99\"", later), 403, OUTSIDE, "");
        refused(stranger.change("/organisations/" + province.s() + "/dissolve", "\"99\"", later), 403, OUTSIDE, "");
        String committee = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(committee, null, Map.of("seats", 7)).expectStatus().isCreated();
        refused(stranger.change(committee + "/seats", "\"99\"", seat(member)), 403, OUTSIDE, "");
        assertThat(reads(member)).isZero();
    }

    @Test
    void whoOnlyReachesOneSideOfAMoveIsRefused() {
        String member = province.member(province.cb1());
        Api department = Api.within(port, province.s());
        refused(department.change("/members/" + member + "/transfer",
                Map.of("toCellId", province.g(), "type", "OFFICIAL", "effectiveOn", "2021-01-01")), 403, OUTSIDE, "");
        refused(department.change("/members/" + member + "/positions",
                Map.of("type", "SECRETARY", "organisationId", province.k(), "from", "2021-01-01")), 403, OUTSIDE, "");
        refused(stranger.get("/members?cellId=" + province.cb1()), 403, OUTSIDE, "");
    }

    @Test
    void aStrangersStatusIsNotToldByACommittee() {
        String committee = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(committee, null, Map.of("seats", 7)).expectStatus().isCreated();
        String outsider = province.member(province.g());
        api.change("/members/" + outsider + "/remove", Map.of("reason", "EXPELLED", "effectiveOn", "2021-01-01"))
                .expectStatus()
                .isOk();
        Api department = Api.within(port, province.s());
        refused(department.change(committee + "/seats", seat(outsider)), 403, OUTSIDE, "");
    }

    @Test
    void holdersAreShownOnlyToWhoMayReadMembersAndTheReadIsAudited() {
        String committee = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(committee, null, Map.of("seats", 7)).expectStatus().isCreated();
        String holder = province.member(province.cb1());
        api.change(committee + "/seats", seat(holder))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.holders")
                .doesNotExist();
        Api registrar = Api.within(port, province.s(), "organisations:read", "organisations:write");
        refused(registrar.change(committee + "/seats", seat(holder)), 403, "NOT_ALLOWED", "");
        registrar.get(committee).expectBody().jsonPath("$.filled").isEqualTo(1).jsonPath("$.holders").doesNotExist();
        assertThat(reads(holder)).isZero();
        api.get(committee).expectBody().jsonPath("$.holders[0].memberId").isEqualTo(holder);
        assertThat(reads(holder)).isEqualTo(1);
    }

    @Test
    void whatAListOrAChangeShowsIsAuditedToo() {
        String member = province.member(province.cb1());
        api.get("/members?cellId=" + province.cb1()).expectStatus().isOk();
        assertThat(reads(member)).isEqualTo(1);
        api.change("/members/" + member + "/exempt", Map.of("effectiveOn", "2021-01-01")).expectStatus().isOk();
        assertThat(reads(member)).isEqualTo(2);
    }

    @Test
    void anIdOfAPersonHasOneSpellingAndNoTextIsBoundless() {
        String person = "person-" + Ids.next();
        api.create("/members", admission("  " + person + " ")).expectStatus().isCreated();
        refused(api.create("/members", admission(person)), 409, "MEMBER_ALREADY_EXISTS", "/personId");
        refused(api.create("/members", admission("two words")), 400, "PATTERN", "/personId");
        refused(api.create("/members", Map.of("personId", "p", "cellId", "c".repeat(65), "admittedOn", "2020-05-01")),
                400, "SIZE", "/cellId");
    }

    private long reads(String member) {
        String database = Objects.requireNonNull(new ConnectionString(store).getDatabase());
        return Objects.requireNonNull(Mono.from(mongo.getDatabase(database)
                .getCollection("audit")
                .countDocuments(Filters.eq("ids", member))).block());
    }

    private Map<String, Object> admission(String personId) {
        return Map.of("personId", personId, "cellId", province.cb1(), "admittedOn", "2020-05-01");
    }

    private static Map<String, Object> seat(String memberId) {
        return Map.of("memberId", memberId, "position", "MEMBER", "from", "2020-06-01");
    }
}
