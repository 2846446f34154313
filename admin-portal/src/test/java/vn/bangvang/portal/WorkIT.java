package vn.bangvang.portal;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import vn.bangvang.portal.task.Task;
import vn.bangvang.portal.task.Tasks;

import static org.assertj.core.api.Assertions.assertThat;

/** What officials do by forms, as a browser without a script does it. */
class WorkIT extends PortalIT {

    @BeforeAll
    static void papers() {
        API.put("/api/v1/evaluations/E1", """
                {"id":"E1","subjectType":"MEMBER","subjectId":"CB1-1","period":"2021","state":"DECIDED","version":7,
                 "decidedClass":"GOOD","decisionNo":"15-QĐ/ĐU","decidedOn":"2021-12-20","deciderId":"S-GDDT",
                 "history":[{"state":"DECIDED","decidedClass":"OUTSTANDING","reason":"Đơn thư"}]}""");
        API.put("/api/v1/organisations/S-GDDT", """
                {"id":"S-GDDT","code":"S-GDDT","name":"Đảng bộ Sở Giáo dục và Đào tạo","rootId":"P","version":1}""");
        API.put("/api/v1/organisations?code=CB2", """
                {"items":[{"id":"the-id-of-CB2","code":"CB2","name":"Chi bộ 2","version":1}]}""");
        API.put("/api/v1/members/CB1-1", """
                {"id":"CB1-1","fullName":"Nguyễn Thị Bình","personId":"1","cellId":"CB1","status":"OFFICIAL",
                 "admittedOn":"2010-05-19","placements":[],"version":3}""");
        API.put("/api/v1/evaluation-periods?limit=100&provinceId=P", """
                {"items":[{"id":"Y1","period":"2021","state":"OPEN","closeVersion":0,"referenceDate":"2021-12-31",
                 "policy":{"code":"QD132-HD21","version":1}}]}""");
        API.put("/api/v1/evaluation-policies?limit=100", """
                {"items":[{"id":"R1","code":"QD132-HD21","version":1,"validFromYear":2018,"sources":["132-QĐ/TW"],
                 "memberQuota":{"percent":20},"organisationQuota":{"percent":20}}]}""");
        API.put("/api/v1/evaluation-periods/Y1/findings?limit=200", """
                {"items":[{"condition":"EVALUATION_MISSING","subjectId":"S-GDDT","subjectType":"ORGANISATION"}]}""");
        API.put("/api/v1/evaluation-periods/Y1", "{\"id\":\"Y1\",\"period\":\"2021\"}");
        API.put("/api/v1/evaluations?deciderId=S-GDDT&limit=500&period=2021", """
                {"items":[{"id":"E2","subjectId":"CB2","decidedClass":"GOOD","state":"DECIDED"}]}""");
        API.put("/api/v1/commendations?limit=100&recipientOrganisationId=S-GDDT&year=2021", """
                {"items":[{"id":"K1","recipientType":"MEMBER","recipientId":"CB1-1","type":"GIAY_KHEN",
                 "recipientOrganisationIdAtAward":"S-GDDT","issuerOrganisationId":"S-GDDT","state":"AWARDED",
                 "title":"OUTSTANDING_YEAR","decisionNo":"12-QĐ/ĐU","decidedOn":"2021-12-30"}]}""");
        API.put("POST /api/v1/standings/2021/what-if?province=P", Recorded.madeUp("movement")
                .replaceFirst("(?s).*\"movement\": (\\{.*\\}),\\s*\"events\": \\[.*", "{\"items\":[$1]}"));
    }

    private WebTestClient.ResponseSpec send(String address, String... namesAndValues) {
        BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("_csrf", "t0ken");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form = form.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser().client()
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-BangVang-Csrf-Token", "t0ken")
                .body(form)
                .exchange();
    }

    private String refused(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .replaceAll("\\s+", " ");
    }

    @Test
    void aPaperTellsWhatIsOnItAndWhatHappenedToItByName() {
        String seen = read("/ho-so/evaluation/E1");

        assertThat(seen).contains("Nguyễn Thị Bình", "Mức được quyết định Hoàn thành tốt nhiệm vụ",
                "Cấp quyết định Đảng bộ Sở Giáo dục và Đào tạo", "Ngày quyết định 20/12/2021",
                "Hoàn thành xuất sắc nhiệm vụ", "Đơn thư", "Sửa quyết định xếp loại").doesNotContain("CB1-1", "GOOD");
    }

    @Test
    void aChangeNamesTheVersionThatItsReaderSaw() {
        String form = page("/viec/sua-xep-loai?id=E1&ve=/ho-so/evaluation/E1&ve-viec=B%C3%ACnh",
                "X-BangVang-Csrf-Token", "t0ken");
        assertThat(form).contains("name=\"phien-ban\" value=\"&quot;7&quot;\"", "name=\"_csrf\" value=\"t0ken\"",
                "<label for=\"f-decisionNo\">");

        send("/viec/sua-xep-loai", "id", "E1", "phien-ban", "\"7\"", "ve", "/ho-so/evaluation/E1", "class", "GOOD",
                "decisionNo", "16-QĐ/ĐU", "decidedOn", "2022-01-05", "reason", "Kết luận kiểm tra", "justification",
                "").expectStatus().isSeeOther().expectHeader().location("/ho-so/evaluation/E1?xong=sua-xep-loai");
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/evaluations/E1/revise");
        assertThat(API.lastChange().tag()).isEqualTo("\"7\"");
        assertThat(API.lastChange().body()).contains("\"reason\":\"Kết luận kiểm tra\"")
                .doesNotContain("justification");
        assertThat(read("/ho-so/evaluation/E1?xong=sua-xep-loai")).contains("Đã ghi: Sửa quyết định xếp loại.");
    }

    @Test
    void somethingNewIsMadeOnceHoweverOftenItIsSent() {
        send("/viec/thanh-lap", "parentId", "S-GDDT", "lan-gui", "0f5b", "code", "CB9", "name", "Chi bộ 9", "kind",
                "SUBORDINATE_CELL", "foundedOn", "2022-01-01").expectStatus().isSeeOther();

        assertThat(API.lastChange().key()).isEqualTo("0f5b");
        assertThat(API.lastChange().tag()).isEmpty();
    }

    @Test
    void aRefusalStandsBesideItsFieldAndNothingThatWasWrittenIsLost() {
        API.refuse("/api/v1/members/CB1-1/transfer", """
                {"title":"Chưa chuyển được","detail":"Ngày chuyển trước ngày kết nạp","errors":[
                 {"pointer":"/effectiveOn","message":"Phải sau ngày kết nạp 19/05/2010"}]}""");
        String form = refused(send("/viec/chuyen-sinh-hoat", "id", "CB1-1", "phien-ban", "\"3\"", "toCellId", "CB2",
                "type", "INTERNAL", "effectiveOn", "2009-01-01"));

        assertThat(API.lastChange().body()).contains("\"toCellId\":\"the-id-of-CB2\"");
        assertThat(Reading.text(form)).contains("Chưa thực hiện được", "Ngày chuyển trước ngày kết nạp");
        assertThat(form).contains("<p class=\"warning\" id=\"w-effectiveOn\">Phải sau ngày kết nạp 19/05/2010</p>",
                "aria-describedby=\"w-effectiveOn\"", "value=\"2009-01-01\"", "value=\"CB2\"",
                "name=\"phien-ban\" value=\"&quot;3&quot;\"");
    }

    @Test
    void aListIsTriedBeforeItIsDecided() {
        String list = read("/xep-loai/S-GDDT?ky=2021&doi-tuong=ORGANISATION");
        assertThat(list).contains("Xếp loại tổ chức trực thuộc", "Chi bộ 1 Chưa quyết định",
                "Chi bộ 2 Hoàn thành tốt nhiệm vụ Sửa quyết định xếp loại");

        String tried = send("/xep-loai/S-GDDT", "tinh", "P", "ky", "2021", "doi-tuong", "ORGANISATION", "muc.CB1",
                "OUTSTANDING", "viec", "thu").expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(API.lastChange().body()).contains("{\"ratings\":[{").contains("\"class\":\"OUTSTANDING\"");
        assertThat(Reading.text(tried)).contains("Nếu quyết định như vậy", "▲ 3 (từ 5)");
        assertThat(tried).containsPattern("value=\"OUTSTANDING\" +selected=\"selected\"");
    }

    @Test
    void aListIsDecidedWholeOrNotAtAll() {
        API.refuse("/api/v1/evaluations/batch", """
                {"title":"Vượt trần","detail":"Vượt trần 20% hoàn thành xuất sắc","errors":[
                 {"pointer":"/ratings/0/class","message":"Chi bộ chưa có bản kiểm điểm"},
                 {"pointer":"/decisionNo","message":"Chưa ghi số quyết định"}]}""");
        String form = refused(send("/xep-loai/S-GDDT", "tinh", "P", "ky", "2021", "doi-tuong", "ORGANISATION",
                "muc.CB1", "OUTSTANDING", "viec", "quyet-dinh", "lan-gui", "77aa"));

        assertThat(API.lastChange().key()).isEqualTo("77aa");
        assertThat(form).contains("name=\"lan-gui\" value=\"77aa\"");
        assertThat(page("/xep-loai/S-GDDT?ky=2021")).containsPattern("name=\"lan-gui\" value=\"[0-9a-f-]{36}\"");
        assertThat(API.lastChange().body()).contains("\"deciderId\":\"S-GDDT\"", "\"subjectType\":\"ORGANISATION\"",
                "\"subjectId\":\"CB1\"");
        assertThat(Reading.text(form)).contains("Vượt trần 20% hoàn thành xuất sắc", "Chi bộ chưa có bản kiểm điểm",
                "Chưa ghi số quyết định");
    }

    @Test
    void oneClassIsChosenForAllRowsWithoutAChoice() {
        send("/xep-loai/S-GDDT", "tinh", "P", "ky", "2021", "doi-tuong", "ORGANISATION", "muc.CB1", "OUTSTANDING",
                "muc.CB3", "", "con-lai", "GOOD", "viec", "thu").expectStatus().isOk();
        assertThat(API.lastChange().body()).contains("CB1", "OUTSTANDING", "CB3", "CB4").doesNotContain("CB2");
        assertThat(API.lastChange().body().split("\"class\":\"GOOD\"")).hasSize(3);
    }

    @Test
    void whatStandsInTheWayOfAClosingIsNamed() {
        assertThat(read("/ky?ky=2021")).contains("Đang mở 31/12/2021 QD132-HD21, bản 1", "Chốt kỳ",
                "Đảng bộ Sở Giáo dục và Đào tạo : Chưa có kết quả xếp loại", "Căn cứ : 132-QĐ/TW");
        assertThat(read("/viec/chot-ky?id=Y1&ve=/ky")).contains("Chốt kỳ làm cố định bảng xếp hạng và niêm phong.");
    }

    @Test
    void commendationsAreListedByName() {
        assertThat(read("/khen-thuong/S-GDDT?ky=2021")).contains("Nguyễn Thị Bình", "Giấy khen xuất sắc",
                "Đã quyết định 12-QĐ/ĐU 30/12/2021");
    }

    @Test
    void selfCriticismsOfAWholeUnitAreRecordedAtOnce() {
        assertThat(read("/kiem-diem/S-GDDT?ky=2021")).contains("Bản kiểm điểm của", "Chi bộ 1");
        API.put("POST /api/v1/self-criticisms/batch",
                "{\"results\":[{\"status\":201,\"reference\":\"ORGANISATION.CB1\"}]}");
        send("/kiem-diem/S-GDDT", "tinh", "P", "ky", "2021", "da-nop", "ORGANISATION.CB1", "submittedOn",
                "2021-12-01", "chap-nhan", "1").expectStatus().isSeeOther();
        assertThat(API.lastChange().body()).contains("\"subjectType\":\"ORGANISATION\"", "\"subjectId\":\"CB1\"",
                "\"accepted\":true", "\"period\":\"2021\"");
    }

    @Test
    void whoHasHandedInASelfCriticismIsSaidAndAllOthersAreMarkedAtOnce() {
        API.answer("/2021/organisations/CB1?province=P", Recorded.text("organisation-s")
                .replaceFirst("(?s)\"children\": \\[.*?\n \\]", "\"children\": []")
                .replace("\"id\":\"S-GDDT\"", "\"id\":\"CB1\""));
        API.put("/api/v1/self-criticisms?limit=500&organisationId=CB1&period=2021", """
                {"items":[{"id":"KD1","subjectId":"CB1-1","state":"ACCEPTED","submittedOn":"2021-11-26"}]}""");
        assertThat(read("/kiem-diem/CB1?ky=2021")).contains("Nguyễn Thị Bình Đã chấp nhận 26/11/2021",
                "12.345679 Chưa ghi");
        assertThat(page("/kiem-diem/CB1?ky=2021")).contains("name=\"da-nop\" value=\"MEMBER.CB1-2\"",
                "name=\"danh-sach\" value=\"MEMBER.CB1-2\"", "/ho-so/self-criticism/KD1")
                .doesNotContain("value=\"MEMBER.CB1-1\"");
        send("/kiem-diem/CB1", "tinh", "P", "ky", "2021", "danh-sach", "MEMBER.CB1-2", "tat-ca", "1", "submittedOn",
                "2021-12-01").expectStatus().isSeeOther();
        assertThat(API.lastChange().body()).contains("\"subjectId\":\"CB1-2\"", "\"accepted\":false");
    }

    @Test
    void whatWaitsForTheReaderIsApprovedOnAPageOfItsOwn() {
        API.put("/api/v1/evaluation-approvals?limit=100&state=REQUESTED", """
                {"items":[{"id":"A1","kind":"CLOSE_PERIOD","organisationIds":["S-GDDT"],"command":
                 {"closedOn":"2022-01-26"},"reason":null,"requested":{"at":"2022-01-25T02:00:00Z"},
                 "until":"2022-02-08","waitsForMe":true}]}""");
        API.put("/api/v1/evaluation-approvals/A1", "{\"id\":\"A1\"}");
        assertThat(read("/cho-duyet")).contains("Chờ tôi phê duyệt 1 Chốt kỳ đánh giá Đơn vị Đảng bộ Sở Giáo dục",
                "Đề nghị lúc 09:00:00 25/01/2022", "Ngày chốt 26/01/2022", "Đang chờ người khác 0");

        send("/viec/duyet", "id", "A1", "phien-ban", "\"7\"", "ve", "/cho-duyet").expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/cho-duyet?xong=duyet");
        assertThat(API.lastChange().address()).isEqualTo("/api/v1/evaluation-approvals/A1/approve");
        assertThat(read("/ky?ky=2021&cho=chot-ky")).contains("Việc này được thực hiện khi người thứ hai phê duyệt.");
    }

    @Test
    void everythingThatCanBeDoneIsInBothLanguages() {
        for (Task task : Tasks.all()) {
            for (String language : new String[]{"vi", "en"}) {
                assertThat(page("/viec/" + task.address() + "?lang=" + language)).as(task.address())
                        .doesNotContain("??");
            }
        }
        for (String address : new String[]{"/cong-viec?don-vi=S-GDDT", "/ky?ky=2021", "/khen-thuong/S-GDDT?ky=2021",
                "/kiem-diem/S-GDDT?ky=2021", "/xep-loai/S-GDDT?ky=2021", "/ho-so/member/CB1-1",
                "/cho-duyet"}) {
            assertThat(page(address + (address.contains("?") ? "&" : "?") + "lang=en")).as(address)
                    .doesNotContain("??");
        }
    }
}
