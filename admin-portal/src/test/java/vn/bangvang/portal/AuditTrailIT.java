package vn.bangvang.portal;

import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Who was shown whose data, for whoever looks after the trail. */
class AuditTrailIT extends PortalIT {
    private static final String ENTRIES = "/api/v1/audit-entries?";
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
        API.put(ENTRIES + "limit=20", ITEMS);
        API.put(ENTRIES + "from=2026-11-22T17%3A00%3A00Z&limit=20&memberId=CB1-1&to=2026-11-24T17%3A00%3A00Z", ITEMS);
        API.put(ENTRIES + "caller=vanthu&cursor=c2&limit=20", "{\"items\":[]}");
        API.put("/api/v1/organisations/CB1", "{\"id\":\"CB1\",\"code\":\"CB1\",\"name\":\"Chi bộ 1\",\"version\":1}");
        API.put("POST /api/v1/members/search", """
                {"items":[{"id":"CB1-1","fullName":"Nguyễn Thị Bình","personId":"1","cellId":"CB1","status":"OFFICIAL",
                 "version":1}],"more":true}""");
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
                        "/viec/xuat-nhat-ky?memberId=CB1-1&amp;caller&amp;from=2026-11-22T17:00:00Z",
                        "/api/v1/audit-entries?export=csv&amp;from=2026-11-22T17:00:00Z&amp;memberId=CB1-1&amp;to=");
        assertThat(read("/nhat-ky-truy-cap?tai-khoan=vanthu&tiep=c2")).contains("Không có lần truy cập nào như vậy.");
    }

    @Test
    void aMemberIsFoundByNameWithoutANameInAnyAddress() {
        String found = browser().client()
                .post()
                .uri("/nhat-ky-truy-cap/nguoi")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("ten", " bình "))
                .exchange()
                .expectStatus()
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
        String auditor = "Bearer e30." + Base64.getUrlEncoder()
                .encodeToString("{\"organisation\":\"*\",\"scope\":\"standings:read audit:read\"}".getBytes(UTF_8))
                + ".e30";
        assertThat(page("/tro-giup", "Authorization", auditor)).contains("href=\"/nhat-ky-truy-cap\"");
        assertThat(page("/tro-giup")).doesNotContain("/nhat-ky-truy-cap");
    }
}
