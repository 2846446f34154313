package vn.bangvang.imports.file;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilesThatComeBackTests {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static byte[] sent(ImportFormat format) {
        return switch (format) {
            case CSV -> FileFixture.text("Mã;Ngày làm\nL-1;01/02/2020\n=L-2;30/02/2020\n");
            case XLSX -> FileFixture.workbook(sheet -> {
                sheet.value(0, 0, "Mã");
                sheet.value(0, 1, "Ngày làm");
                sheet.value(1, 0, "L-1");
                sheet.value(1, 1, "01/02/2020");
                sheet.value(2, 0, "=L-2");
                sheet.value(2, 1, "30/02/2020");
            });
            case NDJSON -> FileFixture
                    .text("{\"code\":\"L-1\",\"madeOn\":\"01/02/2020\"}\n\n"
                            + "{\"code\":\"=L-2\",\"madeOn\":\"30/02/2020\"}\n");
        };
    }

    @ParameterizedTest
    @EnumSource
    void refusedRowsComeBackAsTheyWereAndCanBeSentAgainWithTheReasonStillInThem(ImportFormat format) {
        byte[] file = sent(format);
        byte[] rejected = RejectedFile.of(format, file, FileFixture.HEADINGS, Map.of(3, "không có ngày này"),
                VIETNAMESE);

        assertThat(CheckedFile.rows(format, rejected, FileFixture.HEADINGS)).isOne();
        RawRow only = FileFixture.rows(format, rejected).getFirst();
        String code = format == ImportFormat.NDJSON ? "code" : "Mã";
        assertThat(only.cells().get(code).text()).isEqualTo("=L-2");
        assertThat(only.cells().get(format == ImportFormat.NDJSON ? "reason" : "Lý do").text())
                .isEqualTo("không có ngày này");
    }

    @ParameterizedTest
    @EnumSource
    void aTemplateFitsItsOwnColumns(ImportFormat format) {
        byte[] template = TemplateFile.of(format, FileFixture.HEADINGS, FileFixture.COLUMNS, VIETNAMESE);
        if (format == ImportFormat.NDJSON) {
            assertThat(CheckedFile.rows(format, template, FileFixture.HEADINGS)).isOne();
        } else {
            assertThat(FileFixture.refused(format, template)).isEqualTo("FILE_HAS_NO_ROWS");
        }
    }
}
