package vn.bangvang.standings.fold.board;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.standings.fold.fact.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CanonicalJsonTests {

    /** One of everything that stands in a row. */
    public record Sample(String name, long amount, int year, boolean tied, @Nullable LocalDate day, Level level,
            List<Ratio> ratios, SortedMap<String, Long> counts) {}

    private static final Sample FULL = new Sample("Đảng bộ \"Sở\" \\ \b\f\n\r\t\u0001\u001f/é", 2_300_000_000_000L, -1,
            true, LocalDate.of(2021, 12, 3), Level.GRASSROOTS,
            List.of(Ratio.of(8, 5), Ratio.of(351, 467), Ratio.of(0, 7), Ratio.NONE),
            new TreeMap<>(Map.of("b", 1L, "a", 2L, "Đ", 3L, "Z", 4L)));
    private static final Sample EMPTY = new Sample("", 0, 0, false, null, Level.GRASSROOTS, List.of(),
            new TreeMap<>());

    @Test
    void isWhatAnIndependentCanonicalizerMakesOfTheAnswer() throws IOException {
        String answer = new JsonMapper().writeValueAsString(List.of(FULL, EMPTY));
        assertThat(CanonicalJson.of(List.of(FULL, EMPTY)))
                .isEqualTo(new JsonCanonicalizer(answer).getEncodedString());
        assertThat(CanonicalJson.of(List.of())).isEqualTo("[]");
    }

    @Test
    void whatHasNoOneFormIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.of(List.of(new Object()))).hasMessageContaining("java.lang.Object");
    }

    private record Inner(long amount) {}

    private record Renamed(long quantity) {}

    private record Outer(List<Inner> inner, String name) {}

    private record OtherOuter(List<Renamed> inner, String name) {}

    @Test
    void recordsWithOtherFieldsAnywhereInThemHaveAnotherName() {
        assertThat(CanonicalJson.nameOfFields(Outer.class)).hasSize(16)
                .isEqualTo(CanonicalJson.nameOfFields(Outer.class))
                .isNotEqualTo(CanonicalJson.nameOfFields(OtherOuter.class))
                .isNotEqualTo(CanonicalJson.nameOfFields(Inner.class));
        assertThat(CanonicalJson.nameOfFields(Inner.class)).isNotEqualTo(CanonicalJson.nameOfFields(Renamed.class));
    }
}
