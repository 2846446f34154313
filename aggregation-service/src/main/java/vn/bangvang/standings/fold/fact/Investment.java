package vn.bangvang.standings.fold.fact;

import java.util.List;

/** Money planned for a period and spent in one year of it, in whole VND. */
public record Investment(String id, String organisationId, String code, int from, int to, long periodAmountVnd,
        Integer year, long yearAmountVnd, boolean withdrawn) implements Fact {
    @Override
    public FactKind kind() {
        return FactKind.INVESTMENT;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.organisation(organisationId));
    }

    @Override
    public List<String> owners() {
        return List.of(organisationId);
    }
}
