package vn.bangvang.portal;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** Certificates on paper, and what anybody learns who holds one. */
class CertificateIT extends PortalIT {
    private static final String PAPER = """
            {"id":"%1$s","recipientType":"MEMBER","recipientId":"CB1-1","type":"GIAY_KHEN","title":"OUTSTANDING_YEAR",
             "recipientOrganisationIdAtAward":"CB1","issuerOrganisationId":"S-GDDT","state":"%2$s","year":2021,
             "decisionNo":"12-QĐ/ĐU","decidedOn":"2021-12-30","steps":[]}""";
    private static final String VALIDITY = """
            {"type":"GIAY_KHEN","title":"OUTSTANDING_YEAR","year":2021,"decisionNo":"12-QĐ/ĐU",
             "decidedOn":"2021-12-30","valid":%s}""";

    @BeforeAll
    static void papers() {
        API.put("/api/v1/commendations/C1", PAPER.formatted("C1", "AWARDED"));
        API.put("/api/v1/commendations/C2", PAPER.formatted("C2", "REVOKED"));
        API.put("/api/v1/commendations/C1/validity", VALIDITY.formatted("true"));
        API.put("/api/v1/commendations/C2/validity", VALIDITY.formatted("false"));
        API.put("/api/v1/organisations/S-GDDT", """
                {"id":"S-GDDT","code":"S-GDDT","name":"Đảng bộ Sở Giáo dục và Đào tạo","version":1}""");
        API.put("/api/v1/organisations/CB1", "{\"id\":\"CB1\",\"code\":\"CB1\",\"name\":\"Chi bộ 1\",\"version\":1}");
        API.put("/api/v1/members/CB1-1", """
                {"id":"CB1-1","fullName":"Nguyễn Thị Bình","personId":"1","cellId":"CB1","status":"OFFICIAL"}""");
    }

    @Test
    void aCertificateIsPrintedWithItsNumberAndTheNameOfItsHolder() throws IOException {
        byte[] pdf = browser().client()
                .get()
                .uri("/giay-khen/C1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody();

        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isOne();
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("GIẤY KHEN", "Nguyễn Thị Bình",
                    "Chi bộ 1", "ĐẢNG BỘ SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Quyết định số 12-QĐ/ĐU",
                    "ngày 30 tháng 12 năm 2021", "T/M BAN THƯỜNG VỤ");
        }
    }

    @Test
    void whatWasRevokedIsNotPrintedAgain() {
        assertThat(browser().page(404, "/giay-khen/C2")).contains("Không tìm thấy");
        assertThat(page("/ho-so/commendation/C1")).contains("href=\"/giay-khen/C1\"");
        assertThat(page("/ho-so/commendation/C2")).doesNotContain("/giay-khen/");
    }

    @Test
    void whoHoldsThePaperLearnsWhetherItIsGoodAndNoName() {
        assertThat(read("/kiem-tra/C1")).contains("Giấy khen này còn hiệu lực.", "Số quyết định 12-QĐ/ĐU",
                "Ngày quyết định 30/12/2021").doesNotContain("Bình", "Chi bộ");
        assertThat(read("/kiem-tra/C2")).contains("Giấy khen này đã bị thu hồi.");
        assertThat(browser().page(404, "/kiem-tra/unknown")).contains(
                "Không có giấy khen nào ở địa chỉ này.");
        assertThat(read("/kiem-tra/C1?lang=en")).contains("This certificate is valid.");
    }
}
