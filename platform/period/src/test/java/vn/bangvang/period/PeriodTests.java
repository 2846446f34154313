package vn.bangvang.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {
    private final JsonMapper json = JsonMapper.builder().build();

    record Opened(Period period) {}

    @ParameterizedTest
    @CsvSource({"2021, YEAR, 2021, 2021-01-01, 2021-12-31", "2025-Q1, QUARTER, 2025, 2025-01-01, 2025-03-31",
            "2025-Q2, QUARTER, 2025, 2025-04-01, 2025-06-30", "2025-Q3, QUARTER, 2025, 2025-07-01, 2025-09-30",
            "2025-Q4, QUARTER, 2025, 2025-10-01, 2025-12-31"})
    void whatIsWrittenIsReadAndWrittenAgain(String text, PeriodKind kind, int year, LocalDate first, LocalDate last) {
        Period period = Period.parse(text);
        assertThat(period).hasToString(text).isEqualTo(Period.valueOf(text));
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.isYear()).isEqualTo(kind == PeriodKind.YEAR);
        assertThat(period.year()).isEqualTo(year);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.referenceDate()).isEqualTo(last);
        assertThat(Stream.of(first.minusDays(1), first, last, last.plusDays(1)).map(period::contains))
                .containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21", "0021", "20210", "2021-Q0", "2021-Q5", "2021-q1", "2021-Q", "2021Q1", " 2021",
            "٢٠٢١",
            "2021\n"})
    void whatIsNeitherAYearNorAQuarterIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void thereIsNoQuarterOutsideOneToFour() {
        assertThat(Period.quarter(2025, 3)).hasToString("2025-Q3");
        assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2025, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2025, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.year(999));
    }

    @Test
    void periodsComeInTheOrderOfTheirReferenceDatesAQuarterBeforeItsYear() {
        assertThat(Stream.of("2026", "2025", "2025-Q4", "2026-Q1", "2025-Q1", "2024").map(Period::parse).sorted())
                .map(Period::toString)
                .containsExactly("2024", "2025-Q1", "2025-Q4", "2025", "2026-Q1", "2026");
    }

    @Test
    void onTheWireAPeriodIsItsTextAlsoAsAKey() {
        assertThat(json.writeValueAsString(new Opened(Period.quarter(2025, 3)))).isEqualTo("{\"period\":\"2025-Q3\"}");
        assertThat(json.readValue("{\"period\":\"2021\"}", Opened.class)).isEqualTo(new Opened(Period.year(2021)));
        assertThat(json.writeValueAsString(Map.of(Period.year(2021), 1))).isEqualTo("{\"2021\":1}");
    }

    @Test
    void aRangeHoldsBothItsEndsAndIsWrittenAsAnInterval() {
        YearRange range = new YearRange(2017, 2021);
        assertThat(List.of(2016, 2017, 2021, 2022)).map(range::contains).containsExactly(false, true, true, false);
        assertThat(range).hasToString("2017/2021");
        assertThat(range.endsBeforeItBegins()).isFalse();
        assertThat(new YearRange(2021, 2017).endsBeforeItBegins()).isTrue();
        assertThat(json.writeValueAsString(range)).isEqualTo("{\"from\":2017,\"to\":2021}");
    }
}
