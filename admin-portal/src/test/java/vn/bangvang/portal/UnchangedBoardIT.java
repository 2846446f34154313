package vn.bangvang.portal;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A board that has not changed is not sent and read again, and is shown to nobody whom the API would not show it. */
class UnchangedBoardIT extends PortalIT {
    private static final String RANKING = "/2021/ranking?level=GRASSROOTS&province=";
    private final String province = UUID.randomUUID().toString();
    private final String page = "/?ky=2021&tinh=" + province;

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        API.answer(RANKING + province, Recorded.text("ranking-grassroots"));
        String first = board();
        int before = API.unchanged();

        assertThat(board()).isEqualTo(first).contains("Đảng bộ Sở Giáo dục và Đào tạo");
        assertThat(API.unchanged()).isEqualTo(before + 1);
    }

    @Test
    void whatHasChangedIsShown() {
        API.answer(RANKING + province, Recorded.text("ranking-grassroots"));
        board();
        API.answer(RANKING + province,
                Recorded.text("ranking-grassroots").replace("Sở Giáo dục và Đào tạo", "Sở Nội vụ"));

        assertThat(board()).contains("Đảng bộ Sở Nội vụ").doesNotContain("Đảng bộ Sở Giáo dục và Đào tạo");
    }

    @Test
    void whatTheApiShowsNoLongerIsNotShown() {
        API.answer(RANKING + province, Recorded.text("ranking-grassroots"));
        board();
        API.forget("/api/v1/standings" + RANKING + province);

        assertThat(board()).doesNotContain("Đảng bộ Sở Giáo dục và Đào tạo");
    }

    /** The table, without the moment at which the page was made. */
    private String board() {
        String made = page(page);
        return Reading.text(made.substring(made.indexOf("<main"), made.indexOf("</main>")))
                .replaceAll("\\d\\d:\\d\\d:\\d\\d", "");
    }
}
