package vn.bangvang.standings.fold.count;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.log.VisibleFacts;
import vn.bangvang.standings.fold.tree.Node;

/**
 * Years running in which a subject was OUTSTANDING; a cell needs the yearly certificate of each too (handbooks on
 * 01-HD/TW 2021). They do not jump in a merger. The rule is the one that the award is given by.
 */
public final class Streaks {
    private static final int NEEDED = 5;

    private Streaks() {}

    public static Row.FiveYears of(VisibleFacts facts, Node node) {
        String id = node.id();
        return of(facts, node.kind().isCell()
                ? year -> Awards.isRewarded(facts, id, year)
                : year -> facts.classOf(id, year) == QualityClass.OUTSTANDING,
                () -> facts.of(FactKind.COMMENDATION, id, Commendation.class));
    }

    static Row.FiveYears ofMember(VisibleFacts facts, String memberId) {
        Membership membership = Membership.of(facts, memberId);
        return of(facts, membership::isOutstanding, membership::commendations);
    }

    private static Row.FiveYears of(VisibleFacts facts, Predicate<Period> counts, Supplier<List<Commendation>> awards) {
        if (!facts.period().isYear()) {
            return new Row.FiveYears(0, false);
        }
        int streak = 0;
        while (counts.test(Period.year(facts.year() - streak))) {
            streak++;
        }
        return new Row.FiveYears(streak, streak >= NEEDED && !hasFiveYearAward(facts, awards.get()));
    }

    /** One year rewards only once (no overlapping five-year awards). */
    private static boolean hasFiveYearAward(VisibleFacts facts, List<Commendation> awards) {
        return awards.stream()
                .anyMatch(award -> award.isCertificate()
                        && award.title() == Commendation.Title.FIVE_YEARS_OUTSTANDING
                        && (facts.isInFiveYears(award.year())
                                || award.yearsCovered().stream().anyMatch(facts::isInFiveYears)));
    }
}
