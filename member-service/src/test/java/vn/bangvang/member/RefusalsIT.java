package vn.bangvang.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.member.Api.refused;

/** What the service answers when it says no: a problem document with a stable type and the field, and no event. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RefusalsIT {
    private static final String NOBODY = "01a20ad9-850b-721e-a369-000000000000";
    private static final int FOUNDED = 7;

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;

    @Value("${spring.mongodb.uri}")
    String store;

    @Autowired
    MongoClient mongo;

    private Api api;
    private ProvinceFixture province;
    private int marks;

    @BeforeEach
    void aProvince() {
        api = Api.everywhere(port);
        province = ProvinceFixture.foundedBy(api);
    }

    @Test
    void theTreeRefusesWhatBreaksIt() {
        refused(api.create("/organisations", organisation("X", "GRASSROOTS_CELL", province.s())), 422,
                "WRONG_PARENT_KIND", "/parentId");
        refused(api.create("/organisations", organisation("X", "GRASSROOTS_CELL", NOBODY)), 422,
                "UNKNOWN_ORGANISATION", "/parentId");
        refused(api.create("/organisations", organisation("G", "GRASSROOTS_CELL", province.l())), 409,
                "ORGANISATION_ALREADY_EXISTS", "/code");
        refused(reparent(province.k(), province.cb1()), 409, "CYCLE_IN_TREE", "/parentId");
        refused(reparent(province.s(), province.g()), 422, "WRONG_PARENT_KIND", "/parentId");
        refused(api.change("/organisations/" + province.s() + "/reparent",
                Map.of("parentId", province.l(), "effectiveOn", "2010-01-01")), 422, "OVERLAPPING_PLACEMENT",
                "/effectiveOn");
        refused(dissolve(province.s()), 409, "ORGANISATION_NOT_EMPTY", "");
        refused(api.change("/organisations/" + province.s() + "/convert",
                Map.of("kind", "GRASSROOTS_CELL", "effectiveOn", "2020-01-01")), 409, "ORGANISATION_NOT_EMPTY", "");
        refused(dissolve(NOBODY), 404, "UNKNOWN_ORGANISATION", "");
        assertNothingToldBeyond(FOUNDED);
        dissolve(province.g()).expectStatus().isOk();
        refused(dissolve(province.g()), 409, "ALREADY_DISSOLVED", "");
        assertNothingToldBeyond(FOUNDED + 1);
    }

    @Test
    void aMembershipRefusesWhatItsRulesForbid() {
        String person = "person-" + Ids.next();
        String member = Api.id(api.create("/members", admission(person, province.cb1())).expectStatus().isCreated());
        String path = "/members/" + member;
        refused(api.create("/members", admission(person, province.cb2())), 409, "MEMBER_ALREADY_EXISTS", "/personId");
        refused(api.create("/members", admission("other", province.s())), 422, "NOT_A_CELL", "/cellId");
        refused(api.create("/members", admission("other", NOBODY)), 422, "UNKNOWN_ORGANISATION", "/cellId");
        refused(api.change(path + "/confirm", Map.of("effectiveOn", "2021-04-30")), 422, "PROBATION_NOT_OVER",
                "/effectiveOn");
        refused(api.change(path + "/transfer",
                Map.of("toCellId", province.cb2(), "type", "OFFICIAL", "effectiveOn", "2020-05-01")), 422,
                "OVERLAPPING_PLACEMENT", "/effectiveOn");
        refused(api.change("/members/" + NOBODY + "/confirm", Map.of("effectiveOn", "2021-05-01")), 404,
                "UNKNOWN_MEMBER", "");
        refused(dissolve(province.cb1()), 409, "ORGANISATION_NOT_EMPTY", "");
        assertNothingToldBeyond(FOUNDED + 1);
        api.change(path + "/confirm", Map.of("effectiveOn", "2021-05-01")).expectStatus().isOk();
        refused(api.change(path + "/confirm", Map.of("effectiveOn", "2021-05-01")), 409, "NOT_PROBATIONARY", "");
        api.change(path + "/remove", Map.of("reason", "DECEASED", "effectiveOn", "2022-01-01")).expectStatus().isOk();
        refused(api.change(path + "/reinstate", Map.of("cellId", province.cb1(), "effectiveOn", "2022-02-01")), 409,
                "FINAL_STATUS", "");
        assertNothingToldBeyond(FOUNDED + 3);
    }

    @Test
    void aCommitteeRefusesTooManyTheWrongAndASecondSecretary() {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        refused(api.get(path), 404, "UNKNOWN_COMMITTEE", "");
        api.put(path, null, Map.of("seats", 2)).expectStatus().isCreated();
        api.put(path, null, Map.of("seats", 3)).expectStatus().isEqualTo(428);
        String secretary = province.member(province.cb1());
        String second = province.member(province.cb1());
        String outsider = province.member(province.g());
        api.change(path + "/seats", seat(secretary, "SECRETARY")).expectStatus().isOk();
        refused(api.change(path + "/seats", seat(second, "SECRETARY")), 409, "SECOND_SECRETARY", "/position");
        refused(api.change(path + "/seats", seat(outsider, "MEMBER")), 409, "HOLDER_OUTSIDE_ORGANISATION",
                "/memberId");
        refused(api.change(path + "/seats", seat(NOBODY, "MEMBER")), 422, "UNKNOWN_MEMBER", "/memberId");
        api.change("/members/" + outsider + "/remove", Map.of("reason", "RESIGNED", "effectiveOn", "2022-01-01"))
                .expectStatus()
                .isOk();
        refused(api.change(path + "/seats", seat(outsider, "MEMBER")), 409, "HOLDER_NOT_ACTIVE", "/memberId");
        api.change(path + "/seats", seat(second, "MEMBER")).expectStatus().isOk();
        refused(api.change(path + "/seats", seat(province.member(province.cb2()), "MEMBER")), 409, "COMMITTEE_FULL",
                "");
        assertNothingToldBeyond(FOUNDED + 3 + 4 + 1);
    }

    @Test
    void aRequestThatIsNotUnderstoodNamesTheField() {
        refused(api.create("/organisations", organisation("X Y", "BLOC_ORGANISATION", province.p())), 400, "PATTERN",
                "/code");
        refused(api.create("/members", Map.of("personId", "p", "cellId", province.cb1(), "admittedOn", "19/05/2020")),
                400, "WRONG_FORMAT", "/admittedOn");
        refused(api.create("/members",
                Map.of("personId", "p", "cellId", province.cb1(), "admittedOn", "2020-05-19", "fullName", "x")), 400,
                "UNKNOWN_FIELD", "/fullName");
        assertNothingToldBeyond(FOUNDED);
    }

    @Test
    void aStaleOrUnconditionalChangeIsNotCarriedOutAndARetriedCreationIsAnsweredAgain() {
        String path = "/organisations/" + province.s() + "/rename";
        Map<String, Object> rename = Map.of("name", "Mới", "effectiveOn", "2020-01-01");
        refused(api.post(path, rename), 428, "IF_MATCH_MISSING", "");
        api.change(path, "\"1\"", rename).expectStatus().isOk();
        refused(api.change(path, "\"1\"", rename), 412, "STALE_VERSION", "");
        Map<String, Object> admission = admission("person-" + Ids.next(), province.cb1());
        String key = Ids.next();
        String first = Api.id(api.create("/members", key, admission).expectStatus().isCreated());
        assertThat(Api.id(api.create("/members", key, admission).expectStatus().isCreated())).isEqualTo(first);
        refused(api.create("/members", key, admission("other", province.cb1())), 422, "IDEMPOTENCY_KEY_REUSED", "");
        assertNothingToldBeyond(FOUNDED + 2);
    }

    @Test
    void aRetriedFoundingIsAnsweredAgainAndAKnownVersionIsNotSentAgain() {
        String key = Ids.next();
        Map<String, Object> founding = organisation("NEW", "GRASSROOTS_CELL", province.k());
        String first = Api.id(api.create("/organisations", key, founding).expectStatus().isCreated());
        assertThat(Api.id(api.create("/organisations", key, founding).expectStatus().isCreated())).isEqualTo(first);
        assertNothingToldBeyond(FOUNDED + 1);
        api.getUnless("\"1\"", "/organisations/" + first).expectStatus().isNotModified();
        api.getUnless("\"2\"", "/organisations/" + first).expectStatus().isOk();
    }

    @Test
    void nobodyReachesBeyondTheirSubtreeOrTheirScopes() {
        String member = province.member(province.cb1());
        Api.anonymous(port)
                .get()
                .uri("/api/v1/members/" + member)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        Api reader = Api.within(port, province.s(), "members:read");
        reader.get("/members/" + member).expectStatus().isOk();
        reader.change("/members/" + member + "/confirm", Map.of("effectiveOn", "2021-01-01"))
                .expectStatus()
                .isForbidden();
        Api neighbour = Api.within(port, province.l());
        for (Api stranger : new Api[]{neighbour, Api.within(port, null)}) {
            refused(stranger.get("/members/" + member), 403, "OUTSIDE_YOUR_ORGANISATION", "");
            refused(stranger.get("/organisations/" + province.s()), 403, "OUTSIDE_YOUR_ORGANISATION", "");
            refused(stranger.create("/members", admission("p", province.cb1())), 403, "OUTSIDE_YOUR_ORGANISATION", "");
            stranger.get("/members").expectBody().jsonPath("$.items.length()").isEqualTo(0);
            stranger.create("/members/batch", Map.of("items", List.of(admission("p", province.cb1()))))
                    .expectBody()
                    .jsonPath("$.results[0].status")
                    .isEqualTo(403);
        }
        refused(neighbour.create("/organisations", organisation("NEW", "PROVINCIAL_ORGANISATION", null)), 403,
                "OUTSIDE_YOUR_ORGANISATION", "");
        Api bloc = Api.within(port, province.k());
        refused(bloc.change("/organisations/" + province.s() + "/reparent",
                Map.of("parentId", province.l(), "effectiveOn", "2020-01-01")), 403, "OUTSIDE_YOUR_ORGANISATION", "");
        assertNothingToldBeyond(FOUNDED + 1);
        assertThat(auditedReadsOf(member)).isEqualTo(1);
    }

    private long auditedReadsOf(String member) {
        String database = Objects.requireNonNull(new ConnectionString(store).getDatabase());
        return Objects.requireNonNull(Mono.from(mongo.getDatabase(database)
                .getCollection("audit")
                .countDocuments(Filters.and(Filters.eq("ids", member), Filters.eq("caller", "tester")))).block());
    }

    /** The relay tells in the order of the writes, so an accepted command marks the end of what was to be told. */
    private void assertNothingToldBeyond(int count) {
        marks++;
        api.change("/organisations/" + province.p() + "/rename",
                Map.of("name", "Tỉnh", "effectiveOn", "2020-01-0" + marks)).expectStatus().isOk();
        new EventLog(brokers, province.p()).await(count + marks, event -> true);
    }

    private WebTestClient.ResponseSpec reparent(String id, String parentId) {
        return api.change("/organisations/" + id + "/reparent",
                Map.of("parentId", parentId, "effectiveOn", "2020-01-01"));
    }

    private WebTestClient.ResponseSpec dissolve(String id) {
        return api.change("/organisations/" + id + "/dissolve", Map.of("effectiveOn", "2020-01-01"));
    }

    private static Map<String, Object> organisation(String code, String kind,
            @Nullable String parentId) {
        Map<String, Object> body = new HashMap<>(
                Map.of("code", code, "name", "Tổ chức", "kind", kind, "foundedOn", "2010-01-01"));
        if (parentId != null) {
            body.put("parentId", parentId);
        }
        return body;
    }

    private static Map<String, Object> admission(String personId, String cellId) {
        return Map.of("personId", personId, "cellId", cellId, "admittedOn", "2020-05-01");
    }

    private static Map<String, Object> seat(String memberId, String position) {
        return Map.of("memberId", memberId, "position", position, "from", "2020-06-01");
    }
}
