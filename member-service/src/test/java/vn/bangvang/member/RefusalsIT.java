package vn.bangvang.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service answers when it says no: a problem document with a stable type and the field, and no event. */
class RefusalsIT extends OwnProvinceFixture {
    private static final String NOBODY = "01a20ad9-850b-721e-a369-000000000000";
    private static final int FOUNDED = 7;

    @Value("${bangvang.audit.uri}")
    String store;

    @Autowired
    MongoClient mongo;

    private int marks;

    @Test
    void theTreeRefusesWhatBreaksIt() {
        api.post("/organisations", organisation("X", "GRASSROOTS_CELL", province.s()))
                .refused(422, "WRONG_PARENT_KIND", "/parentId");
        api.post("/organisations", organisation("X", "GRASSROOTS_CELL", NOBODY))
                .refused(422, "UNKNOWN_ORGANISATION", "/parentId");
        api.post("/organisations", organisation("G", "GRASSROOTS_CELL", province.l()))
                .refused(409, "ORGANISATION_ALREADY_EXISTS", "/code");
        reparent(province.k(), province.cb1()).refused(409, "CYCLE_IN_TREE", "/parentId");
        reparent(province.s(), province.g()).refused(422, "WRONG_PARENT_KIND", "/parentId");
        api.change("/organisations/" + province.s() + "/reparent",
                Map.of("parentId", province.l(), "effectiveOn", "2010-01-01"))
                .refused(422, "OVERLAPPING_PLACEMENT", "/effectiveOn");
        dissolve(province.s()).refused(409, "ORGANISATION_NOT_EMPTY", "");
        api.change("/organisations/" + province.s() + "/convert",
                Map.of("kind", "GRASSROOTS_CELL", "effectiveOn", "2020-01-01"))
                .refused(409, "ORGANISATION_NOT_EMPTY", "");
        dissolve(NOBODY).refused(404, "UNKNOWN_ORGANISATION", "");
        assertNothingToldBeyond(FOUNDED);
        dissolve(province.g()).expect(200);
        dissolve(province.g()).refused(409, "ALREADY_DISSOLVED", "");
        assertNothingToldBeyond(FOUNDED + 1);
    }

    @Test
    void aMembershipRefusesWhatItsRulesForbid() {
        String person = "person-" + Ids.next();
        String member = api.post("/members", admission(person, province.cb1())).expect(201).id();
        String path = "/members/" + member;
        api.post("/members", admission(person, province.cb2())).refused(409, "MEMBER_ALREADY_EXISTS", "/personId");
        api.post("/members", admission("other", province.s())).refused(422, "NOT_A_CELL", "/cellId");
        api.post("/members", admission("other", NOBODY)).refused(422, "UNKNOWN_ORGANISATION", "/cellId");
        api.change(path + "/confirm", Map.of("effectiveOn", "2021-04-30"))
                .refused(422, "PROBATION_NOT_OVER", "/effectiveOn");
        api.change(path + "/transfer",
                Map.of("toCellId", province.cb2(), "type", "OFFICIAL", "effectiveOn", "2020-05-01"))
                .refused(422, "OVERLAPPING_PLACEMENT", "/effectiveOn");
        api.change("/members/" + NOBODY + "/confirm", Map.of("effectiveOn", "2021-05-01"))
                .refused(404, "UNKNOWN_MEMBER", "");
        dissolve(province.cb1()).refused(409, "ORGANISATION_NOT_EMPTY", "");
        assertNothingToldBeyond(FOUNDED + 1);
        api.change(path + "/confirm", Map.of("effectiveOn", "2021-05-01")).expect(200);
        api.change(path + "/confirm", Map.of("effectiveOn", "2021-05-01")).refused(409, "NOT_PROBATIONARY", "");
        api.change(path + "/remove", Map.of("reason", "DECEASED", "effectiveOn", "2022-01-01")).expect(200);
        api.change(path + "/reinstate", Map.of("cellId", province.cb1(), "effectiveOn", "2022-02-01"))
                .refused(409, "FINAL_STATUS", "");
        assertNothingToldBeyond(FOUNDED + 3);
    }

    @Test
    void aCommitteeRefusesTooManyTheWrongAndASecondSecretary() {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.answer(path).refused(404, "UNKNOWN_COMMITTEE", "");
        api.put(path, Map.of("seats", 2), null).expect(201);
        api.put(path, Map.of("seats", 3), null).expect(428);
        String secretary = province.member(province.cb1());
        String second = province.member(province.cb1());
        String outsider = province.member(province.g());
        api.change(path + "/seats", seat(secretary, "SECRETARY")).expect(200);
        api.change(path + "/seats", seat(second, "SECRETARY")).refused(409, "SECOND_SECRETARY", "/position");
        api.change(path + "/seats", seat(outsider, "MEMBER")).refused(409, "HOLDER_OUTSIDE_ORGANISATION", "/memberId");
        api.change(path + "/seats", seat(NOBODY, "MEMBER")).refused(422, "UNKNOWN_MEMBER", "/memberId");
        api.change("/members/" + outsider + "/remove", Map.of("reason", "RESIGNED", "effectiveOn", "2022-01-01"))
                .expect(200);
        api.change(path + "/seats", seat(outsider, "MEMBER")).refused(409, "HOLDER_NOT_ACTIVE", "/memberId");
        api.change(path + "/seats", seat(second, "MEMBER")).expect(200);
        api.change(path + "/seats", seat(province.member(province.cb2()), "MEMBER")).refused(409, "COMMITTEE_FULL", "");
        assertNothingToldBeyond(FOUNDED + 3 + 4 + 1);
    }

    @Test
    void aRequestThatIsNotUnderstoodNamesTheField() {
        api.post("/organisations", organisation("X Y", "BLOC_ORGANISATION", province.p()))
                .refused(400, "PATTERN", "/code");
        api.post("/members", Map.of("personId", "p", "cellId", province.cb1(), "admittedOn", "19/05/2020"))
                .refused(400, "WRONG_FORMAT", "/admittedOn");
        api.post("/members",
                Map.of("personId", "p", "cellId", province.cb1(), "admittedOn", "2020-05-19", "nickname", "x"))
                .refused(400, "UNKNOWN_FIELD", "/nickname");
        assertNothingToldBeyond(FOUNDED);
    }

    @Test
    void aStaleOrUnconditionalChangeIsNotCarriedOutAndARetriedCreationIsAnsweredAgain() {
        String path = "/organisations/" + province.s() + "/rename";
        Map<String, Object> rename = Map.of("name", "Mới", "effectiveOn", "2020-01-01");
        api.withoutKey(path, rename).refused(428, "IF_MATCH_MISSING", "");
        api.post(path, rename, "\"1\"").expect(200);
        api.post(path, rename, "\"1\"").refused(412, "STALE_VERSION", "");
        Map<String, Object> admission = admission("person-" + Ids.next(), province.cb1());
        String key = Ids.next();
        String first = api.postUnder(key, "/members", admission).expect(201).id();
        assertThat(api.postUnder(key, "/members", admission).expect(201).id()).isEqualTo(first);
        api.postUnder(key, "/members", admission("other", province.cb1())).refused(422, "IDEMPOTENCY_KEY_REUSED", "");
        assertNothingToldBeyond(FOUNDED + 2);
    }

    @Test
    void aRetriedFoundingIsAnsweredAgainAndAKnownVersionIsNotSentAgain() {
        String key = Ids.next();
        Map<String, Object> founding = organisation("NEW", "GRASSROOTS_CELL", province.k());
        String first = api.postUnder(key, "/organisations", founding).expect(201).id();
        assertThat(api.postUnder(key, "/organisations", founding).expect(201).id()).isEqualTo(first);
        assertNothingToldBeyond(FOUNDED + 1);
        api.answer("/organisations/" + first, "If-None-Match", "\"1\"").expect(304);
        api.answer("/organisations/" + first, "If-None-Match", "\"2\"").expect(200);
    }

    @Test
    void nobodyReachesBeyondTheirSubtreeOrTheirScopes() {
        String member = province.member(province.cb1());
        api.withoutToken().atRoot().answer("/api/v1/members/" + member).expect(401);
        ApiClient reader = ApiClient.withScopes(port, province.s(), "members:read");
        reader.answer("/members/" + member).expect(200);
        reader.change("/members/" + member + "/confirm", Map.of("effectiveOn", "2021-01-01")).expect(403);
        ApiClient neighbour = new ApiClient(port, province.l(), "organisations", "members");
        ApiClient nowhere = new ApiClient(port, null, "organisations", "members");
        for (ApiClient stranger : new ApiClient[]{neighbour, nowhere}) {
            stranger.answer("/members/" + member).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
            stranger.answer("/organisations/" + province.s()).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
            stranger.post("/members", admission("p", province.cb1())).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        }
        nowhere.answer("/members").refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        neighbour.answer("/members").expectCount("/items", 0);
        neighbour.post("/members/batch", Map.of("items", List.of(admission("p", province.cb1()))))
                .expect("/results/0/status", 403);
        neighbour.post("/organisations", organisation("NEW", "PROVINCIAL_ORGANISATION", null))
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        ApiClient bloc = new ApiClient(port, province.k(), "organisations", "members");
        bloc.change("/organisations/" + province.s() + "/reparent",
                Map.of("parentId", province.l(), "effectiveOn", "2020-01-01"))
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        assertNothingToldBeyond(FOUNDED + 1);
        assertThat(auditedReadsOf(member)).isEqualTo(2);
    }

    private long auditedReadsOf(String member) {
        String database = Objects.requireNonNull(new ConnectionString(store).getDatabase());
        return Objects.requireNonNull(Mono.from(mongo.getDatabase(database)
                .getCollection("entries")
                .countDocuments(Filters.and(Filters.eq("ids", member), Filters.eq("caller", "clerk")))).block());
    }

    /** The relay tells in the order of the writes, so an accepted command marks the end of what was to be told. */
    private void assertNothingToldBeyond(int count) {
        marks++;
        api.change("/organisations/" + province.p() + "/rename",
                Map.of("name", "Tỉnh", "effectiveOn", "2020-01-0" + marks)).expect(200);
        province.told(brokers, count + marks, event -> true);
    }

    private Answer reparent(String id, String parentId) {
        return api.change("/organisations/" + id + "/reparent",
                Map.of("parentId", parentId, "effectiveOn", "2020-01-01"));
    }

    private Answer dissolve(String id) {
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
