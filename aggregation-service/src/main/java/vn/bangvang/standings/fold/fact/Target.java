package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * A target of a resolution over a period of years.
 *
 * @param reached what was reached by which day, the earliest first; empty when the figures hold for every day
 * @param declared whether the outcome was declared by its owner because there is no plan to compare with
 */
public record Target(String id, String code, String organisationId, Scope scope, int from, int to, String unit,
        @Nullable Long plan,
        @Nullable Long actual, @Nullable Long base, Outcome outcome, List<Reached> reached, boolean declared,
        boolean withdrawn) implements Fact {

    /** What was reached by a day. */
    public record Reached(LocalDate on, @Nullable Long actual, @Nullable Long base, Outcome outcome) {}

    public Target(String id, String code, String organisationId, Scope scope, int from, int to, String unit,
            @Nullable Long plan, @Nullable Long actual, @Nullable Long base, Outcome outcome, boolean declared,
            boolean withdrawn) {
        this(id, code, organisationId, scope, from, to, unit, plan, actual, base, outcome, List.of(), declared,
                withdrawn);
    }

    /** The target as it stood on that day: what was reached later is not known then. */
    public Target asOf(LocalDate day) {
        if (reached.isEmpty()) {
            return this;
        }
        Reached last = new Reached(day, null, null, Outcome.UNKNOWN);
        for (Reached each : reached) {
            if (!each.on().isAfter(day)) {
                last = each;
            }
        }
        return new Target(id, code, organisationId, scope, from, to, unit, plan, last.actual(), last.base(),
                last.outcome(), reached, declared, withdrawn);
    }

    /** Whose work the target measures: the organisation's own, or that of all whom it guides. */
    public enum Scope {
        ORGANISATION,
        SECTOR_PROVINCE
    }

    public enum Outcome {
        EXCEEDED,
        MET,
        MISSED,
        /** Only on a board: not due yet, and not met yet. */
        IN_PROGRESS,
        UNKNOWN
    }

    @Override
    public FactKind kind() {
        return FactKind.TARGET;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.organisation(organisationId));
    }

    @Override
    public List<String> owners() {
        return List.of(organisationId);
    }

    @Override
    public Integer year() {
        return to;
    }

    /** Whether a rank may rest on it: the organisation's own, and measured, not declared. */
    public boolean isRanked() {
        return scope == Scope.ORGANISATION && !declared;
    }

    /** The outcome as a board of that period shows it: what is not due and not met yet is in progress. */
    public Outcome outcomeIn(Period period) {
        boolean isDue = to < period.year() || to == period.year() && period.isYear();
        return outcome == Outcome.MISSED && !isDue ? Outcome.IN_PROGRESS : outcome;
    }

    /** Whether it is known by then what became of it. */
    public boolean isKnownIn(Period period) {
        Outcome shown = outcomeIn(period);
        return shown != Outcome.UNKNOWN && shown != Outcome.IN_PROGRESS;
    }

    public boolean coversYear(int year) {
        return !withdrawn && from <= year && year <= to;
    }
}
