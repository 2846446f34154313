package vn.bangvang.member;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.EventLog.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** What says who a person is stands nowhere in plain text, and nowhere at all once the person is erased. */
class ErasingIT extends OwnProvinceFixture {
    @Autowired
    MongoClient client;
    @Value("${spring.mongodb.uri}")
    String uri;

    private final String person = "cccd-" + Ids.next();
    private final List<String> secrets = List.of(person, "Quách Thị Ước", "uoc.quach@example.vn", "+84 911 222 333",
            "38.777777", "77-QĐ/UBKT-mật", "ghi nhầm ngày của Quách", "99-CV/BTC-mật");

    @Test
    void nothingOfAPersonIsKeptInPlainText() {
        String id = recorded("Quách Thị Ước");
        assertThat(everythingStored()).contains(id).doesNotContain(secrets);
        assertThat(api.answer("/members/" + id).content()).contains(secrets);
        assertThat(api.post("/members/search", Map.of("personId", person)).expect(200).content()).contains(id);
    }

    @Test
    void nothingOfAFileOfPeopleIsKeptInPlainText() {
        var clerk = new ApiClient(port, province.p(), "organisations", "members");
        String file = "Mã người;Họ và tên;Mã chi bộ;Ngày kết nạp;Số thẻ đảng viên\n" + person
                + ";Quách Thị Ước;CB1;01/02/2015;\n" + person + " sai;Quách Thị Ước;CB1;01/02/2015;38.777777\n";
        String path = "/members/imports/" + clerk
                .postFile("/members/imports?mode=commit", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                .expect(202)
                .id();
        clerk.await(path, job -> job.text("state").equals("COMPLETED")).expect("/founded", 1).expect("/refused", 1);
        assertThat(everythingStored()).contains("PATTERN").doesNotContain(secrets);
        assertThat(clerk.answer(path + "/errors").content()).contains(person + " sai");
        assertThat(new String(clerk.file(path + "/rejected"), StandardCharsets.UTF_8)).contains("38.777777");
    }

    @Test
    void anErasedPersonIsNoLongerFoundInAnyStoreTopicOrAnswer() {
        String id = recorded("Quách Thị Ước");
        String version = removed(id);
        assertThat(eraser().post("/members/" + id + "/erase", Map.of(), version)
                .expect(200)
                .expect("/personId", "[erased]")
                .expectAny("/erasedOn")
                .content()).doesNotContain(secrets);
        assertThat(everythingStored()).contains(id).doesNotContain(secrets);
        assertThat(api.answer("/members/" + id).expect("/status", "RESIGNED").content()).doesNotContain(secrets);
        api.post("/members/search", Map.of("personId", person)).expectCount("/items", 0);
        api.post("/members/search", Map.of("q", "ước")).expectCount("/items", 0);
        List<Told> told = province.told(brokers, 6, event -> event.key().equals(id));
        assertThat(told.getLast().type()).isEqualTo("membership.member-erased.v1");
        assertThat(told).allSatisfy(event -> assertThat(event.payload()).doesNotContain(person, "Quách", "example.vn"));
    }

    @Test
    void anErasureThatBreaksOffIsFinishedByTheRequestSentAgain() {
        String former = recorded("Quách Thị Ước");
        api.change("/members/" + former + "/remove", Map.of("reason", "TRANSFERRED_OUT", "effectiveOn", "2022-01-10"))
                .expect(200);
        var again = new HashMap<>(admission("Quách Thị Ước"));
        again.put("inCellSince", "2022-01-10");
        String id = api.post("/members", again).expect(201).id();
        String version = removed(id);
        assertThat(province.told(brokers, 5, event -> event.key().equals(former))).hasSize(5);
        waitingAt(former, Collections.nCopies(5_000, null));
        eraser().post("/members/" + id + "/erase", Map.of(), version).expect(503);
        waitingAt(former, List.of());
        eraser().post("/members/" + id + "/erase", Map.of(), version).expect(200);
        assertThat(everythingStored()).contains(former, id).doesNotContain(secrets);
    }

    /** What waits to be told of a member: with enough of it, no more is decided about the member. */
    private void waitingAt(String id, List<?> waiting) {
        Mono.from(client.getDatabase(new ConnectionString(uri).getDatabase())
                .getCollection("members")
                .updateOne(Filters.eq("_id", id), Updates.set("pending", waiting))).block();
    }

    @Test
    void theRetriedAdmissionOfAnErasedPersonNamesNobody() {
        String key = Ids.next();
        Map<String, Object> body = admission("Quách Thị Ước");
        String id = api.postUnder(key, "/members", body).expect(201).id();
        eraser().post("/members/" + id + "/erase", Map.of(), removed(id)).expect(200);
        assertThat(api.postUnder(key, "/members", body).content()).contains(id).doesNotContain(secrets);
    }

    @Test
    void whoIsErasedCanBeAdmittedAnewAndIsSomebodyElse() {
        String id = recorded("Quách Thị Ước");
        eraser().post("/members/" + id + "/erase", Map.of(), removed(id)).expect(200);
        String anew = api.post("/members", admission("Quách Thị Ước")).expect(201).id();
        assertThat(anew).isNotEqualTo(id);
        api.answer("/members/" + anew).expect("/fullName", "Quách Thị Ước");
    }

    @Test
    void aMemberIsNotErasedAndWhoIsErasedIsNotChanged() {
        String id = recorded("Quách Thị Ước");
        api.change("/members/" + id + "/erase", Map.of()).refused(403, "SCOPE_MISSING", "");
        eraser().change("/members/" + id + "/erase", Map.of()).refused(409, "STILL_A_MEMBER", "");
        String version = removed(id);
        ApiClient.withScopes(port, province.l(), "members:write", "members:erase")
                .post("/members/" + id + "/erase", Map.of(), version)
                .expect(403);
        eraser().post("/members/" + id + "/erase", Map.of(), version).expect(200);
        eraser().change("/members/" + id + "/erase", Map.of()).expect(200);
        api.change("/members/" + id + "/reinstate", Map.of("cellId", province.cb1(), "effectiveOn", "2024-01-01"))
                .refused(409, "MEMBER_ERASED", "");
        api.put("/members/" + id + "/details", Map.of("fullName", "Ai Đó"), "*").refused(409, "MEMBER_ERASED", "");
    }

    @Test
    void allThatIsHeldOfAPersonIsShownToWhoMayExportIt() {
        String id = recorded("Quách Thị Ước");
        api.answer("/members/" + id + "/data-export").refused(403, "SCOPE_MISSING", "");
        ApiClient.withScopes(port, province.s(), "members:read", "members:export")
                .answer("/members/" + id + "/data-export")
                .expect(200)
                .expect("/records/0/fullName", "Quách Thị Ước")
                .expect("/records/0/disciplines/0/decisionNo", "77-QĐ/UBKT-mật")
                .expect("/outOfReach", 0)
                .expect("/elsewhere/3/path", "/api/v1/enrolments?memberId=" + id);
    }

    private ApiClient eraser() {
        return ApiClient.withScopes(port, "*", "members:read", "members:write", "members:erase");
    }

    private String recorded(String fullName) {
        String id = api.post("/members", admission(fullName)).expect(201).id();
        api.change("/members/" + id + "/disciplines",
                Map.of("form", "WARNING", "decidedOn", "2020-01-01", "decisionNo", "77-QĐ/UBKT-mật")).expect(200);
        api.change("/members/" + id + "/transfer", Map.of("toCellId", province.cb2(), "type", "INTERNAL", "effectiveOn",
                "2021-02-01")).expect(200);
        api.change("/members/" + id + "/corrections", Map.of("changes",
                List.of(Map.of("action", "CORRECT", "fact", Map.of("kind", "TRANSFER", "on", "2021-02-01"), "to",
                        Map.of("kind", "TRANSFER", "on", "2021-03-01", "cellId", province.cb2(), "type", "INTERNAL"))),
                "reason", "ghi nhầm ngày của Quách", "document", "99-CV/BTC-mật")).expect(200);
        return id;
    }

    private Map<String, Object> admission(String fullName) {
        return Map.of("personId", person, "cellId", province.cb1(), "admittedOn", "2015-01-01", "officialOn",
                "2016-01-01", "cardNo", "38.777777", "fullName", fullName, "contact",
                Map.of("email", "uoc.quach@example.vn", "phone", "+84 911 222 333"));
    }

    /** @return the version afterwards */
    private String removed(String id) {
        return api.change("/members/" + id + "/remove", Map.of("reason", "RESIGNED", "effectiveOn", "2023-01-01"))
                .expect(200)
                .eTag();
    }

    /** Every byte of every collection, read as text. */
    private String everythingStored() {
        MongoDatabase database = client.getDatabase(new ConnectionString(uri).getDatabase());
        return Flux.from(database.listCollectionNames())
                .flatMap(name -> database.getCollection(name, RawBsonDocument.class).find())
                .map(document -> new String(document.getByteBuffer().array(), StandardCharsets.UTF_8))
                .toStream()
                .collect(Collectors.joining("\n"));
    }
}
