package vn.bangvang.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.imports.file.RawRow.Cell;

import static org.assertj.core.api.Assertions.assertThat;

/** Small files that cost a reader without bounds its memory, or an hour. */
class HostileWorkbooksTests {
    private static final String HEADINGS = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>madeOn</t></is></c></row>";
    private static final String DATED = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
            + "</styleSheet>";

    /** Markup of which a workbook's part is made. */
    @FunctionalInterface
    private interface Markup {
        void writeTo(OutputStream part) throws IOException;

        static Markup of(String text) {
            return part -> part.write(text.getBytes(StandardCharsets.UTF_8));
        }

        static Markup repeated(String begin, String again, int times, String end) {
            byte[] some = again.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            return part -> {
                of(begin).writeTo(part);
                for (int i = 0; i < times / 1_000; i++) {
                    part.write(some);
                }
                of(end).writeTo(part);
            };
        }
    }

    private static byte[] workbook(Markup sheet, Markup styles) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", Markup.of("<Types>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.spreadsheetml.styles+xml\"/></Types>"));
            part(zip, "xl/workbook.xml", Markup.of("<workbook xmlns:r=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"s\"/>"
                    + "</sheets></workbook>"));
            part(zip, "xl/_rels/workbook.xml.rels",
                    Markup.of("<Relationships><Relationship Id=\"s\" Target=\"rows.bin\"/></Relationships>"));
            part(zip, "xl/styles.xml", styles);
            part(zip, "xl/rows.bin", sheet);
        } catch (IOException ofAnArray) {
            throw new IllegalStateException(ofAnArray);
        }
        assertThat(bytes.size()).as("small enough to be sent").isLessThan(10 * 1024 * 1024);
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, Markup markup) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        markup.writeTo(zip);
    }

    private static byte[] rows(String rows) {
        return workbook(Markup.of("<worksheet><sheetData>" + HEADINGS + rows + "</sheetData></worksheet>"),
                Markup.of(DATED));
    }

    private static Cell only(String cell) {
        List<RawRow> rows = FileFixture.rows(ImportFormat.XLSX, rows("<row r=\"2\">" + cell + "</row>"));
        return rows.getFirst().cells().values().iterator().next();
    }

    private static String refused(byte[] file) {
        return FileFixture.refused(ImportFormat.XLSX, file);
    }

    @Test
    void whatIsMadeLikeThatIsReadOtherwise() {
        assertThat(only("<c r=\"A2\" t=\"str\"><v>L-1</v></c>")).isEqualTo(new Cell("L-1", null));
        assertThat(only("<c r=\"B2\" s=\"1\"><v>43862</v></c>").fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"ZZZZZZ2\"><v>1</v></c>", "<c r=\"A2\" t=\"?\"><v>1</v></c>",
            "<c r=\"A2\"><v>one</v></c>", "<c r=\"A2\" s=\"-1\"><v>1</v></c>",
            "<c r=\"A2\"><f t=\"shared\" si=\"3\"></f></c>", "<c r=\"A2\" t=\"b\"><v>2</v></c>",
            "<c r=\"A2\"><v><![CDATA[1]]></v></c>", "<c r=\"A2\"><v>1</v>", "<c r=\"á\"><v>1</v></c>"})
    void aCellThatNoSpreadsheetWritesRefusesTheFile(String cell) {
        assertThat(refused(rows("<row r=\"2\">" + cell + "</row>"))).isIn("FILE_NOT_A_WORKBOOK", "FILE_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "1048577", "99999999999", "two"})
    void aRowWhoseNumberDoesNotFollowRefusesTheFile(String number) {
        assertThat(refused(rows("<row r=\"%s\"><c><v>1</v></c></row>".formatted(number)))).isEqualTo("FILE_MALFORMED");
    }

    @Test
    void aNumberIsNotWrittenOutToAMillionOfDigitsAndADayIsOneOfTheCalendar() {
        assertThat(only("<c r=\"A2\"><v>1E+999999999</v></c>")).isEqualTo(new Cell("1E+999999999", null));
        assertThat(only("<c r=\"B2\" s=\"1\"><v>1E300</v></c>").fault()).isIn("DAY_IMPOSSIBLE", null);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() {
        Markup sheet = Markup.repeated("<worksheet><sheetData>", "<c>" + "1".repeat(5_000) + "</c>", 34_000, "");
        byte[] bomb = workbook(sheet, Markup.of(DATED));
        assertThat(refused(bomb)).isEqualTo("FILE_EXPANDS_TOO_MUCH");
    }

    @Test
    void partsThatAreHeldInMemoryAreBoundedWhateverTheyAreCalled() {
        Markup sheet = Markup.of("<worksheet><sheetData>" + HEADINGS + "</sheetData></worksheet>");
        assertThat(refused(workbook(sheet,
                Markup.repeated("<styleSheet><cellXfs>", "<xf numFmtId=\"0\"/>", 1_001_000,
                        "</cellXfs></styleSheet>"))))
                .isEqualTo("FILE_NOT_A_WORKBOOK");
        assertThat(refused(workbook(sheet,
                Markup.repeated("<styleSheet><numFmt/>", "<b>............................</b>", 1_000_000, ""))))
                .isEqualTo("FILE_EXPANDS_TOO_MUCH");
    }

    @Test
    void textsDepthsAndFormulasWithoutEndAreRefused() {
        assertThat(refused(workbook(Markup.repeated("<worksheet><sheetData><row><c><v>", "1", 300_000, ""),
                Markup.of(DATED)))).isEqualTo("FILE_NOT_A_WORKBOOK");
        assertThat(refused(workbook(Markup.repeated("<worksheet>", "<a>", 1_000, ""), Markup.of(DATED))))
                .isEqualTo("FILE_NOT_A_WORKBOOK");
        assertThat(refused(rows("<row r=\"2\">" + "<c><f t=\"array\" ref=\"A1:B9\">1</f></c>".repeat(101) + "</row>")))
                .isEqualTo("FILE_NOT_A_WORKBOOK");
    }
}
