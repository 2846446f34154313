package vn.bangvang.system.faults.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one check came to.
 *
 * @param detail how much was looked at and, of a failure, the first of what was found
 */
public record Finding(String check, Verdict verdict, String detail) {
    private static final int LISTED = 5;

    /** What a check can say. */
    public enum Verdict {
        PASS,
        FAIL,
        /** There was nothing to look at, or the fault did not land: it says nothing about the system. */
        INCONCLUSIVE
    }

    /**
     * @param looked what was looked at, in words
     * @param size how much of it
     * @param wrong what must not be
     */
    static Finding of(String check, String looked, long size, List<String> wrong) {
        if (!wrong.isEmpty()) {
            return new Finding(check, Verdict.FAIL, "%d of %d %s: %s".formatted(wrong.size(), size, looked,
                    wrong.stream().limit(LISTED).collect(Collectors.joining("; "))));
        }
        return new Finding(check, size == 0 ? Verdict.INCONCLUSIVE : Verdict.PASS, "%d %s".formatted(size, looked));
    }

    /** The findings as a table for people. */
    public static String table(List<Finding> findings) {
        int width = findings.stream().mapToInt(each -> each.check().length()).max().orElse(1);
        String row = "%-12s  %-" + width + "s  %s";
        return findings.stream()
                .map(each -> row.formatted(each.verdict(), each.check(), each.detail()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
