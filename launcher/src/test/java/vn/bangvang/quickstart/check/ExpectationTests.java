package vn.bangvang.quickstart.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import vn.bangvang.quickstart.scenario.ArticleYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExpectationTests {
    private static final List<String> PERIODS = List.of("2021", "2023", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4",
            "2025");

    @Test
    void aRangeMeansEachOfIt() {
        assertThat(Expectation.parse("""
                # a comment

                G009-G011   rank.position   2
                """)).containsExactly(new Expectation("G009", "rank.position", "2"),
                new Expectation("G010", "rank.position", "2"),
                new Expectation("G011", "rank.position", "2"));
    }

    @Test
    void aLineThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Expectation.parse("S members.required")).hasMessageContaining("S members.required");
    }

    @Test
    void aTableNamesItsFiguresInItsFirstLine() {
        assertThat(Expectation.parse("""
                | members. | good | left |
                | A1-A2    | 3    |      |
                | .        | own.class |
                | A1       | GOOD |
                """)).containsExactly(new Expectation("A1", "members.good", "3"),
                new Expectation("A2", "members.good", "3"), new Expectation("A1", "own.class", "GOOD"));
        assertThatThrownBy(() -> Expectation.parse("| members. | good |\n| A1 | 3 | 4 |"))
                .hasMessageContaining("| A1 | 3 | 4 |");
    }

    @ParameterizedTest
    @FieldSource("PERIODS")
    void noFigureIsExpectedTwice(String period) {
        assertThat(Expectation.of(period).stream().map(each -> each.organisation() + " " + each.figure()))
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDocumentsSayHowManyFiguresThereAre() throws IOException {
        int figures = PERIODS.stream().mapToInt(period -> Expectation.of(period).size()).sum();
        for (String document : List.of("../README.md", "../docs/operations.md")) {
            assertThat(Files.readString(Path.of(document))).as(document)
                    .contains("compares %,d figures".formatted(figures));
        }
    }

    @Test
    void theWrittenSumsAgreeWithEachOther() {
        Map<String, String> trained = Expectation.of(ArticleYear.PERIOD)
                .stream()
                .filter(each -> each.figure().startsWith("training.fiveYears"))
                .collect(Collectors.toMap(Expectation::figure, Expectation::value));
        int programmes = trained.keySet()
                .stream()
                .filter(each -> each.matches(".*byProgramme\\.[A-Z_]+"))
                .mapToInt(each -> Integer.parseInt(trained.getOrDefault(each, "")))
                .sum();
        assertThat(programmes).isEqualTo(133).isEqualTo(107 + 19 + 7);
        assertThat(trained.values()).contains("107", "19", "126", "133");
    }

    @Test
    void everyRowAndRankOfTheScenarioIsExpected() {
        List<Expectation> all = Expectation.of(ArticleYear.PERIOD);
        assertThat(all).doesNotHaveDuplicates()
                .contains(new Expectation("S", "members.goodOrBetter", "50/50=100.0"),
                        new Expectation("K", "issued.organisations", "17"),
                        new Expectation("G084", "rank.position", "18"),
                        new Expectation("S", "what-if(subject=MEMBERS&base=GOOD_ONLY).headroom", "-2"));
        assertThat(all).filteredOn(each -> each.figure().equals("rank.position")).hasSize(1 + 84 + 4);
    }
}
