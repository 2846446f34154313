package vn.bangvang.standings.fold.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The full state of one subject after one change. */
public sealed interface Fact permits Organisation, Committee, Member, Enrolment, EvaluationYear, SelfCriticism, Rating,
        InspectionPlan, Target, IssuedDocument, Prize, Investment, Commendation {

    FactKind kind();

    /** What must be known before this fact may count. */
    default List<SubjectKey> references() {
        return List.of();
    }

    /** Ids of organisations and members under which this fact is looked up. */
    default List<String> owners() {
        return List.of();
    }

    /** The evaluation year it belongs to; null for facts that live outside years. */
    default @Nullable Integer year() {
        return null;
    }
}
