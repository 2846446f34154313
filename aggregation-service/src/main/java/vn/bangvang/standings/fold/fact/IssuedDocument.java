package vn.bangvang.standings.fold.fact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An action programme or plan issued under a guiding document. */
public record IssuedDocument(String id, String type, String organisationId, Integer year, @Nullable LocalDate issuedOn,
        boolean withdrawn) implements Fact {
    @Override
    public FactKind kind() {
        return FactKind.DOCUMENT;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.organisation(organisationId));
    }
}
