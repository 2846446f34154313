package vn.bangvang.evaluation.records.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.recording.YearFacts;
import vn.bangvang.refusal.Refusal;

/**
 * A programme or plan that an organisation issued.
 *
 * @param underDocumentId the guiding document it carries out
 * @param year the evaluation year it counts for, which need not be the year of {@code issuedOn}
 */
public record IssuedDocumentFacts(IssuedDocumentType type, String organisationId, @Nullable String underDocumentId,
        String number, @Nullable WorkField field, int year, @Nullable LocalDate issuedOn) implements YearFacts {

    @Override
    public @Nullable String businessKey() {
        return String.join("|", organisationId, Integer.toString(year), type.name(), number);
    }

    @Override
    public void mustHold() {
        if (number.isBlank()) {
            throw Refusal.invalid("NOT_BLANK", "/number", number);
        }
    }
}
