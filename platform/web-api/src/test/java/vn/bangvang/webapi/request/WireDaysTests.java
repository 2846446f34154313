package vn.bangvang.webapi.request;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WireDaysTests {
    private final JsonMapper json = json();

    @Test
    void aDayIsReadAsWritten() {
        assertThat(json.readValue("\"2021-02-28\"", LocalDate.class)).isEqualTo(LocalDate.of(2021, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"28/02/2021\"", "\"02/28/2021\"", "\"2021-02-30\"", "\"2021-02-28T00:00:00Z\"",
            "\"+999999999-12-31\"", "\"0021-02-28\"", "\"9999-01-01\"", "[2021,2,28]", "18000"})
    void nothingElseIsTakenForADay(String text) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> json.readValue(text, LocalDate.class));
    }

    private static JsonMapper json() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new WireDays().customize(builder);
        return builder.build();
    }
}
