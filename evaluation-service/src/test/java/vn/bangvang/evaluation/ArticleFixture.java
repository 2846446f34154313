package vn.bangvang.evaluation;

import java.util.Map;
import java.util.stream.IntStream;

import vn.bangvang.servicetesting.OthersEvents;

/** The article's tree and people as the member service tells of them. */
final class ArticleFixture {
    private static final String ADMITTED = "2015-02-03";

    private ArticleFixture() {}

    /** P, K, S with CB1..CB4 and 50 members, and so many grassroots cells of five. */
    static void tell(OthersEvents others, int grassrootsCells) {
        others.organisation("P", "PROVINCIAL_ORGANISATION", null);
        others.organisation("K", "BLOC_ORGANISATION", "P");
        others.organisation("S", "GRASSROOTS_ORGANISATION", "K");
        Map.of("CB1", 13, "CB2", 13, "CB3", 12, "CB4", 12).forEach((cell, size) -> {
            others.organisation(cell, "SUBORDINATE_CELL", "S");
            IntStream.range(0, size).forEach(number -> others.member(cell, ADMITTED));
        });
        for (int number = 1; number <= grassrootsCells; number++) {
            String cell = "G%03d".formatted(number);
            others.organisation(cell, "GRASSROOTS_CELL", "K");
            IntStream.range(0, 5).forEach(one -> others.member(cell, ADMITTED));
        }
    }
}
