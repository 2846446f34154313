package vn.bangvang.evaluation.records;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.RecordedYears;
import vn.bangvang.period.YearRange;

/**
 * A target of a resolution and what was reached of it; counts for the last year of its period.
 *
 * @param organisationId who answers for it
 * @param documentId the guiding document that sets it
 * @param remark what a declared outcome rests on; stays in the register
 */
public record TargetFacts(String code, @Nullable String documentId, String organisationId, Scope scope,
        YearRange period, TargetFigures.Unit unit, TargetFigures figures, @Nullable String remark)
        implements DatedFacts {
    /** Whose result it is: the organisation's own, or the whole sector's in the province, which is never rolled up. */
    public enum Scope {
        ORGANISATION,
        SECTOR_PROVINCE
    }

    @Override
    public String organisationPointer() {
        return "/ownerOrganisationId";
    }

    @Override
    public int year() {
        return period.to();
    }

    public TargetFigures.Outcome outcome() {
        return figures.outcome(unit);
    }

    @Override
    public @Nullable String businessKey() {
        return String.join("|", organisationId, code, scope.name(), period.from() + "-" + period.to());
    }

    @Override
    public void mustHold() {
        DatedFacts.mustNotBeBlank(code, "/code");
        DatedFacts.mustBeYears(period, "/period");
        figures.mustHold(unit);
    }

    @Override
    public Stream<Reference> references() {
        return Reference.to(Reference.Of.GUIDING_DOCUMENT, documentId, "/documentId");
    }

    /** The day of figures that are told without one: today, or the last of the target's years once that is over. */
    public LocalDate usualDay(LocalDate today) {
        return today.getYear() <= period.to()
                ? today
                // Whether it can be a year at all is asked with the other rules.
                : LocalDate.of(Math.max(period.to(), RecordedYears.FIRST), Month.DECEMBER, 31);
    }

    /**
     * What was reached by which day, the earliest first: what was added to, not what was corrected. Of one day the last
     * word counts. Measured by the plan that there is now.
     */
    public static List<TargetFigures> reached(Recorded<TargetFacts> record) {
        TargetFigures now = record.facts().figures();
        var byDay = new TreeMap<LocalDate, TargetFigures>();
        Stream.concat(record.history()
                .stream()
                .filter(past -> past.reason() == null)
                .map(past -> past.facts().figures().against(now.plan())), Stream.of(now))
                .filter(TargetFigures::areReached)
                .forEach(figures -> {
                    if (figures.on() != null) {
                        byDay.put(figures.on(), figures);
                    }
                });
        return List.copyOf(byDay.values());
    }

    /** @return the same target with other figures */
    public TargetFacts with(TargetFigures other) {
        return new TargetFacts(code, documentId, organisationId, scope, period, unit, other, remark);
    }
}
