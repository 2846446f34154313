package vn.bangvang.quickstart.check;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What came of comparing.
 *
 * @param compared how many figures
 * @param differences those that are not as expected
 */
public record Comparison(int compared, List<Difference> differences) {

    /** A figure that is not as the scenario says. */
    public record Difference(Expectation expected, String found) {
        @Override
        public String toString() {
            return "%-6s %-62s expected %-20s found %s".formatted(expected.organisation(), expected.figure(),
                    expected.value(), found);
        }
    }

    /** Compares everything that is expected. */
    public static Comparison of(Standings standings, List<Expectation> expectations) {
        List<Difference> differences = expectations.stream()
                .map(each -> compare(standings, each))
                .filter(Objects::nonNull)
                .toList();
        return new Comparison(expectations.size(), differences);
    }

    public boolean isEqual() {
        return differences.isEmpty();
    }

    private static @Nullable Difference compare(Standings standings, Expectation expected) {
        String found = standings.figure(expected);
        return found.equals(expected.value()) ? null : new Difference(expected, found);
    }
}
