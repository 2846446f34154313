package vn.bangvang.tables;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfFileTests {
    private static final String NAME = "Đảng bộ Sở Giáo dục và Đào tạo, Nguyễn Thị Ngọc Ướm, Hoàng Sỹ Đẵng";

    private static byte[] file(int lines) {
        return PdfFile.of(new Table("Bảng xếp hạng", new Table.Source("Nguồn", Map.of("Niêm phong", "a1b2c3")),
                List.of("Tổ chức", "Thứ hạng"), 1, Collections.nCopies(lines, Arrays.asList(NAME, 3L))));
    }

    @Test
    void everyVietnameseLetterCanBeReadBack() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(1))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Bảng xếp hạng", "Niêm phong: a1b2c3",
                    "Tổ chức", "Đảng bộ Sở Giáo dục", "Ngọc Ướm", "Hoàng Sỹ Đẵng");
        }
    }

    @Test
    void everyPageSaysWhatItIsAPageOf() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(200))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s", ""))
                        .contains("Tổchức", "a1b2c3", page + "/" + pages);
            }
        }
    }
}
