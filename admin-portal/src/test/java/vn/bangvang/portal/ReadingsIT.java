package vn.bangvang.portal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which a figure is followed to the people and papers behind it. */
class ReadingsIT extends PortalIT {

    @Test
    void aFigureIsOpenedDownToTheDecisionsAndWhatTheyReplaced() {
        String unit = page("/don-vi/S-GDDT?ky=2021");
        String opened = read("/don-vi/S-GDDT/can-cu?ky=2021&so-lieu=members.goodOrBetter");

        assertThat(unit).contains("/don-vi/S-GDDT/can-cu?tinh=P&amp;ky=2021&amp;so-lieu=members.goodOrBetter",
                "/don-vi/S-GDDT/can-cu?tinh=P&amp;ky=2021&amp;so-lieu=rank.goodOrBetter",
                "aria-label=\"Căn cứ của: Đảng viên hoàn thành tốt trở lên\"");
        assertThat(opened).contains("Căn cứ của số liệu : Đảng viên hoàn thành tốt trở lên",
                "50 đối tượng được tính", "Nguyễn Thị Bình Đảng viên Chi bộ 1 Hoàn thành xuất sắc",
                "Kết quả xếp loại lần ghi thứ 3 09:00:00 20/12/2021", "Đã ghi trước đó: 1 lần",
                "Chi bộ 1 Tổ chức đảng", "Xem tiếp").doesNotContain("CB1-1");
    }

    @Test
    void whoMayNotSeeMembersSeesThatThereAreSome() {
        assertThat(read("/don-vi/S-GDDT/can-cu?ky=2021&so-lieu=members.goodOrBetter")).contains("12.345679");
    }

    @Test
    void whatMovedBetweenTwoMomentsIsListedWithItsEvents() {
        assertThat(read("/nhat-ky?ky=2021&tu=2021-12-01T00:00")).contains(
                "1 đơn vị có thay đổi, từ 00:00:00 01/12/2021 đến bây giờ", "Chi bộ cơ sở số 1", "▲ 3 (từ 5)");
        assertThat(read("/nhat-ky/G001?ky=2021&tu=2021-12-01T00:00")).contains(
                "Mức xếp loại của tổ chức Hoàn thành tốt Hoàn thành xuất sắc", "Đảng viên tự phê bình 4/5 5/5",
                "Khen thưởng lần ghi thứ 1 09:00:00 30/12/2021");
    }

    @Test
    void whoHasNotReportedIsListedByName() {
        String seen = read("/chat-luong?ky=2021", "Authorization", BoardAtWorkIT.tokenOf("S-GDDT"));

        assertThat(seen).contains("Chưa báo cáo", "Chi bộ 1 CB1", "Nguyễn Thị Bình Chi bộ 1 Chưa có bản kiểm điểm");
    }

    @Test
    void trainingIsShownForALevel() {
        assertThat(read("/dao-tao?ky=2021")).contains("Đã bồi dưỡng cấp ủy cơ sở 7/7 100,0%",
                "Vị trí cấp ủy đã kiện toàn", "Đảng bộ Sở Giáo dục và Đào tạo S-GDDT");
    }

    @Test
    void whoeverHasAUnitBeginsThere() {
        browser().client()
                .get()
                .uri("/")
                .header("Authorization", BoardAtWorkIT.tokenOf("S-GDDT"))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/don-vi-cua-toi");
        assertThat(read("/don-vi-cua-toi", "Authorization", BoardAtWorkIT.tokenOf("S-GDDT"))).contains(
                "Đảng bộ Sở Giáo dục và Đào tạo Đơn vị của tôi", "1 trên 85 đơn vị cùng cấp",
                "Đơn vị không còn thiếu gì trong kỳ này.", "Thêm một trường hợp xuất sắc thành 11/50: vượt trần 10");
        assertThat(browser().page(404, "/don-vi-cua-toi")).contains("Không tìm thấy");
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        for (String address : new String[]{"/nhat-ky?ky=2021&tu=2021-12-01T00:00", "/dao-tao?ky=2021",
                "/nhat-ky/G001?ky=2021&tu=2021-12-01T00:00", "/chat-luong?ky=2021&don-vi=S-GDDT",
                "/don-vi/S-GDDT/can-cu?ky=2021&so-lieu=members.goodOrBetter"}) {
            assertThat(page(address + "&lang=en")).as(address).contains("<html lang=\"en\"").doesNotContain("??");
            assertThat(page(address)).as(address)
                    .doesNotContain("??", "<style")
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=");
        }
    }
}
