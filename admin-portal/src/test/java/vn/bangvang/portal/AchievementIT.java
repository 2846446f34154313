package vn.bangvang.portal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a unit did in a year beside its ratings, recorded by forms. */
class AchievementIT extends PortalIT {
    private static final String OF_THE_UNIT = "?limit=100&organisationId=S-GDDT&year=2021";

    @BeforeEach
    void papers() {
        records();
    }

    static void records() {
        WorkIT.papers();
        list("guiding-documents?limit=100&provinceId=P", """
                {"id":"D1","type":"RESOLUTION","number":"08-NQ/TU","title":"Về tổ chức cơ sở đảng",
                 "issuer":"Tỉnh ủy"}""");
        list("guiding-documents?number=08-NQ%2FTU", "{\"id\":\"D1\",\"number\":\"08-NQ/TU\"}");
        list("issued-documents" + OF_THE_UNIT, """
                {"id":"V1","type":"ACTION_PROGRAMME","number":"01-CTr/ĐU","field":"IDEOLOGY","withdrawn":false}""");
        list("targets" + OF_THE_UNIT, """
                {"id":"T1","code":"ADMISSIONS","plan":5,"actual":8,"outcome":"EXCEEDED","withdrawn":false}""");
        list("investments" + OF_THE_UNIT, "");
        list("conferences" + OF_THE_UNIT, """
                {"id":"H1","kind":"YEAR_SUMMARY","heldOn":"2021-12-28","place":"Hội trường Sở","withdrawn":false}""");
        list("competitions" + OF_THE_UNIT, "");
        list("prizes" + OF_THE_UNIT, """
                {"id":"Z1","level":"CONSOLATION","competition":"Hội thi tìm hiểu Nghị quyết","withdrawn":false},
                {"id":"Z2","level":"FIRST","competition":"Ghi nhầm","withdrawn":true}""");
        list("inspection-plans?limit=100&ownerOrganisationId=S-GDDT&year=2021", """
                {"id":"I1","ownerBody":"PARTY_COMMITTEE","items":[
                 {"itemId":"i1","kind":"INSPECTION","subject":"Chi bộ 1","plannedBy":"2021-03-28",
                  "doneOn":"2021-03-20"},
                 {"itemId":"i2","kind":"SUPERVISION","subject":"Chi bộ 2","plannedBy":"2021-06-28"}]}""");
        API.put("/api/v1/inspection-plans/I1", "{\"id\":\"I1\"}");
        API.put("/api/v1/targets/T1", """
                {"id":"T1","code":"ADMISSIONS","scope":"ORGANISATION","period":{"from":2017,"to":2021},"unit":"COUNT",
                 "plan":5,"actual":8,"outcome":"EXCEEDED","ownerOrganisationId":"S-GDDT","withdrawn":false}""");
    }

    private static void list(String address, String items) {
        API.put("/api/v1/" + address, "{\"items\":[" + items + "]}");
    }

    @Test
    void whatAUnitRecordedIsToldInWords() {
        String seen = read("/ket-qua/S-GDDT?ky=2021");

        assertThat(seen).contains("Nghị quyết · 08-NQ/TU · Về tổ chức cơ sở đảng · Tỉnh ủy",
                "Chương trình hành động · 01-CTr/ĐU · Tư tưởng chính trị",
                "Kết nạp đảng viên · Kế hoạch 5 · Thực hiện 8 · Vượt",
                "Tổng kết năm · 28/12/2021 · Hội trường Sở",
                "Giải khuyến khích · Hội thi tìm hiểu Nghị quyết Ghi giải thưởng",
                "Kiểm tra: Chi bộ 1, 28/03/2021 đã xong ngày 20/03/2021",
                "Giám sát: Chi bộ 2, 28/06/2021 · Ghi nhận hoàn thành · Hủy cuộc này",
                "Cuộc thi, hội thi Chưa ghi gì.")
                .doesNotContain("CONSOLATION", "??");
        assertThat(page("/ket-qua/S-GDDT?ky=2021&lang=en")).contains("Consolation prize").doesNotContain("??");
        assertThat(page("/ket-qua/S-GDDT?ky=2021")).contains(
                "/viec/ghi-giai-thuong?organisationId=S-GDDT&amp;year=2021", "/viec/xong-cuoc?id=I1&amp;itemId=i2",
                "/viec/dang-ky-van-ban?provinceId=P", "/viec/giao-chi-tieu?ownerOrganisationId=S-GDDT");
        assertThat(read("/ho-so/target/T1")).contains("Kết nạp đảng viên", "Từ năm 2017", "Đến năm 2021",
                "Ghi kết quả thực hiện", "Đang được tính").doesNotContain("??", "ADMISSIONS");
    }

    @Test
    void whatIsRecordedStandsInTheBodyWhereTheApiWantsIt() {
        submit("/viec/giao-chi-tieu", "ownerOrganisationId", "S-GDDT", "code", "ADMISSIONS", "scope", "ORGANISATION",
                "period/from", "2017", "period/to", "2021", "unit", "COUNT", "plan", "5", "documentId", "08-NQ/TU")
                .expectStatus()
                .isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/targets");
        assertThat(API.lastChange().body()).contains("\"period\":{\"from\":2017,\"to\":2021}", "\"plan\":5",
                "\"documentId\":\"D1\"");

        submit("/viec/xong-cuoc", "id", "I1", "itemId", "i2", "phien-ban", "\"7\"", "doneOn", "2021-06-20")
                .expectStatus()
                .isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/inspection-plans/I1/items/i2/complete");
        assertThat(API.lastChange().tag()).isEqualTo("\"7\"");

        submit("/viec/ghi-dau-tu", "organisationId", "S-GDDT", "code", "FACILITY_INVESTMENT", "nature", "ADVISED",
                "period/from", "2020", "period/to", "2025", "periodAmountVnd", "2300000000000", "year", "2021",
                "yearAmountVnd", "53000000000").expectStatus().isSeeOther();
        assertThat(API.lastChange().body()).contains("\"periodAmountVnd\":2300000000000");
    }

    @Test
    void whereProvincesHaveADocumentOfOneNumberThatOfTheUnitsOwnIsMeant() {
        list("guiding-documents?number=35-NQ%2FTW", "{\"id\":\"D7\"},{\"id\":\"D8\"}");
        list("guiding-documents?number=35-NQ%2FTW&provinceId=P", "{\"id\":\"D8\"}");
        submit("/viec/ghi-van-ban", "organisationId", "S-GDDT", "type", "PLAN", "number", "07-KH/ĐU",
                "underDocumentId", "35-NQ/TW", "year", "2021").expectStatus().isSeeOther();
        assertThat(API.lastChange().body()).contains("\"underDocumentId\":\"D8\"");

        API.put("/api/v1/issued-documents/V1", "{\"id\":\"V1\",\"organisationId\":\"S-GDDT\"}");
        submit("/viec/dinh-chinh-van-ban", "id", "V1", "phien-ban", "\"7\"", "underDocumentId", "35-NQ/TW", "reason",
                "Ghi nhầm văn bản").expectStatus().isSeeOther();
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/issued-documents/V1/correct");
        assertThat(API.lastChange().body()).contains("\"underDocumentId\":\"D8\"");
    }

    @Test
    void aPlanIsApprovedWithEverythingThatIsPlanned() {
        submit("/viec/ghi-chuong-trinh", "ownerOrganisationId", "S-GDDT", "ownerBody", "PARTY_COMMITTEE", "year",
                "2021", "items/0/kind", "INSPECTION", "items/0/subject", "Chi bộ 1", "items/0/plannedBy", "2021-03-28",
                "items/1/kind", "", "items/1/subject", " ", "items/1/plannedBy", "", "items/2/kind", "SUPERVISION",
                "items/2/subject", "Chi bộ 2", "items/2/plannedBy", "2021-06-28").expectStatus().isSeeOther();
        assertThat(API.lastChange().body()).contains("""
                "items":[{"kind":"INSPECTION","subject":"Chi bộ 1","plannedBy":"2021-03-28"},\
                {"kind":"SUPERVISION","subject":"Chi bộ 2","plannedBy":"2021-06-28"}]""");
    }

    @Test
    void aRefusedRowIsMarkedWhereItStandsAfterTheEmptyOnesHaveClosedUp() {
        API.refuse("/api/v1/inspection-plans", """
                {"title":"Chưa ghi được","errors":[
                 {"pointer":"/items/0/plannedBy","message":"Sau năm của chương trình"}]}""");
        String again = submit("/viec/ghi-chuong-trinh", "ownerOrganisationId", "S-GDDT", "items/3/kind", "INSPECTION",
                "items/3/subject", "Chi bộ 4", "items/3/plannedBy", "2022-03-28").expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        API.allow("/api/v1/inspection-plans");
        assertThat(again).contains("id=\"w-items/0/plannedBy\">Sau năm của chương trình", "value=\"Chi bộ 4\"");
    }

    @Test
    void aFormGrowsWithoutAScriptAndWithoutLosingWhatStandsInIt() {
        String form = page("/viec/ghi-chuong-trinh?ownerOrganisationId=S-GDDT");
        assertThat(form).contains("name=\"items/4/subject\"", "name=\"them-dong\"")
                .doesNotContain("name=\"items/5/subject\"");
        String grown = submit("/viec/ghi-chuong-trinh", "ownerOrganisationId", "S-GDDT", "lan-gui", "0f5c", "so-dong",
                "5", "items/4/subject", "Chi bộ 4", "them-dong", "1").expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(API.changes()).extracting(StubApi.Sent::key).doesNotContain("0f5c");
        assertThat(grown).contains("name=\"items/9/subject\"", "value=\"Chi bộ 4\"", "value=\"0f5c\"")
                .doesNotContain("name=\"items/10/subject\"", "??");
    }
}
