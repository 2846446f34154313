package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/** The full state of one subject after one change. */
public sealed interface Fact
        permits Organisation, Committee, Member, Enrolment, EvaluationPeriod, SelfCriticism, Rating,
        InspectionPlan, Target, IssuedDocument, Prize, Investment, Commendation, Seal {

    FactKind kind();

    /** Everything it names: until all of that is known it is listed as waiting. */
    default List<SubjectKey> references() {
        return List.of();
    }

    /** What of that must be known before the fact counts on a board of that reference date. */
    default List<SubjectKey> referencesOn(LocalDate day) {
        return references();
    }

    /** Ids of organisations and members under which this fact is looked up. */
    default List<String> owners() {
        return List.of();
    }

    /** The calendar year it is recorded for; null for facts that live outside years. */
    default @Nullable Integer year() {
        return null;
    }

    /** The evaluation period it is recorded for; null for facts that live outside periods. */
    default @Nullable Period period() {
        Integer year = year();
        return year == null ? null : Period.year(year);
    }
}
