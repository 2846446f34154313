package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;

import static vn.bangvang.evaluation.commendation.CommendationTitle.FIVE_YEARS_OUTSTANDING;

/** What has to hold before a commendation is given or given back. Each rule refuses on its own. */
public final class AwardRules {
    private AwardRules() {}

    /** Refuses the first rule that does not hold, the ones that no later event can heal first. */
    public static void mustHold(AwardContext context) {
        datesFollowEachOther(context.award());
        onlyAThematicOneHasATheme(context.award());
        issuerMayGiveIt(context);
        issuerStandsAboveRecipient(context);
        everyCoveredYearIsOutstanding(context);
        noDisciplineStands(context);
        if (context.award().title() == FIVE_YEARS_OUTSTANDING) {
            noOtherFiveYearsOverlap(context);
            cellWasCommendedEveryYear(context);
        }
    }

    static void datesFollowEachOther(Award award) {
        LocalDate decidedOn = award.decidedOn();
        LocalDate presentedOn = award.presentedOn();
        if (decidedOn != null && decidedOn.getYear() < award.year()) {
            throw Refusal.invalid("DECIDED_BEFORE_THE_YEAR", "/decidedOn", decidedOn);
        }
        if (decidedOn != null && presentedOn != null && presentedOn.isBefore(decidedOn)) {
            throw Refusal.invalid("PRESENTED_BEFORE_DECISION", "/presentedOn", presentedOn);
        }
    }

    static void onlyAThematicOneHasATheme(Award award) {
        if (award.theme() != null && award.title() != CommendationTitle.THEMATIC) {
            throw Refusal.invalid("THEME_OF_ANOTHER_TITLE", "/theme", award.theme());
        }
    }

    /** By the rules of the day of the decision; what is not decided yet is held to those of the year's end. */
    static void issuerMayGiveIt(AwardContext context) {
        Award award = context.award();
        Authority.on(Objects.requireNonNullElse(award.decidedOn(), Period.year(award.year()).referenceDate()))
                .mustAllow(context.issuerKind(), award.type(), context.collectiveKind(), award.title());
    }

    static void issuerStandsAboveRecipient(AwardContext context) {
        if (!context.issuerAbove()) {
            throw Refusal.invalid("ISSUER_NOT_ABOVE_RECIPIENT", "/issuerOrganisationId",
                    context.award().issuerOrganisationId());
        }
    }

    /** Only who was rated outstanding may be considered; good is not enough. */
    static void everyCoveredYearIsOutstanding(AwardContext context) {
        Award award = context.award();
        List<Integer> covered = award.title().yearsCovered(award.year());
        List<Integer> undecided = covered.stream()
                .filter(year -> result(context.results(), year) == YearResult.NOT_DECIDED)
                .toList();
        if (!undecided.isEmpty()) {
            throw conflict("NOT_DECIDED", "/year", award.year(), Map.of("years", undecided));
        }
        List<Integer> below = belowOutstanding(award, context.results());
        if (!below.isEmpty()) {
            List<Integer> outstanding = covered.stream().filter(year -> !below.contains(year)).toList();
            throw conflict("NOT_RATED_OUTSTANDING", "/recipientId", award.recipientId(),
                    Map.of("years", below, "streak", Streak.endingWith(award.year(), outstanding)));
        }
    }

    /** The covered years whose rating is not, or not yet, outstanding. */
    static List<Integer> belowOutstanding(Award award, Map<Integer, YearResult> results) {
        return award.title()
                .yearsCovered(award.year())
                .stream()
                .filter(year -> result(results, year) != YearResult.OUTSTANDING)
                .toList();
    }

    static void noDisciplineStands(AwardContext context) {
        Award award = context.award();
        Set<Integer> asked = new TreeSet<>(award.title().yearsCovered(award.year()));
        asked.add(award.year());
        asked.retainAll(context.disciplinedIn());
        if (!asked.isEmpty()) {
            throw conflict("LIVE_DISCIPLINE", "/recipientId", award.recipientId(), Map.of("years", List.copyOf(asked)));
        }
    }

    /** No year counts for two five-year awards. */
    static void noOtherFiveYearsOverlap(AwardContext context) {
        Award award = context.award();
        context.others()
                .stream()
                .filter(other -> overlap(award, other.award()))
                .findFirst()
                .ifPresent(other -> {
                    throw overlaps(award, other.award());
                });
    }

    static Refusal overlaps(Award award, Award other) {
        return conflict("FIVE_YEARS_OVERLAP", "/year", award.year(), Map.of("otherYear", other.year()));
    }

    /** Whether two different five-year awards share a year. */
    static boolean overlap(Award one, Award other) {
        return one.title() == FIVE_YEARS_OUTSTANDING && other.title() == FIVE_YEARS_OUTSTANDING
                && Math.abs(one.year() - other.year()) < CommendationTitle.FIVE && !isTheSame(one, other);
    }

    /** A cell is proposed only after the yearly giấy khen five years running (handbooks on 01-HD/TW 2021). */
    static void cellWasCommendedEveryYear(AwardContext context) {
        if (!context.isOfCell()) {
            return;
        }
        Award award = context.award();
        List<Integer> missing = certificatesMissing(award, context.others());
        if (!missing.isEmpty()) {
            throw conflict("YEARLY_CERTIFICATES_MISSING", "/recipientId", award.recipientId(),
                    Map.of("years", missing, "streak",
                            Streak.endingWith(award.year(), certified(context.others()))));
        }
    }

    /** The covered years without a yearly giấy khen that stands. */
    static List<Integer> certificatesMissing(Award award, Collection<Commendation> others) {
        Set<Integer> certified = certified(others);
        return award.title().yearsCovered(award.year()).stream().filter(year -> !certified.contains(year)).toList();
    }

    private static Set<Integer> certified(Collection<Commendation> others) {
        return others.stream()
                .filter(other -> other.state() == Commendation.State.AWARDED)
                .map(Commendation::award)
                .filter(Award::isYearlyCertificate)
                .map(Award::year)
                .collect(Collectors.toSet());
    }

    /** The very same award again is a double, which the register's key refuses by its own name. */
    private static boolean isTheSame(Award one, Award other) {
        return one.year() == other.year() && one.type() == other.type()
                && one.issuerOrganisationId().equals(other.issuerOrganisationId());
    }

    private static YearResult result(Map<Integer, YearResult> results, int year) {
        return results.getOrDefault(year, YearResult.NOT_DECIDED);
    }

    private static Refusal conflict(String code, String pointer, Object value, Map<String, Object> values) {
        return Refusal.of(Kind.CONFLICT, code, pointer, value, values);
    }
}
