package vn.bangvang.imports.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.imports.Column;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CellValuesTests {
    private static final Column DAY = Column.day("on", "01/02/2020");

    private static String refused(Column column, String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CellValues.of(column, text));
        assertThat(refusal.reasons().getFirst().pointer()).isEqualTo("/" + column.field());
        return refusal.code();
    }

    @ParameterizedTest
    @CsvSource({"01/02/2020,2020-02-01", "1/2/2020,2020-02-01", "31/12/1999,1999-12-31", "2020-02-01,2020-02-01",
            " 29/02/2024 ,2024-02-29"})
    void theDayStandsFirst(String text, String day) {
        assertThat(CellValues.of(DAY, text).asString()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"03/15/2020,DAY_WITH_MONTH_FIRST", "31/02/2020,DAY_IMPOSSIBLE", "2020-02-30,DAY_IMPOSSIBLE",
            "32/13/2020,DAY_IMPOSSIBLE", "1/2/20,DAY_MALFORMED", "43862,DAY_MALFORMED", "hôm qua,DAY_MALFORMED"})
    void whatIsNoDayIsRefused(String text, String code) {
        assertThat(refused(DAY, text)).isEqualTo(code);
    }

    @Test
    void numbersHaveADecimalCommaAndNothingBetweenThousands() {
        Column number = Column.number("power", "1,5");
        assertThat(CellValues.of(number, "85,5").decimalValue()).isEqualByComparingTo("85.5");
        assertThat(CellValues.of(number, "85.0").isIntegralNumber()).isTrue();
        assertThat(refused(number, "1.234,5")).isEqualTo("NUMBER_MALFORMED");
    }

    @Test
    void wordsAreTakenByCodeOrByLabelHoweverTyped() {
        Column colour = Column.word("colour", FileFixture.Colour.class, "đỏ");
        assertThat(CellValues.of(colour, "RED").asString()).isEqualTo("RED");
        assertThat(CellValues.of(colour, " ĐỎ ").asString()).isEqualTo("RED");
        assertThat(CellValues.of(colour, "do").asString()).isEqualTo("RED");
        assertThat(refused(colour, "tím")).isEqualTo("WORD_UNKNOWN");
        assertThat(CellValues.of(Column.truth("broken", "có"), "Không").booleanValue()).isFalse();
        assertThat(refused(Column.truth("broken", "có"), "2")).isEqualTo("TRUTH_MALFORMED");
    }
}
