package vn.bangvang.quickstart.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTests {
    private static final String ROW = """
            {"own": {"class": null, "received": 1},
             "members": {"goodOrBetter": {"numerator": 50, "denominator": 50, "percent": 100.0},
                         "share": {"numerator": 0, "denominator": 0, "percent": null}},
             "targets": {"items": [{"code": "A", "plan": 5}, {"code": "V1-B", "plan": 6}]},
             "training": {"total": 133, "byProgramme": {"REFRESHER": 7, "MASTER": 12, "DOCTORATE": 2}},
             "rank": {"keys": [{"key": "class", "numerator": 4, "denominator": 4},
                               {"key": "inQuota", "value": "2/12", "numerator": 2, "denominator": 12}]}}
            """;

    @ParameterizedTest
    @CsvSource({"own.class, null", "own.received, 1", "own.missing, absent", "members.goodOrBetter, 50/50=100.0",
            "members.share, 0/0=null", "targets.items[A].plan, 5", "targets.items[B].plan, 6",
            "targets.items[C].plan, absent",
            "training.total-without(REFRESHER), 126", "rank.keys[inQuota], 2/12"})
    void aFigureIsOneWord(String figure, String word) {
        assertThat(Figure.read(JsonMapper.shared().readTree(ROW), figure)).isEqualTo(word);
    }

    @Test
    void aSumIsAFigure() {
        assertThat(Figure.read(JsonMapper.shared().readTree(ROW), "training.byProgramme.sum(MASTER,DOCTORATE,NONE)"))
                .isEqualTo("14");
    }

    @Test
    void aWholePercentageIsWrittenWithItsDecimal() {
        JsonNode row = JsonMapper.shared().readTree("{\"a\": {\"numerator\": 1, \"denominator\": 5, \"percent\": 20}}");
        assertThat(Figure.read(row, "a")).isEqualTo("1/5=20.0");
    }
}
