package vn.bangvang.standings.fold.fact;

import java.util.List;

/**
 * Money of a period and of one year in it, in whole VND.
 *
 * @param nature what the money stands for: ADVISED, PLANNED or SPENT
 */
public record Investment(String id, String organisationId, String code, String nature, int from, int to,
        long periodAmountVnd,
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
