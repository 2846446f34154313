package vn.bangvang.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rated person's page. */
class OwnRecordIT extends PortalIT {
    private static final String ADDRESS = "/api/v1/own-record";

    @BeforeEach
    void papers() {
        record();
    }

    static void record() {
        API.put(ADDRESS, """
                {"memberIds":["M1"],"streak":3,"lastYear":2021,
                 "ratings":[{"id":"E9","period":"2021","state":"REVISED","organisation":{"id":"O1","name":"Chi bộ 1"},
                   "decider":{"id":"O2","name":"Đảng bộ Sở Giáo dục và Đào tạo"},
                   "selfCriticism":{"state":"ACCEPTED","submittedOn":"2021-12-05","returns":["Thiếu phần hạn chế"]},
                   "selfClass":"GOOD","proposedClass":"GOOD","decidedClass":"OUTSTANDING","decisionNo":"15-QĐ/ĐU",
                   "decidedOn":"2021-12-28","history":[{"state":"DECIDED","decidedClass":"GOOD",
                   "decisionNo":"12-QĐ/ĐU","decidedOn":"2021-12-20","reason":"Kết luận xác minh"}]},
                  {"id":"E8","period":"2020","state":"NOT_RATED","organisation":{"id":"O1","name":"Chi bộ 1"},
                   "decider":{"id":"O3","name":null},"notRatedReason":"LONG_ABSENCE","history":[]}],
                 "commendations":[{"id":"C7","type":"GIAY_KHEN","title":"OUTSTANDING_YEAR","year":2021,
                   "issuer":{"id":"O2","name":"Đảng bộ Sở Giáo dục và Đào tạo"},"state":"REVOKED",
                   "decisionNo":"18-QĐ/ĐU","decidedOn":"2022-01-14","revokedReason":"EVALUATION_DOWNGRADED"}],
                 "disciplines":[{"form":"REPRIMAND","decidedOn":"2019-06-01","liftedOn":"2020-01-02"}]}""");
    }

    private static String tokenWith(String claims) {
        return "Bearer e30." + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(
                        StandardCharsets.UTF_8))
                + ".e30";
    }

    @Test
    void aMemberReadsOwnRatingsOnWhatTheyRestAndWhereToObject() {
        String seen = read("/ho-so-cua-toi");

        assertThat(seen).contains("Hoàn thành xuất sắc liên tục 3 năm", "tính đến năm 2021",
                "Hoàn thành xuất sắc nhiệm vụ", "Đã chấp nhận , 05/12/2021", "Đã bị trả lại: Thiếu phần hạn chế",
                "Số quyết định 15-QĐ/ĐU", "Lý do thay: Kết luận xác minh",
                "gửi ý kiến đến cấp ủy của Đảng bộ Sở Giáo dục và Đào tạo", "Vắng mặt dài ngày",
                "gửi ý kiến đến cấp ủy của đơn vị đã quyết định", "Mức xếp loại bị hạ", "Khiển trách",
                "đã hủy ngày 02/01/2020")
                .doesNotContain("??", "REVISED", "GIAY_KHEN", "O1", "null");
        assertThat(page("/ho-so-cua-toi?lang=en")).contains("If something is not right").doesNotContain("??");
    }

    @Test
    void anAccountThatIsNoMembersIsToldSoInTheWordsOfTheApi() {
        API.forget(ADDRESS);
        assertThat(browser().page(404, "/ho-so-cua-toi")).contains("&lt;script&gt;alert(1)", "Khi thấy chưa đúng")
                .doesNotContain("Hoàn thành xuất sắc liên tục", "<script>alert");
    }

    @Test
    void whoSeesOnlyTheOwnRecordBeginsThereAndIsOfferedNothingElse() {
        String token = tokenWith("{\"member\":\"M1\",\"organisation\":\"O1\",\"scope\":\"openid own-record:read\"}");
        browser().client()
                .get()
                .uri("/")
                .header("Authorization", token)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/ho-so-cua-toi");
        assertThat(page("/ho-so-cua-toi", "Authorization", token)).contains("href=\"/ho-so-cua-toi\"")
                .doesNotContain("href=\"/van-hanh\"", "href=\"/don-vi-cua-toi\"");

        String clerk = tokenWith("{\"member\":\"M1\",\"organisation\":\"O1\",\"scope\":[\"standings:read\"]}");
        assertThat(page("/ho-so-cua-toi", "Authorization", clerk)).contains("href=\"/ho-so-cua-toi\"",
                "href=\"/van-hanh\"", "href=\"/don-vi-cua-toi\"");
        assertThat(page("/tro-giup")).doesNotContain("href=\"/ho-so-cua-toi\"");
    }
}
