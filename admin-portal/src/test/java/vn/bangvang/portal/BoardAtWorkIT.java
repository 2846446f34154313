package vn.bangvang.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What officials do with the board: sort it, look back, see what moved, send it on, print it. */
class BoardAtWorkIT extends PortalIT {

    /** A token that names a unit; that nobody signed it does not matter to pages. */
    static String tokenOf(String unit) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"organisation\":\"" + unit + "\"}";
        return "Bearer e30." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
    }

    @Test
    void aHeadingSortsAndEverythingStaysInTheAddress() {
        String html = page("/?ky=2021&xep=tot&tim=chi+bo&thieu=");

        assertThat(html).contains("aria-sort=\"descending\"",
                "href=\"/?tinh=P&amp;ky=2021&amp;cap=GRASSROOTS&amp;tim=chi%20bo&amp;xep=-tot\"");
    }

    @Test
    void whatMovedSinceANamedMomentStandsBesideTheRank() {
        String seen = read("/?ky=2021&tu=2021-12-01T00:00");

        assertThat(seen).contains("+/-", "2= vì sao? ▲ 3 (từ 5) Chi bộ cơ sở số 1", "– giữ hạng");
        assertThat(read("/?ky=2021")).doesNotContain("+/-");
        assertThat(read("/?ky=2021&tu=dau-tuan")).contains("Chưa lấy được biến động; bảng vẫn đúng.",
                "Đảng bộ Sở Giáo dục và Đào tạo");
    }

    @Test
    void theBoardIsSeenAsItWasKnownOnceAndSaysSo() {
        API.answer("/2021/ranking?knownAt=2021-12-31T17%3A00%3A00Z&level=GRASSROOTS&province=P",
                Recorded.text("ranking-grassroots")
                        .replaceFirst("\"knownAt\": null", "\"knownAt\": \"2021-12-31T17:00:00Z\""));
        String html = page("/?ky=2021&biet=2022-01-01T00:00");

        assertThat(Reading.text(html)).contains("Nhìn lại số liệu đến",
                "Bảng này tính theo những gì hệ thống đã biết đến 00:00:00 01/01/2022.", "Xem số liệu hiện tại");
        assertThat(html).doesNotContain("data-address")
                .contains("biet=2021-12-31T17%3A00%3A00Z", "value=\"2022-01-01T00:00\"");
        assertThat(browser().page(400, "/?ky=2021&biet=hom+qua")).contains("Yêu cầu không hợp lệ");
    }

    @Test
    void aBoardHasAnAddressThatShowsExactlyItForEver() {
        assertThat(page("/?ky=2021"))
                .containsPattern("href=\"/\\?tinh=P&amp;ky=2021&amp;biet=[\\d\\-T%A]+Z&amp;cap=GRASSROOTS\"");
    }

    @Test
    void thePictureOfTheLevelHasATableThatSaysTheSame() {
        String html = page("/?ky=2021");

        assertThat(html).contains("<rect y=\"0\" height=\"40\" class=\"outstanding\" x=\"0\" width=\"200\">");
        assertThat(Reading.text(html)).contains("Phân bố mức xếp loại: Tổ chức cơ sở đảng",
                "Hoàn thành xuất sắc 17 20,0%", "Hoàn thành tốt 68 80,0%");
        assertThat(html).contains("class=\"share bar-4\"", "class=\"share bar-20\"");
    }

    @Test
    void theReadersOwnUnitIsMarked() {
        assertThat(page("/?ky=2021", "Authorization", tokenOf("G001"))).containsOnlyOnce("<tr class=\"mine\">");
        assertThat(page("/?ky=2021", "Authorization", tokenOf("*"))).doesNotContain("class=\"mine\"");
        assertThat(page("/?ky=2021", "Authorization", "Bearer not.a-token.x")).doesNotContain("class=\"mine\"");
    }

    @Test
    void onPaperTheTableIsADocumentOfTheParty() {
        assertThat(read("/?ky=2021")).contains("Đảng bộ tỉnh Ban Tổ chức Tỉnh ủy ĐẢNG CỘNG SẢN VIỆT NAM",
                "NGƯỜI LẬP BIỂU", "T/M BAN THƯỜNG VỤ BÍ THƯ", "Cơ quan chịu trách nhiệm số liệu Ban Tổ chức Tỉnh ủy");
    }
}
