package vn.bangvang.standings.fold.count;

import java.util.List;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.log.VisibleFacts;

/** What a live commendation stands on. */
public final class Awards {
    private Awards() {}

    /**
     * Whether what this award was given for still holds: every year it covers is rated OUTSTANDING (24-QĐ/TW 2021, item
     * 27.2), and a cell's five years each have their yearly certificate (handbooks on 01-HD/TW 2021).
     */
    private static boolean isSupported(VisibleFacts facts, Commendation award) {
        List<Integer> years = award.yearsCovered().isEmpty() ? List.of(award.year()) : award.yearsCovered();
        boolean certified = award.title() == Commendation.Title.FIVE_YEARS_OUTSTANDING
                && isCell(facts, award.recipientId());
        return years.stream()
                .map(Period::year)
                .allMatch(year -> certified
                        ? isRewarded(facts, award.recipientId(), year)
                        : facts.classOf(award.recipientId(), year) == QualityClass.OUTSTANDING);
    }

    private static boolean isCell(VisibleFacts facts, String organisationId) {
        return facts.fact(FactKind.ORGANISATION, organisationId) instanceof Organisation organisation
                && organisation.kindOn(facts.referenceDate()).isCell();
    }

    /** Whether the subject was OUTSTANDING in that period and has the yearly certificate for it. */
    public static boolean isRewarded(VisibleFacts facts, String id, Period period) {
        return facts.classOf(id, period) == QualityClass.OUTSTANDING
                && facts.commendations(id, period).stream().anyMatch(Commendation::isYearly);
    }

    /** Live awards for this period that the subject's class no longer supports. */
    public static List<Commendation> atRisk(VisibleFacts facts, String recipientId) {
        return facts.commendations(recipientId, facts.period())
                .stream()
                .filter(award -> award.needsOutstanding() && !isSupported(facts, award))
                .toList();
    }
}
