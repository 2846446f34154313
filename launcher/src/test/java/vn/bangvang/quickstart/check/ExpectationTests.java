package vn.bangvang.quickstart.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExpectationTests {

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
    void theDocumentsSayHowManyFiguresThereAre() throws IOException {
        for (String document : List.of("../README.md", "../docs/operations.md")) {
            assertThat(Files.readString(Path.of(document))).as(document)
                    .contains("compares %,d figures".formatted(Expectation.all().size()));
        }
    }

    @Test
    void theWrittenSumsAgreeWithEachOther() {
        Map<String, String> trained = Expectation.all()
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
        List<Expectation> all = Expectation.all();
        assertThat(all).doesNotHaveDuplicates()
                .contains(new Expectation("S", "members.goodOrBetter", "50/50=100.0"),
                        new Expectation("K", "issued.organisations", "17"),
                        new Expectation("G084", "rank.position", "18"),
                        new Expectation("S", "what-if(subject=MEMBERS&base=GOOD_ONLY).headroom", "-2"));
        assertThat(all).filteredOn(each -> each.figure().equals("rank.position")).hasSize(1 + 84 + 4);
    }
}
