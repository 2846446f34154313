package vn.bangvang.standings.fold.row;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.count.Awards;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.log.VisibleFacts;

/**
 * Years running in which an organisation was OUTSTANDING and had the yearly certificate; they do not jump in a merger.
 */
final class Streaks {
    private static final int NEEDED = 5;

    private Streaks() {}

    static Row.FiveYears of(VisibleFacts facts, String id) {
        int streak = 0;
        Period at = facts.period();
        while (Awards.isRewarded(facts, id, at)) {
            streak++;
            at = Period.year(at.year() - 1);
        }
        return new Row.FiveYears(streak, streak >= NEEDED && !hasFiveYearAward(facts, id));
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
