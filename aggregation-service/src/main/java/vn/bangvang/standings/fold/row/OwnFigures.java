package vn.bangvang.standings.fold.row;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.count.Awards;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Investment;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.Target;
import vn.bangvang.standings.fold.log.VisibleFacts;

/** What belongs to one organisation alone and is read straight from its facts. */
final class OwnFigures {
    private OwnFigures() {}

    static Row.Own ownOf(VisibleFacts facts, String id, @Nullable Rating rating) {
        List<Commendation> awards = facts.commendations(id, facts.period());
        return new Row.Own(rating == null ? null : rating.decided(), rating != null && rating.decided() == null,
                facts.hasSelfCriticism(id), awards.size(), highest(awards), Awards.atRisk(facts, id).size());
    }

    private static Row.@Nullable Award highest(List<Commendation> awards) {
        return awards.stream()
                .map(award -> new Row.Award(award.type(), award.title()))
                .max(Comparator.comparing(Row.Award::standing)
                        .thenComparing(Row.Award::type)
                        .thenComparing(Row.Award::title))
                .orElse(null);
    }

    static Row.Targets targetsOf(VisibleFacts facts, String id) {
        List<Target> targets = facts.of(FactKind.TARGET, id, Target.class)
                .stream()
                .filter(target -> target.coversYear(facts.year()))
                .map(target -> target.asOf(facts.referenceDate()))
                .sorted(Comparator.comparing(Target::code).thenComparing(Target::id))
                .toList();
        Map<Boolean, Ratio> met = targets.stream()
                .filter(target -> target.isKnownIn(facts.period()))
                .collect(Collectors.partitioningBy(Target::isRanked, Collectors.teeing(
                        Collectors.filtering(target -> target.outcome() != Target.Outcome.MISSED,
                                Collectors.counting()),
                        Collectors.counting(), Ratio::of)));
        return new Row.Targets(met.getOrDefault(true, Ratio.NONE), met.getOrDefault(false, Ratio.NONE),
                targets.stream().map(target -> lineOf(target, facts.period())).toList());
    }

    private static Row.TargetLine lineOf(Target target, Period period) {
        return new Row.TargetLine(target.code(), target.scope(), target.unit(), target.plan(), target.actual(),
                target.base(), achievementOf(target), target.outcomeIn(period), target.declared());
    }

    /** Of the plan; a target without one is a share of its base: schools of national standard among all schools. */
    private static Ratio achievementOf(Target target) {
        Long actual = target.actual();
        Long plan = target.plan();
        Long base = target.base();
        if (actual == null) {
            return Ratio.NONE;
        }
        if (plan == null) {
            return base == null ? Ratio.NONE : Ratio.of(actual, base);
        }
        if (base == null || !target.unit().equals("PERCENT")) {
            return Ratio.of(actual, plan);
        }
        // A plan in percent is so many of the base, where that is a whole number.
        return base * plan % 100 == 0 ? Ratio.of(actual, base * plan / 100) : Ratio.of(actual * 100, base * plan);
    }

    static Row.CommitteeCoverage committeeOf(VisibleFacts facts, String id) {
        int seats = 0;
        var holders = new HashSet<String>();
        for (Committee committee : facts.of(FactKind.COMMITTEE, id, Committee.class)) {
            if (committee.body() != Committee.Body.EXECUTIVE || !committee.organisationId().equals(id)) {
                continue;
            }
            seats += committee.seatsOn(facts.referenceDate());
            holders.addAll(committee.holdersOn(facts.referenceDate()));
        }
        long refreshed = holders.stream().filter(holder -> isRefreshed(facts, holder)).count();
        return new Row.CommitteeCoverage(seats, holders.size(), Ratio.of(refreshed, holders.size()));
    }

    private static boolean isRefreshed(VisibleFacts facts, String memberId) {
        return facts.of(FactKind.ENROLMENT, memberId, Enrolment.class)
                .stream()
                .anyMatch(enrolment -> enrolment.counted()
                        && facts.isOfTheYearByNow(enrolment.year(), enrolment.countsFrom())
                        && enrolment.programme().equals(Enrolment.COMMITTEE_REFRESHER));
    }

    static List<Row.InvestmentShare> investmentOf(VisibleFacts facts, String id) {
        return facts.of(FactKind.INVESTMENT, id, Investment.class)
                .stream()
                .filter(investment -> !investment.withdrawn() && investment.year() == facts.year())
                .sorted(Comparator.comparing(Investment::code).thenComparing(Investment::id))
                .map(it -> new Row.InvestmentShare(it.code(), it.nature(), it.from(), it.to(), it.periodAmountVnd(),
                        it.yearAmountVnd(), Ratio.of(it.yearAmountVnd(), it.periodAmountVnd())))
                .toList();
    }
}
