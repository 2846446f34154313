package vn.bangvang.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Who was shown whose data, for whoever looks after the trail. */
class AuditTrailIT extends PortalIT {
    private static final String ENTRIES = "/api/v1/audit-entries?";
    private static final String APPROVALS = "/api/v1/member-approvals";
    private static final String AUDITOR = "Bearer e30." + Base64.getUrlEncoder()
            .encodeToString("""
                    {"sub":"auditor","organisation":"*","scope":"standings:read audit:read"}""".getBytes(UTF_8))
            + ".e30";
    private static final String ITEMS = """
            {"items":[{"id":"T1","at":"2026-11-23T07:32:05Z","what":"evaluation",
               "members":["X1","X2","X3","X4","CB1-1"],
               "caller":"vanthu","client":"bang-vang-gateway","organisation":"S-GDDT","method":"GET",
               "path":"/api/v1/evaluations/{id}","purpose":"Đối chiếu","result":200,"correlationId":"4bf92f"},
              {"id":"T2","at":"2026-11-23T07:31:00Z","what":"refused","members":[],"caller":"anonymous",
               "organisation":null,"method":"GET","path":"/api/v1/members","result":401},
              {"id":"T3","at":"2026-11-23T07:30:00Z","what":"members","members":["CB1-1"],"caller":"quantri",
               "organisation":"*","method":"POST","path":"/api/v1/members/search","result":200}],"next":"c2"}""";

    @BeforeEach
    void papers() {
        entries();
    }

    static void entries() {
        WorkIT.papers();
        API.put(APPROVALS + "/rules", "{\"singleHanded\":false,\"expiresAfterDays\":14,\"kinds\":[]}");
        API.put(APPROVALS + "?limit=100&sort=-id&state=CARRIED_OUT", "{\"items\":[]}");
        API.put(ENTRIES + "limit=20", ITEMS);
        API.put(ENTRIES + "from=2026-11-22T17%3A00%3A00Z&limit=20&memberId=CB1-1&to=2026-11-24T17%3A00%3A00Z", ITEMS);
        API.put(ENTRIES + "caller=vanthu&cursor=c2&limit=20", "{\"items\":[]}");
        API.put("/api/v1/organisations/CB1", "{\"id\":\"CB1\",\"code\":\"CB1\",\"name\":\"Chi bộ 1\",\"version\":1}");
        API.put("POST /api/v1/members/search", """
                {"items":[{"id":"CB1-1","fullName":"Nguyễn Thị Bình","personId":"1","cellId":"CB1","status":"OFFICIAL",
                 "version":1}],"more":true}""");
    }

    private WebTestClient.ResponseSpec send(String address, BodyInserters.FormInserter<String> form) {
        return browser().client()
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange();
    }

    @Test
    void anEntryIsToldInWords() {
        String seen = read("/nhat-ky-truy-cap");

        assertThat(seen).contains("14:32:05 23/11/2026 Kết quả xếp loại Mục đích: Đối chiếu", "và 2 người khác",
                "Đảng bộ Sở Giáo dục và Đào tạo Đã cho xem", "Bị từ chối chưa đăng nhập",
                "Từ chối: chưa đăng nhập", "Nguyễn Thị Bình", "mọi tỉnh", "đảng viên không xem được tên")
                .doesNotContain("CB1-1", "X1", "S-GDDT ", "anonymous", "??");
        assertThat(page("/nhat-ky-truy-cap?lang=en")).contains("Turned away").doesNotContain("??");
    }

    @Test
    void whoIsLookedForStandsFirstAndAPeriodIsByTheClockOfVietNam() {
        String seen = read("/nhat-ky-truy-cap?dang-vien=CB1-1&tu=2026-11-23T00:00&den=2026-11-25T00:00");

        assertThat(seen).contains("Dữ liệu của Nguyễn Thị Bình", "Mục đích: Đối chiếu Nguyễn Thị Bình");
        assertThat(page("/nhat-ky-truy-cap?dang-vien=CB1-1&tu=2026-11-23T00:00&den=2026-11-25T00:00"))
                .contains("value=\"2026-11-23T00:00\"", "tiep=c2", "den=2026-11-25T00:00",
                        "/viec/xuat-nhat-ky?memberId=CB1-1&amp;caller=&amp;from=2026-11-22T17:00:00Z")
                .doesNotContain("export=csv");
        assertThat(read("/nhat-ky-truy-cap?tai-khoan=vanthu&tiep=c2")).contains("Không có lần truy cập nào như vậy.");
    }

    @Test
    void whereOneActsAloneWhatIsSoughtIsAFileAtOnce() {
        API.put(APPROVALS + "/rules", "{\"singleHanded\":true,\"expiresAfterDays\":14,\"kinds\":[]}");

        assertThat(page("/nhat-ky-truy-cap?dang-vien=CB1-1&tu=2026-11-23T00:00&den=2026-11-25T00:00"))
                .contains("/api/v1/audit-entries?export=csv&amp;from=2026-11-22T17:00:00Z&amp;memberId=CB1-1&amp;to=")
                .doesNotContain("/viec/xuat-nhat-ky");
    }

    @Test
    void whatAnotherHasApprovedIsAFileForWhoAskedForItAlone() {
        String approved = """
                {"id":"A1","kind":"%s","requested":{"subject":"%s","at":"2026-11-23T07:00:00Z"},"reason":"%s",
                 "decided":{"subject":"officer","at":"%s"},"result":"/api/v1/audit-entries?export=csv&memberId=%s"}""";
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        API.put(APPROVALS + "?limit=100&sort=-id&state=CARRIED_OUT", "{\"items\":["
                + String.join(",",
                        approved.formatted("EXPORT_AUDIT_TRAIL", "auditor", "khiếu nại", yesterday, "MINE"),
                        approved.formatted("EXPORT_AUDIT_TRAIL", "another", "việc khác", yesterday, "THEIRS"),
                        approved.formatted("EXPEL_MEMBER", "auditor", "khai trừ", yesterday, "EXPELLED"),
                        approved.formatted("EXPORT_AUDIT_TRAIL", "auditor", "đã lâu",
                                yesterday.minus(Duration.ofDays(7)), "OLD"))
                + "]}");

        assertThat(page("/nhat-ky-truy-cap?cho=xuat-nhat-ky", "Authorization", AUDITOR))
                .contains("href=\"/api/v1/audit-entries?export=csv&amp;memberId=MINE\"", "khiếu nại",
                        "Đã gửi: Xuất nhật ký truy cập ra tệp", "/viec/xuat-nhat-ky")
                .doesNotContain("THEIRS", "EXPELLED", "OLD", "??");
        assertThat(page("/nhat-ky-truy-cap?lang=en", "Authorization", AUDITOR)).contains("The file that was approved")
                .doesNotContain("??");
    }

    @Test
    void whoApprovesSeesWhatIsToLeave() {
        API.put(APPROVALS + "?limit=100&state=REQUESTED", """
                {"items":[{"id":"A2","kind":"EXPORT_AUDIT_TRAIL","organisationIds":[],"memberIds":["CB1-1"],
                 "target":"/api/v1/audit-entries?export=csv&memberId=CB1-1&caller=v%C4%83n+th%C6%B0\
                &to=2026-11-24T17%3A00%3A00Z",
                 "command":null,"reason":"khiếu nại","requested":{"at":"2026-11-25T02:00:00Z"},
                 "until":"2026-12-09","waitsForMe":true}]}""");

        String waiting = read("/cho-duyet");
        API.put(APPROVALS + "?limit=100&state=REQUESTED", "{\"items\":[]}");

        assertThat(waiting).contains("Xuất nhật ký truy cập ra tệp Đảng viên Nguyễn Thị Bình Tài khoản đã xem văn thư"
                + " Trước lúc 00:00:00 25/11/2026 Lý do của người đề nghị khiếu nại");
    }

    @Test
    void theTrailIsAskedForAsItWasSought() {
        send("/viec/xuat-nhat-ky", BodyInserters.fromFormData("memberId", "CB1-1")
                .with("from", "2026-11-22T17:00:00Z")
                .with("reason", "khiếu nại")
                .with("lan-gui", "0f5b")
                .with("ve", "/nhat-ky-truy-cap?dang-vien=CB1-1")).expectStatus().isSeeOther();

        assertThat(API.lastChange().address()).isEqualTo("/api/v1/audit-entries/exports");
        assertThat(API.lastChange().body()).isEqualTo("{\"memberId\":\"CB1-1\","
                + "\"from\":\"2026-11-22T17:00:00Z\",\"reason\":\"khiếu nại\"}");
    }

    @Test
    void aMemberIsFoundByNameWithoutANameInAnyAddress() {
        String found = send("/nhat-ky-truy-cap/nguoi", BodyInserters.fromFormData("ten", " bình ")).expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(Reading.text(found)).contains("Nguyễn Thị Bình Chi bộ 1", "Còn nữa");
        assertThat(found).contains("href=\"/nhat-ky-truy-cap?dang-vien=CB1-1\"");
        assertThat(API.lastChange().body()).contains("\"q\":\"bình\"");
    }

    @Test
    void onlyWhoReadsTheTrailIsLedThere() {
        assertThat(page("/tro-giup", "Authorization", AUDITOR)).contains("href=\"/nhat-ky-truy-cap\"");
        assertThat(page("/tro-giup")).doesNotContain("/nhat-ky-truy-cap");
    }
}
