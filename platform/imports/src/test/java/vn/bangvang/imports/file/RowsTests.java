package vn.bangvang.imports.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowsTests {
    private static final String HEADING = "code,madeOn\n";

    private static String cell(ImportFormat format, byte[] file, int row, String heading) {
        return FileFixture.rows(format, file).get(row).cells().get(heading).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aSpreadsheetSeparatesAsItsCountryDoes(String separator) {
        byte[] file = FileFixture.text("code,madeOn\r\nL-1,01/02/2020\r\n".replace(",", separator));
        assertThat(cell(ImportFormat.CSV, file, 0, "madeOn")).isEqualTo("01/02/2020");
    }

    @Test
    void rowsBearTheNumbersThatASpreadsheetShows() {
        byte[] file = FileFixture.text(HEADING + "\"a\nb\",1\n\n,\nc,2\n");
        assertThat(FileFixture.rows(ImportFormat.CSV, file)).extracting(RawRow::row).containsExactly(2, 5);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(CheckedFile.rows(ImportFormat.CSV, FileFixture.text("\uFEFF" + HEADING + "L-1,01/02/2020"),
                FileFixture.HEADINGS)).isOne();
    }

    @Test
    void whatWeMarkedAsTextComesBackWithoutTheMark() {
        assertThat(cell(ImportFormat.CSV, FileFixture.text(HEADING + "'-5,1\n"), 0, "code")).isEqualTo("-5");
        assertThat(cell(ImportFormat.CSV, FileFixture.text(HEADING + "'a,1\n"), 0, "code")).isEqualTo("'a");
    }

    @Test
    void otherEncodingsAreRefusedByName() {
        assertThat(FileFixture.refused(ImportFormat.CSV, (HEADING + "Đèn,1\n").getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("FILE_NOT_UTF8");
        assertThat(FileFixture.refused(ImportFormat.CSV, (HEADING + "Đèn,1\n").getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("FILE_NOT_UTF8");
        assertThat(
                FileFixture.refused(ImportFormat.CSV, (HEADING + "Đèn,1\n").getBytes(Charset.forName("windows-1258"))))
                .isEqualTo("FILE_NOT_UTF8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"code,madeOn,code|HEADING_TWICE", "code,madeOn,wattage|HEADING_UNKNOWN",
            "code|HEADING_MISSING", "code,madeOn|FILE_HAS_NO_ROWS", "'code,madeOn\nL,\"1|2'|FILE_MALFORMED"})
    void headingsThatDoNotFitRefuseTheFile(String file, String code) {
        assertThat(FileFixture.refused(ImportFormat.CSV, FileFixture.text(file))).isEqualTo(code);
    }

    @Test
    void tooManyColumnsRefuseTheFile() {
        String wide = "c,".repeat(Rows.MOST_COLUMNS) + "c\n1\n";
        assertThat(FileFixture.refused(ImportFormat.CSV, FileFixture.text(wide))).isEqualTo("TOO_MANY_COLUMNS");
        assertThat(FileFixture.refused(ImportFormat.XLSX,
                FileFixture.workbook(sheet -> sheet.value(0, Rows.MOST_COLUMNS, "code"))))
                .isEqualTo("TOO_MANY_COLUMNS");
    }

    @Test
    void aWorkbookTellsDaysNumbersAndFormulas() {
        byte[] file = FileFixture.workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "madeOn");
            sheet.value(0, 2, "power");
            sheet.value(3, 0, 17);
            sheet.value(3, 1, LocalDate.of(2020, 2, 1));
            sheet.style(3, 1).format("dd/MM/yyyy").set();
            sheet.formula(3, 2, "1+1");
        });
        RawRow row = FileFixture.rows(ImportFormat.XLSX, file).getFirst();
        assertThat(row.row()).isEqualTo(4);
        assertThat(row.cells().get("code").text()).isEqualTo("17");
        assertThat(row.cells().get("madeOn").text()).isEqualTo("2020-02-01");
        assertThat(row.cells().get("power").fault()).isEqualTo("CELL_IS_FORMULA");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThat(FileFixture.refused(ImportFormat.XLSX, FileFixture.text("code;madeOn")))
                .isEqualTo("FILE_NOT_A_WORKBOOK");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(FileFixture.refused(ImportFormat.XLSX, old)).isEqualTo("FILE_OLD_WORKBOOK");
        byte[] cut = FileFixture.workbook(sheet -> sheet.value(0, 0, "code"));
        assertThat(FileFixture.refused(ImportFormat.XLSX, Arrays.copyOf(cut, cut.length / 2)))
                .isEqualTo("FILE_NOT_A_WORKBOOK");
    }

    @Test
    void aRecordOfMillionsOfCommasIsRefusedBeforeItIsCutApart() {
        assertThat(FileFixture.refused(ImportFormat.CSV, FileFixture.text(HEADING + ",".repeat(9_000_000))))
                .isEqualTo("TOO_MANY_COLUMNS");
        String quoted = HEADING + ("\"\n\"\"\n\"" + ",".repeat(16_000)).repeat(2) + "\n";
        assertThat(FileFixture.refused(ImportFormat.CSV, FileFixture.text(quoted))).isEqualTo("TOO_MANY_COLUMNS");
        String many = HEADING + ("\"L,\"\"\n\"\"1\",01/02/2020,,,,,,,\n").repeat(10_000);
        assertThat(CheckedFile.rows(ImportFormat.CSV, FileFixture.text(many), FileFixture.HEADINGS)).isEqualTo(10_000);
    }

    @Test
    void aLineOfJsonThatIsLongerThanAllCellsMayBeIsRefusedBeforeItIsATree() {
        byte[] file = FileFixture.text("{\"code\":[" + "[],".repeat(100_000) + "1]}\n");
        assertThat(FileFixture.refused(ImportFormat.NDJSON, file)).isEqualTo("FILE_MALFORMED");
    }

    @Test
    void aBrokenLineOfJsonRefusesTheFile() {
        assertThat(FileFixture.refused(ImportFormat.NDJSON, FileFixture.text("{\"code\":\"L\"}\n{\"code\":\n")))
                .isEqualTo("FILE_MALFORMED");
        assertThat(FileFixture.refused(ImportFormat.NDJSON, FileFixture.text("{\"code\":\"L\",\"code\":\"M\"}\n")))
                .isEqualTo("FILE_MALFORMED");
        assertThat(FileFixture.rows(ImportFormat.NDJSON, FileFixture.text("{\"code\":[1]}\n"))
                .getFirst()
                .cells()
                .get("code")
                .fault()).isEqualTo("WRONG_TYPE");
    }
}
