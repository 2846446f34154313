package vn.bangvang.imports.file;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.bangvang.imports.file.RejectedFile.Refused;

import static org.assertj.core.api.Assertions.assertThat;

class FilesThatComeBackTests {
    private static final int ROWS = 10_000;
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

    /** So many lines, the first of which is the headings where there are some. */
    private static byte[] manyOf(ImportFormat format) {
        Stream<String> codes = IntStream.rangeClosed(2, ROWS).mapToObj(row -> "L-" + row);
        return switch (format) {
            case CSV -> FileFixture.text(codes.map(code -> code + ",30/02/2020")
                    .collect(Collectors.joining("\n", "Mã,Ngày làm\n", "\n")));
            case XLSX -> FileFixture.workbook(sheet -> {
                sheet.value(0, 0, "Mã");
                sheet.value(0, 1, "Ngày làm");
                codes.forEach(code -> {
                    int row = Integer.parseInt(code.substring(2)) - 1;
                    sheet.value(row, 0, code);
                    sheet.value(row, 1, "30/02/2020");
                });
            });
            case NDJSON -> FileFixture.text(codes.map("{\"code\":\"%s\",\"madeOn\":\"30/02/2020\"}"::formatted)
                    .collect(Collectors.joining("\n", "\n", "\n")));
        };
    }

    @ParameterizedTest
    @EnumSource
    void refusedRowsComeBackAsTheyWereAndCanBeSentAgainWithTheReasonStillInThem(ImportFormat format) {
        byte[] file = sent(format);
        var out = new ByteArrayOutputStream();
        RejectedFile.write(out, format, file, FileFixture.HEADINGS, List.of(new Refused(0, "của cả tệp"),
                new Refused(3, "không có ngày này")).iterator(), VIETNAMESE);
        byte[] rejected = out.toByteArray();

        assertThat(CheckedFile.rows(format, rejected, FileFixture.HEADINGS)).isOne();
        RawRow only = FileFixture.rows(format, rejected).getFirst();
        String code = format == ImportFormat.NDJSON ? "code" : "Mã";
        assertThat(only.cells().get(code).text()).isEqualTo("=L-2");
        assertThat(only.cells().get(format == ImportFormat.NDJSON ? "reason" : "Lý do").text())
                .isEqualTo("không có ngày này");
    }

    /** Else a report of a whole province would be in memory twice for each who asks for it. */
    @ParameterizedTest
    @EnumSource
    void aLongFileComesBackWhileItsReasonsAreRead(ImportFormat format) {
        var out = new ByteArrayOutputStream();
        var writtenInBetween = new AtomicInteger();
        Iterator<Refused> refused = IntStream.rangeClosed(2, ROWS).mapToObj(row -> {
            if (row == ROWS / 2) {
                writtenInBetween.set(out.size());
            }
            return new Refused(row, "không có ngày này " + row * 7_919);
        }).iterator();
        RejectedFile.write(out, format, manyOf(format), FileFixture.HEADINGS, refused, VIETNAMESE);
        assertThat(writtenInBetween).hasPositiveValue();
        assertThat(CheckedFile.rows(format, out.toByteArray(), FileFixture.HEADINGS)).isEqualTo(ROWS - 1);
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
