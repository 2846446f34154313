package vn.bangvang.portal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms that begin with what stands there now, that keep what they do not show, and that leave room for more. */
class FormsIT extends PortalIT {

    @BeforeEach
    void papers() {
        members();
    }

    static void members() {
        RegisterIT.committees();
        API.put("/api/v1/members/CB1-1", """
                {"id":"CB1-1","fullName":"Nguyễn Thị Bình","personId":"1","cellId":"CB1","status":"OFFICIAL",
                 "contact":{"phone":"0903 123 456","email":null},"admittedOn":"2010-05-19","placements":[],"version":3,
                 "statuses":[{"status":"OFFICIAL","from":"2011-05-19"}],
                 "positions":[{"positionId":"p1","type":"SECRETARY","organisationId":"S-GDDT","from":"2020-06-15"},
                  {"positionId":"p0","type":"DIVISION_HEAD","organisationId":"S-GDDT","from":"2015-01-01",
                   "to":"2020-06-15"}],
                 "disciplines":[{"disciplineId":"d1","form":"REPRIMAND","decidedOn":"2019-06-01"}]}""");
        API.put("/api/v1/organisations/CB1", """
                {"id":"CB1","code":"CB1","name":"Chi bộ 1","kind":"SUBORDINATE_CELL","level":"CELL","version":1}""");
        API.put("/api/v1/evaluation-policies/R1", """
                {"id":"R1","code":"QD132-HD21","version":1,"validFromYear":2019,"validToYear":2022,
                 "sources":["132-QĐ/TW","21-HD/BTCTW"],"periods":["YEAR"],"classLabels":{},
                 "scoring":{"method":"JUDGEMENT"},"collectiveFallsBy":"COMMITTEE_MEMBER",
                 "memberQuota":{"percent":20,"base":"GOOD_OR_BETTER","rounding":"FLOOR","scope":"GRASSROOTS",
                  "smallGroupBelow":0,"smallGroupMinimum":0,"enforcement":"REQUIRE_JUSTIFICATION",
                  "exceptionalPercent":100}}""");
    }

    @Test
    void aFormThatTellsTheWholeBeginsAsItIs() {
        assertThat(page("/viec/sua-thong-tin?id=CB1-1")).contains("value=\"Nguyễn Thị Bình\"",
                "value=\"0903 123 456\"").doesNotContain("null");
        submit("/viec/sua-thong-tin", "id", "CB1-1", "phien-ban", "\"3\"", "fullName", "Nguyễn Thị Bình An",
                "contact/phone", "", "contact/email", "binh@example.vn").expectStatus().isSeeOther();

        assertThat(API.lastChange().address()).isEqualTo("/api/v1/members/CB1-1/details");
        assertThat(API.lastChange().body())
                .isEqualTo("{\"fullName\":\"Nguyễn Thị Bình An\",\"contact\":{\"email\":\"binh@example.vn\"}}");
        assertThat(API.lastChange().tag()).isEqualTo("\"3\"");
    }

    @Test
    void aPolicyIsRevisedWithoutLosingWhatTheFormDoesNotShow() {
        assertThat(page("/viec/sua-quy-dinh?id=R1")).contains("132-QĐ/TW 21-HD/BTCTW</textarea>", "value=\"2022\"");
        submit("/viec/sua-quy-dinh", "id", "R1", "phien-ban", "\"1\"", "validFromYear", "2019", "validToYear", "2023",
                "sources", "132-QĐ/TW\r\n\r\n 21-HD/BTCTW ", "memberQuota/percent", "25").expectStatus().isSeeOther();

        assertThat(API.lastChange().address()).isEqualTo("/api/v1/evaluation-policies/R1");
        assertThat(API.lastChange().body()).contains("\"code\":\"QD132-HD21\"", "\"validToYear\":2023",
                "\"sources\":[\"132-QĐ/TW\",\"21-HD/BTCTW\"]", "\"percent\":25", "\"exceptionalPercent\":100",
                "\"scoring\":{\"method\":\"JUDGEMENT\"}", "\"periods\":[\"YEAR\"]").doesNotContain("\"id\"");
    }

    @Test
    void aClosingLeavesOutWhatItsFormNames() {
        assertThat(read("/viec/chot-ky?id=Y1")).contains("Chưa có kết luận: đơn vị thứ 1 Đơn vị",
                "đơn vị thứ 5", "Thêm dòng");
        submit("/viec/chot-ky", "id", "Y1", "phien-ban", "\"7\"", "closedOn", "2022-03-31", "debts/1/subjectId", "CB2",
                "debts/1/reason", "Cấp trên chưa quyết định").expectStatus().isSeeOther();
        assertThat(API.lastChange().body()).isEqualTo("""
                {"closedOn":"2022-03-31","debts":[{"subjectType":"ORGANISATION","subjectId":"the-id-of-CB2",\
                "reason":"Cấp trên chưa quyết định"}]}""");

        submit("/viec/chot-ky", "id", "Y1", "phien-ban", "\"7\"", "closedOn", "2022-03-31").expectStatus().isSeeOther();
        assertThat(API.lastChange().body()).isEqualTo("{\"closedOn\":\"2022-03-31\"}");
    }

    @Test
    void aMembersOfficesAndDisciplinesAreEndedWhereTheyStand() {
        String record = page("/ho-so/member/CB1-1");

        assertThat(Reading.text(record)).contains("Chức vụ: Bí thư . Ở: Đảng bộ Sở Giáo dục và Đào tạo",
                "Hình thức kỷ luật: Khiển trách", "Điện thoại 0903 123 456").doesNotContain("??", "SECRETARY");
        assertThat(record).contains("/viec/thoi-chuc-vu?id=CB1-1&amp;positionId=p1",
                "/viec/cham-dut-ky-luat?id=CB1-1&amp;disciplineId=d1",
                "recipientType=MEMBER&amp;recipientId=CB1-1", "subjectType=MEMBER&amp;subjectId=CB1-1")
                .doesNotContain("positionId=p0");
        submit("/viec/thoi-chuc-vu", "id", "CB1-1", "positionId", "p1", "phien-ban", "\"3\"", "on", "2022-01-01")
                .expectStatus()
                .isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/members/CB1-1/positions/p1/end");
    }

    /** The API orders by given name; a page that ordered by the whole name would put Đặng before Nguyễn. */
    @Test
    void aCellsMembersStandInTheOrderOfTheRegisterPageByPage() {
        String first = "/api/v1/members?cellId=CB1&count=true&limit=200&sort=NAME";
        API.put(first, """
                {"items":[{"id":"b","fullName":"Nguyễn Văn An","personId":"1","cellId":"CB1","status":"OFFICIAL"},
                 {"id":"a","fullName":"Đặng Thị Yến","personId":"2","cellId":"CB1","status":"OFFICIAL"}],
                 "next":"k1","count":201}""");
        API.put(first.replace("&limit", "&cursor=k1&limit"), """
                {"items":[{"id":"c","fullName":"Bùi Hải Yến","personId":"3","cellId":"CB1","status":"OFFICIAL"}],
                 "count":201}""");
        String list = page("/dang-vien/CB1");
        assertThat(Reading.text(list))
                .containsSubsequence("Danh sách 201 đảng viên", "Nguyễn Văn An", "Đặng Thị Yến", "Xem tiếp")
                .doesNotContain("Bùi Hải Yến");
        assertThat(list).contains("href=\"/dang-vien/CB1?tiep=k1\"");
        assertThat(read("/dang-vien/CB1?tiep=k1")).contains("Bùi Hải Yến").doesNotContain("Xem tiếp");
    }

    @Test
    void aCellsMembersAreListedAndSomebodyIsFoundByName() {
        API.put("/api/v1/members?cellId=CB1&count=true&limit=200&sort=NAME", Recorded.madeUp("members"));
        assertThat(read("/dang-vien/CB1")).contains("Chi bộ 1", "Kết nạp đảng viên").doesNotContain("??");
        assertThat(page("/dang-vien/CB1")).contains("/ho-so/member/", "/api/v1/members?cellId=CB1&amp;export=csv");
        assertThat(read("/dang-vien/S-GDDT?lang=en")).contains("Choose a cell").doesNotContain("??");

        assertThat(read("/dang-vien/S-GDDT?tim=bình")).contains("Tìm thấy 1 người", "Nguyễn Thị Bình");
        assertThat(API.lastChange().body()).contains("bình");
    }
}
