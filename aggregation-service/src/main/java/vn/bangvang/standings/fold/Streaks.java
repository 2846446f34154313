package vn.bangvang.standings.fold;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.QualityClass;

/**
 * Years running in which an organisation was OUTSTANDING and had the yearly certificate; they do not jump in a merger.
 */
final class Streaks {
    static final int NEEDED = 5;

    private Streaks() {}

    static Row.FiveYears of(Lens lens, String id) {
        int streak = 0;
        while (isRewarded(lens, id, lens.year() - streak)) {
            streak++;
        }
        return new Row.FiveYears(streak, streak >= NEEDED && !hasFiveYearAward(lens, id));
    }

    static boolean isRewarded(Lens lens, String id, int year) {
        return lens.classOf(id, year) == QualityClass.OUTSTANDING
                && lens.commendations(id, year).stream().anyMatch(Commendation::isYearly);
    }

    /** One year rewards only once (no overlapping five-year awards). */
    private static boolean hasFiveYearAward(Lens lens, String id) {
        return lens.of(FactKind.COMMENDATION, id, Commendation.class)
                .stream()
                .anyMatch(award -> award.isCertificate()
                        && award.title() == Commendation.Title.FIVE_YEARS_OUTSTANDING
                        && (lens.isInFiveYears(award.year())
                                || award.yearsCovered().stream().anyMatch(lens::isInFiveYears)));
    }
}
