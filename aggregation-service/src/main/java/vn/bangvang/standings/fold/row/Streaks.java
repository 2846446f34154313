package vn.bangvang.standings.fold.row;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.count.Awards;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.log.VisibleFacts;
import vn.bangvang.standings.fold.tree.Node;

/**
 * Years running in which an organisation was OUTSTANDING; a cell needs the yearly certificate of each too (handbooks on
 * 01-HD/TW 2021). They do not jump in a merger. The rule is the one that the award is given by.
 */
final class Streaks {
    private static final int NEEDED = 5;

    private Streaks() {}

    static Row.FiveYears of(VisibleFacts facts, Node node) {
        String id = node.id();
        if (!facts.period().isYear()) {
            return new Row.FiveYears(0, false);
        }
        int streak = 0;
        while (counts(facts, node, Period.year(facts.year() - streak))) {
            streak++;
        }
        return new Row.FiveYears(streak, streak >= NEEDED && !hasFiveYearAward(facts, id));
    }

    private static boolean counts(VisibleFacts facts, Node node, Period year) {
        return node.kind().isCell()
                ? Awards.isRewarded(facts, node.id(), year)
                : facts.classOf(node.id(), year) == QualityClass.OUTSTANDING;
    }

    /** One year rewards only once (no overlapping five-year awards). */
    private static boolean hasFiveYearAward(VisibleFacts facts, String id) {
        return facts.of(FactKind.COMMENDATION, id, Commendation.class)
                .stream()
                .anyMatch(award -> award.isCertificate()
                        && award.title() == Commendation.Title.FIVE_YEARS_OUTSTANDING
                        && (facts.isInFiveYears(award.year())
                                || award.yearsCovered().stream().anyMatch(facts::isInFiveYears)));
    }
}
