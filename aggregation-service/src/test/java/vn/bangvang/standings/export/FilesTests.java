package vn.bangvang.standings.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.QualityClass;

import static org.assertj.core.api.Assertions.assertThat;

class FilesTests {
    private static final Labels VIETNAMESE = Labels.in(Locale.forLanguageTag("vi"));

    private static Table table(String name) {
        return new Table(Map.of("Kỳ đánh giá", "2021"), List.of("Tổ chức", "Thứ hạng"),
                List.of(Arrays.asList(name, 3L), Arrays.asList("Chi bộ Hai", null)));
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
        byte[] file = XlsxFile.of(table("=1+1"), VIETNAMESE);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCellAsNumber(1)).hasValueSatisfying(
                    rank -> assertThat(rank.intValueExact()).isEqualTo(3));
            assertThat(workbook.getSheet(1).orElseThrow().read().getFirst().getCellText(1)).isEqualTo("2021");
        }
    }

    @Test
    void aBoardHasALineForEachOrganisationInWordsOfTheReader() {
        var fold = new StandingsFold();
        ScenarioFixture.open2021().events.forEach(fold::apply);
        Board board = fold.publish("", Instant.EPOCH).provinces().get("P").periods().get(Period.year(2021)).board();

        Table table = Table.of(Map.of("PERIOD", "2021"), board.rows(), VIETNAMESE);

        assertThat(table.lines()).hasSameSizeAs(board.rows());
        assertThat(table.lines()).anySatisfy(line -> assertThat(line).contains("S", "Cơ sở",
                "Hoàn thành xuất sắc nhiệm vụ", 50L, 10L, "có"));
        assertThat(table.about()).containsEntry("Kỳ đánh giá", "2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everythingThatCanStandInATableHasAName(String language) {
        Labels labels = Labels.in(Locale.forLanguageTag(language));
        List<Enum<?>> named = new ArrayList<>();
        Stream.of(Column.values(), Level.values(), QualityClass.values(), Commendation.Type.values(),
                Commendation.Title.values()).forEach(values -> named.addAll(List.of(values)));

        assertThat(named).allSatisfy(each -> assertThat(labels.of(each)).isNotBlank());
        assertThat(new TreeSet<>(labels.texts().keySet()))
                .isEqualTo(new TreeSet<>(Labels.in(Locale.ENGLISH).texts().keySet()));
    }
}
