package vn.bangvang.position;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeenPositionsTests {
    private final SeenPositions seen = new SeenPositions();

    @Test
    void ofSeveralAtOnceAllAreNamedUntilAnAnswerHoldsThem() {
        IntStream.rangeClosed(1, 9).forEach(i -> seen.told("p" + i, List.of()));
        assertThat(seen.named()).hasSize(8).startsWith("p2").endsWith("p9");

        seen.told("all", seen.named());

        assertThat(seen.named()).containsExactly("all");
    }

    @Test
    void theyFitIntoOneHeader() {
        IntStream.rangeClosed(1, 4).forEach(i -> seen.told(("" + i).repeat(2_000), List.of()));

        assertThat(seen.named()).extracting(word -> word.substring(0, 1)).containsExactly("3", "4");
    }

    @Test
    void whatNobodyHasReadIsForgotten() {
        seen.told("a", List.of());
        List<String> named = seen.named();
        seen.told("b", List.of());

        seen.forget(named);

        assertThat(seen.named()).containsExactly("b");
    }
}
