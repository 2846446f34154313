package vn.bangvang.servicetesting.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.bangvang.servicetesting.access.ApiCaller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What was tried, and which answers should have been another. */
final class TriedCases {
    private final Map<String, List<String>> wrong = new TreeMap<>();
    private int cases;

    void check(String who, ApiOperation operation, Answer answer, boolean asItShouldBe) {
        cases++;
        if (!asItShouldBe) {
            wrong.computeIfAbsent(operation.toString(), _ -> new ArrayList<>()).add(who + ": " + answer);
        }
    }

    /** Fails when one of them was wrong, or fewer than {@code least} were tried. */
    void report(int operations, int least) {
        System.out.printf("Access matrix: %d operations, %d cases%n", operations, cases);
        assertThat(operations).as("operations").isPositive();
        assertThat(cases).as("cases").isGreaterThanOrEqualTo(least);
        assertThat(wrong).as("answers that should have been another").isEmpty();
    }
}
