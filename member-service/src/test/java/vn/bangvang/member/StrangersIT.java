package vn.bangvang.member;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who does not reach an organisation learns nothing about it or its members: no status, no version, no rule. */
class StrangersIT extends OwnProvinceFixture {
    private static final String OUTSIDE = "OUTSIDE_YOUR_ORGANISATION";

    @Value("${bangvang.audit.uri}")
    String store;

    @Autowired
    MongoClient mongo;

    private ApiClient stranger;

    @BeforeEach
    void aStranger() {
        stranger = new ApiClient(port, province.l(), "organisations", "members");
    }

    @Test
    void aStaleVersionTellsAStrangerNothing() {
        String member = province.member(province.cb1());
        Map<String, Object> later = Map.of("effectiveOn", "2021-01-01");
        stranger.post("/members/" + member + "/exempt", later, "\"99\"").refused(403, OUTSIDE, "");
        stranger.post("/organisations/" + province.s() + "/dissolve", later, "\"99\"").refused(403, OUTSIDE, "");
        String committee = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(committee, Map.of("seats", 7), null).expect(201);
        stranger.post(committee + "/seats", seat(member), "\"99\"").refused(403, OUTSIDE, "");
        assertThat(reads(member, "member")).isEqualTo(1);
    }

    @Test
    void whoTriesOutWhetherSomebodyIsAMemberIsWrittenDown() {
        String person = "person-" + Ids.next();
        String member = province.member(person, province.cb1());
        String theirs = province.organisation("L1", "GRASSROOTS_CELL", province.l());
        Map<String, Object> guess = Map.of("personId", person, "cellId", theirs, "admittedOn", "2020-05-01");

        stranger.post("/members", guess).refused(409, "MEMBER_ALREADY_EXISTS", "/personId");
        assertThat(reads(member, "membership")).isEqualTo(1);
        stranger.post("/members/batch", Map.of("items", List.of(guess))).expect("/results/0/status", 409);
        assertThat(reads(member, "membership")).isEqualTo(2);
    }

    @Test
    void whoOnlyReachesOneSideOfAMoveIsRefused() {
        String member = province.member(province.cb1());
        ApiClient department = new ApiClient(port, province.s(), "organisations", "members");
        department
                .change("/members/" + member + "/transfer",
                        Map.of("toCellId", province.g(), "type", "OFFICIAL", "effectiveOn", "2021-01-01"))
                .refused(403, OUTSIDE, "");
        department
                .change("/members/" + member + "/positions",
                        Map.of("type", "SECRETARY", "organisationId", province.k(), "from", "2021-01-01"))
                .refused(403, OUTSIDE, "");
        stranger.answer("/members?cellId=" + province.cb1()).refused(403, OUTSIDE, "");
    }

    @Test
    void aStrangersStatusIsNotToldByACommittee() {
        String committee = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(committee, Map.of("seats", 7), null).expect(201);
        String outsider = province.member(province.g());
        api.change("/members/" + outsider + "/remove", Map.of("reason", "EXPELLED", "effectiveOn", "2021-01-01"))
                .expect(200);
        ApiClient department = new ApiClient(port, province.s(), "organisations", "members");
        department.change(committee + "/seats", seat(outsider)).refused(403, OUTSIDE, "");
    }

    @Test
    void holdersAreShownOnlyToWhoMayReadMembersAndTheReadIsAudited() {
        String committee = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(committee, Map.of("seats", 7), null).expect(201);
        String holder = province.member(province.cb1());
        api.change(committee + "/seats", seat(holder)).expect(200).expectNone("/holders");
        ApiClient registrar = ApiClient.withScopes(port, province.s(), "organisations:read", "organisations:write");
        registrar.change(committee + "/seats", seat(holder)).refused(403, "NOT_ALLOWED", "");
        registrar.answer(committee).expect("/filled", 1).expectNone("/holders");
        assertThat(reads(holder, "committee")).isZero();
        api.answer(committee).expect("/holders/0/memberId", holder);
        assertThat(reads(holder, "committee")).isEqualTo(1);
    }

    @Test
    void whatAListOrAChangeShowsIsAuditedToo() {
        String member = province.member(province.cb1());
        assertThat(reads(member, "member")).isEqualTo(1);
        api.answer("/members?cellId=" + province.cb1()).expect(200);
        assertThat(reads(member, "member")).isEqualTo(2);
        api.change("/members/" + member + "/exempt", Map.of("effectiveOn", "2021-01-01")).expect(200);
        assertThat(reads(member, "member")).isEqualTo(3);
    }

    @Test
    void anIdOfAPersonHasOneSpellingAndNoTextIsBoundless() {
        String person = "person-" + Ids.next();
        api.post("/members", admission("  " + person + " ")).expect(201);
        api.post("/members", admission(person)).refused(409, "MEMBER_ALREADY_EXISTS", "/personId");
        api.post("/members", admission("two words")).refused(400, "PATTERN", "/personId");
        api.post("/members", Map.of("personId", "p", "cellId", "c".repeat(65), "admittedOn", "2020-05-01"))
                .refused(400, "SIZE", "/cellId");
    }

    private long reads(String member, String what) {
        String database = Objects.requireNonNull(new ConnectionString(store).getDatabase());
        return Objects.requireNonNull(Mono.from(mongo.getDatabase(database)
                .getCollection("entries")
                .countDocuments(Filters.and(Filters.eq("ids", member), Filters.eq("what", what)))).block());
    }

    private Map<String, Object> admission(String personId) {
        return Map.of("personId", personId, "cellId", province.cb1(), "admittedOn", "2020-05-01");
    }

    private static Map<String, Object> seat(String memberId) {
        return Map.of("memberId", memberId, "position", "MEMBER", "from", "2020-06-01");
    }
}
