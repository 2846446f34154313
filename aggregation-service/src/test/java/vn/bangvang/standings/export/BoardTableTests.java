package vn.bangvang.standings.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
import vn.bangvang.tables.Table;

import static org.assertj.core.api.Assertions.assertThat;

class BoardTableTests {
    private static final Labels VIETNAMESE = Labels.in(Locale.forLanguageTag("vi"));

    @Test
    void aBoardHasALineForEachOrganisationInWordsOfTheReader() {
        var fold = new StandingsFold();
        ScenarioFixture.open2021().events.forEach(fold::apply);
        Board board = fold.publish("", Instant.EPOCH).provinces().get("P").periods().get(Period.year(2021)).board();

        Table table = BoardTable.of(Map.of("PERIOD", "2021"), board.rows(), Set.of("CB1"), VIETNAMESE);

        assertThat(table.lines()).hasSameSizeAs(board.rows());
        assertThat(table.lines()).anySatisfy(line -> assertThat(line).contains("S", "Cơ sở",
                "Hoàn thành xuất sắc nhiệm vụ", 50L, 10L, "có"));
        assertThat(table.lines()).filteredOn(line -> line.contains("CB1")).singleElement().satisfies(line -> {
            assertThat(line.subList(Column.HEADCOUNT.ordinal(), Column.CHILDREN.ordinal()))
                    .containsOnly("không công bố: ít đảng viên");
            assertThat(line.get(Column.CLASS.ordinal())).isEqualTo("Hoàn thành xuất sắc nhiệm vụ");
        });
        assertThat(table.source().facts()).containsEntry("Kỳ đánh giá", "2021");
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
