package vn.bangvang.standings.fold.fact;

import java.util.List;

/** A prize won in a competition. */
public record Prize(String id, String organisationId, String level, Integer year, boolean withdrawn) implements Fact {
    @Override
    public FactKind kind() {
        return FactKind.PRIZE;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.organisation(organisationId));
    }
}
