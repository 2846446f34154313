package vn.bangvang.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilesTests {
    private static Table table(String name) {
        return new Table("Bảng", new Table.Source("Nguồn", Map.of("Kỳ đánh giá", "2021")),
                List.of("Tổ chức", "Thứ hạng"), 1, List.of(Arrays.asList(name, 3L), Arrays.asList("Chi bộ Hai", null)));
    }

    private static String csv(String name, boolean marked) {
        return new String(CsvFile.of(table(name), marked), StandardCharsets.UTF_8);
    }

    @Test
    void namesKeepTheirMarksQuotesAndCommas() {
        assertThat(csv("Chi bộ \"Một\", Đảng bộ Sở", false))
                .isEqualTo("Tổ chức,Thứ hạng\r\n\"Chi bộ \"\"Một\"\", Đảng bộ Sở\",3\r\nChi bộ Hai,\r\n");
        assertThat(csv("A", true)).startsWith("\uFEFFTổ chức");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1"})
    void aNameThatLooksLikeAFormulaIsText(String name) {
        assertThat(csv(name, false).lines().skip(1).findFirst().orElseThrow().replace("\"", "")).startsWith("'" + name);
    }

    @Test
    void aWorkbookHasTheSameNumbersAsNumbersAndSaysWhereTheyAreFrom() throws IOException {
        byte[] file = XlsxFile.of(table("=1+1"));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCellAsNumber(1)).hasValueSatisfying(
                    rank -> assertThat(rank.intValueExact()).isEqualTo(3));
            assertThat(workbook.getSheet(1).orElseThrow().read().getFirst().getCellText(1)).isEqualTo("2021");
        }
    }
}
