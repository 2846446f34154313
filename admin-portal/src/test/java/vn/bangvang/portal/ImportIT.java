package vn.bangvang.portal;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/** A file on its way to the API, as a browser without a script sends it. */
class ImportIT extends PortalIT {
    private static final String PROGRESS = """
            {"id":"%s","mode":"COMMIT","state":"%s","rows":300,"done":120,"founded":118,"alreadyThere":0,"refused":2,
             "receivedAt":"2026-01-05T02:00:00Z"%s}""";

    @BeforeAll
    static void files() {
        String imports = "/api/v1/members/imports";
        API.put("POST " + imports + "?atomic=ROW&mode=VALIDATE", PROGRESS.formatted("I1", "WAITING", ""));
        API.put("POST " + imports + "?atomic=ALL&mode=COMMIT", PROGRESS.formatted("I2", "WAITING", ""));
        API.put(imports + "/I1",
                PROGRESS.formatted("I1", "COMPLETED", ",\"endedAt\":\"2026-01-05T02:01:00Z\"").replace("120", "300"));
        API.put(imports + "/I2", PROGRESS.formatted("I2", "WRITING", ""));
        API.put(imports + "/I1/errors?limit=200", """
                {"items":[{"row":7,"column":"Ngày kết nạp","value":"30/02/2015","code":"DAY_IMPOSSIBLE",
                 "message":"Không có ngày này trong lịch."},{"row":9,"code":"X","message":"Dòng này trùng."}]}""");
        API.put(imports + "/I2/errors?limit=200", "{\"items\":[]}");
    }

    private WebTestClient.ResponseSpec send(String name, String... namesAndValues) {
        var form = new MultipartBodyBuilder();
        form.part("_csrf", "t0ken");
        form.part("tep", "Mã người\nnv-1\n".getBytes(StandardCharsets.UTF_8)).filename(name);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.part(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser().client()
                .post()
                .uri("/nhap/dang-vien")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    @Test
    void aFileIsOnlyCheckedUnlessItsSenderSaysOtherwise() {
        send("dang-vien.CSV", "lan-gui", "0f5b", "cach", "thu").expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/nhap/dang-vien/I1");
        assertThat(API.lastChange().key()).isEqualTo("0f5b");
        assertThat(API.lastChange().body()).isEqualTo("Mã người\nnv-1\n");

        send("dang-vien.csv", "cach", "ghi", "tat-ca", "1").expectHeader().location("/nhap/dang-vien/I2");
    }

    @Test
    void progressIsShownUntilItHasEndedAndThenWhatWasRefused() {
        browser().client().get().uri("/nhap/dang-vien/I2").exchange().expectHeader().valueEquals("Refresh", "2");
        assertThat(read("/nhap/dang-vien/I2")).contains("Đang ghi.", "120/300");

        browser().client().get().uri("/nhap/dang-vien/I1").exchange().expectHeader().doesNotExist("Refresh");
        assertThat(read("/nhap/dang-vien/I1")).contains("Đã ghi xong.", "Bị từ chối 2",
                "7 Ngày kết nạp 30/02/2015 Không có ngày này trong lịch.", "9 – – Dòng này trùng.");
        assertThat(page("/nhap/dang-vien/I1")).contains("href=\"/api/v1/members/imports/I1/rejected\"");
    }

    @Test
    void whyAFileIsNotTakenStandsBesideIt() {
        String other = Reading.text(refused(send("dang-vien.doc")));
        assertThat(other).contains("Tệp .xlsx, .csv (mã UTF-8) hoặc .ndjson, tối đa 10 MB. Tệp .xlsx");

        API.refuse("/api/v1/members/imports?atomic=ALL&mode=VALIDATE", """
                {"title":"Tệp không ở mã UTF-8.","detail":"Tệp không ở mã UTF-8 (có vẻ là UTF-16)."}""");
        String encoded = refused(send("dang-vien.csv", "tat-ca", "1", "lan-gui", "0f5b"));
        assertThat(encoded).contains("id=\"w-tep\">Tệp không ở mã UTF-8 (có vẻ là UTF-16).</p>",
                "aria-describedby=\"w-tep\"", "name=\"lan-gui\" value=\"0f5b\"");
    }

    private static String refused(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void everyKindOfThingHasItsPageInBothLanguages() {
        for (String things : new String[]{"to-chuc", "dang-vien", "hoc-vien", "kiem-diem", "xep-loai", "khen-thuong"}) {
            assertThat(page("/nhap/" + things + "?lang=en")).as(things).doesNotContain("??");
            assertThat(page("/cong-viec?don-vi=S-GDDT")).contains("href=\"/nhap/" + things + "\"");
        }
        assertThat(page("/nhap/dang-vien/I1?lang=en")).doesNotContain("??").contains("Refused");
    }
}
