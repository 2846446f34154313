package vn.bangvang.standings.fold.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A target of a resolution over a period of years.
 *
 * @param declared whether the outcome was declared by its owner because there is no plan to compare with
 */
public record Target(String id, String code, String organisationId, int from, int to, String unit, @Nullable Long plan,
        @Nullable Long actual, @Nullable Long base, Outcome outcome, boolean declared,
        boolean withdrawn) implements Fact {

    public enum Outcome {
        EXCEEDED,
        MET,
        MISSED,
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

    public boolean coversYear(int year) {
        return !withdrawn && from <= year && year <= to;
    }
}
