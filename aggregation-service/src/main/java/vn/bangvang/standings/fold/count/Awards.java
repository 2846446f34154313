package vn.bangvang.standings.fold.count;

import java.util.List;
import java.util.function.Predicate;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;
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
        return years.stream().map(Period::year).allMatch(supports(facts, award));
    }

    private static Predicate<Period> supports(VisibleFacts facts, Commendation award) {
        String recipient = award.recipientId();
        if (award.recipientType() == SubjectType.MEMBER) {
            Membership membership = Membership.of(facts, recipient);
            return year -> membership.isOutstanding(year) || membership.isDecidedElsewhere(year);
        }
        return award.title() == Commendation.Title.FIVE_YEARS_OUTSTANDING && isCell(facts, recipient)
                ? year -> isRewarded(facts, recipient, year)
                : year -> facts.classOf(recipient, year) == QualityClass.OUTSTANDING;
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
