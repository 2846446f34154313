package vn.bangvang.benchmarks;

/**
 * One thing beside another that does the same.
 *
 * @param unit of both
 * @param wanted what the ratio of ours to theirs is meant to be, for people
 */
public record Comparison(String what, String unit, Rounds ours, String beside, Rounds theirs, String wanted) {
    public static final String HEADING = """
            | what | ours | beside | theirs | ratio, median (least – most) | wanted |
            |---|---|---|---|---|---|""";

    public Rounds ratio() {
        return ours.over(theirs);
    }

    /** A row of a table. */
    @Override
    public String toString() {
        return "| %s | %s %s | %s | %s %s | %s | %s |".formatted(what, ours, unit, beside, theirs, unit, ratio(),
                wanted);
    }
}
