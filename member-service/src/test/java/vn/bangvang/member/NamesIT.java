package vn.bangvang.member;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** What members are called: shown and searched here, told to nobody. */
class NamesIT extends OwnProvinceFixture {

    @Test
    void aMemberIsCalledByNameAndFoundByItsWordsWithoutMarks() {
        String id = named("Đặng  Thị Ân", province.cb1());
        api.answer("/members/" + id)
                .expect("/fullName", "Đặng Thị Ân")
                .expect("/contact/email", "an@example.vn")
                .expectNone("/contact/phone");
        assertThat(found(Map.of("q", "an DANG", "cellId", province.cb1()))).containsExactly(id);
        assertThat(found(Map.of("q", "dan", "cellId", province.cb1()))).isEmpty();
    }

    @Test
    void aCellIsListedByGivenNamesPageByPage() {
        String binh = named("Lê Thị Bình", province.cb1());
        String an = named("Vũ Văn An", province.cb1());
        String unnamed = province.member(province.cb1());
        Answer first = api.answer("/members?sort=NAME&limit=2&cellId=" + province.cb1());
        assertThat(ids(first)).containsExactly(an, binh);
        assertThat(ids(api.answer("/members?sort=NAME&limit=2&cellId=%s&cursor=%s".formatted(province.cb1(),
                first.text("next"))))).containsExactly(unnamed);
        assertThat(ids(api.answer("/members?status=PROBATIONARY&cellId=" + province.cb1()))).isEmpty();
    }

    @Test
    void whatIsCorrectedIsToldOnlyByTheNameOfItsField() {
        String id = named("Vũ Văn An", province.cb1());
        api.put("/members/" + id + "/details", Map.of("fullName", "Vũ Văn Ân", "contact",
                Map.of("phone", "+84 900 000 001", "email", "an@example.vn")), "\"1\"")
                .expect(200)
                .expect("/fullName", "Vũ Văn Ân")
                .expect("/version", 2);
        List<Told> told = province.about(brokers, id, 2);
        assertThat(told.getLast().json().at("/change/fields").toString()).isEqualTo("[\"FULL_NAME\",\"PHONE\"]");
        assertThat(told).allSatisfy(event -> assertThat(event.payload()).doesNotContain("Vũ", "example.vn", "+84"));
        assertThat(found(Map.of("q", "vu van an", "cellId", province.cb1()))).containsExactly(id);
    }

    @Test
    void whoDoesNotReachACellFindsNobodyInIt() {
        named("Vũ Văn An", province.cb1());
        ApiClient stranger = new ApiClient(port, province.g(), "members");
        stranger.post("/members/search", Map.of("q", "An")).expect(200).expectCount("/items", 0);
        stranger.post("/members/search", Map.of("q", "An", "cellId", province.cb1())).expect(403);
        ApiClient.withScopes(port, province.cb1(), "members:write")
                .post("/members/search", Map.of("q", "An"))
                .expect(403);
    }

    @Test
    void aNameIsMadeOfLettersAndAnAddressLooksLikeOne() {
        Map<String, Object> body = Map.of("personId", "person-" + Ids.next(), "cellId", province.cb1(), "admittedOn",
                "2020-05-01", "fullName", "<b>", "contact", Map.of("email", "nowhere", "phone", "none"));
        Answer refused = api.post("/members", body).expect(400);
        assertThat(refused.at("/errors").valueStream().map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/fullName", "/contact/email", "/contact/phone");
    }

    private String named(String fullName, String cellId) {
        return api.post("/members", Map.of("personId", "person-" + Ids.next(), "cellId", cellId, "admittedOn",
                "2015-01-01", "officialOn", "2016-01-01", "fullName", fullName, "contact",
                Map.of("email", "an@example.vn"))).expect(201).id();
    }

    private List<String> found(Map<String, Object> search) {
        return ids(api.post("/members/search", search).expect(200));
    }

    private static List<String> ids(Answer list) {
        return list.at("/items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
