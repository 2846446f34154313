package vn.bangvang.portal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done to organisations and their committees by forms. */
class RegisterIT extends PortalIT {
    private static final String COMMITTEES = "/api/v1/organisations/S-GDDT/committees/";

    @BeforeEach
    void papers() {
        committees();
    }

    static void committees() {
        WorkIT.papers();
        API.put(COMMITTEES + "EXECUTIVE", """
                {"id":"B1","version":7,"organisationId":"S-GDDT","body":"EXECUTIVE","seats":15,"filled":1,
                 "term":{"from":"2020-05-15"},"terms":[],"holders":[
                  {"memberId":"CB1-1","position":"SECRETARY","from":"2020-05-15","appointed":true},
                  {"memberId":"gone","position":"MEMBER","from":"2020-05-15","to":"2021-07-01"}]}""");
        API.put("POST /api/v1/members/search", "{\"items\":[{\"id\":\"CB1-1\",\"personId\":\"1\",\"cellId\":\"CB1\","
                + "\"fullName\":\"Nguyễn Thị Bình\",\"status\":\"OFFICIAL\",\"version\":3}],\"more\":false}");
    }

    @Test
    void anOrganisationIsMergedIntoTheOneOfThatCodeInTheVersionThatWasSeen() {
        assertThat(page("/ho-so/organisation/S-GDDT")).contains("/viec/sap-nhap?id=S-GDDT", "/viec/giai-the?id=S-GDDT");
        assertThat(read("/viec/sap-nhap?id=S-GDDT")).contains("tổ chức này kết thúc hoạt động",
                "Sáp nhập vào tổ chức");

        submit("/viec/sap-nhap", "id", "S-GDDT", "phien-ban", "\"7\"", "intoId", "CB2", "effectiveOn", "2022-01-01")
                .expectStatus()
                .isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/organisations/S-GDDT/merge");
        assertThat(API.lastChange().tag()).isEqualTo("\"7\"");
        assertThat(API.lastChange().body()).contains("\"intoId\":\"the-id-of-CB2\"");
    }

    @Test
    void aCodeThatTwoProvincesHaveIsNobodys() {
        API.put("/api/v1/organisations?code=CB3", "{\"items\":[{\"id\":\"a\",\"code\":\"CB3\"},"
                + "{\"id\":\"b\",\"code\":\"CB3\"}]}");
        submit("/viec/sap-nhap", "id", "S-GDDT", "phien-ban", "\"7\"", "intoId", "CB3", "effectiveOn", "2022-01-01")
                .expectStatus()
                .isSeeOther();
        assertThat(API.lastChange().body()).contains("\"intoId\":\"CB3\"");
    }

    @Test
    void aCorrectionSaysWhichFactItIsWhatItWasAndOnWhatItRests() {
        submit("/viec/dinh-chinh-ten", "id", "S-GDDT", "phien-ban", "\"7\"", "changes/0/fact/on", "2015-01-01",
                "changes/0/to/on", "2015-06-01", "changes/0/to/name", "Đảng bộ Sở GDĐT", "changes/0/action", "CANCEL",
                "reason", "Ghi nhầm", "document", "12-TB/TU").expectStatus().isSeeOther();

        assertThat(API.lastChange().address()).isEqualTo("/api/v1/organisations/S-GDDT/corrections");
        assertThat(API.lastChange().body()).isEqualTo("""
                {"changes":[{"action":"CORRECT","fact":{"kind":"NAME","on":"2015-01-01"},\
                "to":{"kind":"NAME","on":"2015-06-01","name":"Đảng bộ Sở GDĐT"}}],\
                "reason":"Ghi nhầm","document":"12-TB/TU"}""");
    }

    @Test
    void aRefusalStandsBesideTheFieldFurtherInThatItIsAbout() {
        API.refuse("/api/v1/members/CB1-1/corrections", """
                {"title":"Chưa đính chính được","detail":"…","errors":[
                 {"pointer":"/changes/0/to/on","message":"Sau ngày công nhận chính thức"}]}""");
        String again = submit("/viec/dinh-chinh-ket-nap", "id", "CB1-1", "phien-ban", "\"7\"", "changes/0/to/on",
                "2019-02-30").expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(again.replaceAll("\\s+", " ")).contains("aria-describedby=\"w-changes/0/to/on\"",
                "id=\"w-changes/0/to/on\">Sau ngày công nhận chính thức", "value=\"2019-02-30\"");
    }

    @Test
    void theCommitteesOfAnOrganisationAreShownByNameWithWhatCanBeDone() {
        String seen = read("/cap-uy/S-GDDT");

        assertThat(seen).contains("Ban chấp hành (cấp ủy) Vị trí cấp ủy 15 Đã có người 1 Nhiệm kỳ 15/05/2020",
                "Nguyễn Thị Bình Bí thư (chủ nhiệm) chỉ định 15/05/2020", "Ủy viên 15/05/2020 01/07/2021",
                "Ủy ban kiểm tra Chưa lập.")
                .doesNotContain("CB1-1", "EXECUTIVE", "??");
        assertThat(page("/cap-uy/S-GDDT?lang=en")).contains("Executive committee").doesNotContain("??");
        assertThat(page("/cong-viec?ky=2021&don-vi=S-GDDT")).contains("href=\"/cap-uy/S-GDDT");
    }

    @Test
    void aSeatIsGivenToWhoIsNamedAndGivenUpAgain() {
        assertThat(page("/viec/bo-sung-cap-uy?id=S-GDDT&body=EXECUTIVE")).contains("value=\"&quot;7&quot;\"",
                "name=\"body\" value=\"EXECUTIVE\"", "type=\"checkbox\" id=\"f-appointed\"");
        submit("/viec/bo-sung-cap-uy", "id", "S-GDDT", "body", "EXECUTIVE", "phien-ban", "\"7\"", "memberId",
                "Nguyễn Thị Bình", "position", "MEMBER", "from", "2022-01-01", "appointed", "true").expectStatus()
                .isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo(COMMITTEES + "EXECUTIVE/seats");
        assertThat(API.lastChange().body()).contains("\"memberId\":\"CB1-1\"", "\"position\":\"MEMBER\"",
                "\"appointed\":true").doesNotContain("body");

        submit("/viec/thoi-cap-uy", "id", "S-GDDT", "body", "EXECUTIVE", "memberId", "CB1-1", "phien-ban", "\"7\"",
                "on",
                "2022-02-01").expectStatus().isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo(COMMITTEES + "EXECUTIVE/seats/CB1-1/vacate");
        assertThat(API.lastChange().body()).isEqualTo("{\"on\":\"2022-02-01\"}");
    }

    @Test
    void aCommitteeIsSetUpWithoutAVersionAndChangedWithTheOneThatWasSeen() {
        submit("/viec/lap-cap-uy", "id", "S-GDDT", "body", "INSPECTION", "seats", "5").expectStatus().isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo(COMMITTEES + "INSPECTION");
        assertThat(API.lastChange().tag()).isEmpty();

        assertThat(page("/viec/sua-cap-uy?id=S-GDDT&body=EXECUTIVE&seats=15&termFrom=2020-05-15")).contains(
                "value=\"15\"", "value=\"2020-05-15\"");
        submit("/viec/sua-cap-uy", "id", "S-GDDT", "body", "EXECUTIVE", "phien-ban", "\"7\"", "seats", "17")
                .expectStatus()
                .isSeeOther();
        assertThat(API.lastChange().tag()).isEqualTo("\"7\"");
        assertThat(API.lastChange().body()).isEqualTo("{\"seats\":17}");
    }
}
