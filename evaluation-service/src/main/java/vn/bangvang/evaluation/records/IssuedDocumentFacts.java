package vn.bangvang.evaluation.records;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A programme or plan that an organisation issued.
 *
 * @param underDocumentId the guiding document it carries out
 * @param year the evaluation year it counts for, which need not be the year of {@code issuedOn}
 */
public record IssuedDocumentFacts(Type type, String organisationId, @Nullable String underDocumentId,
        String number, @Nullable WorkField field, int year, @Nullable LocalDate issuedOn) implements DatedFacts {
    /** What an organisation issues to carry out a superior's document: "chương trình hành động", "kế hoạch". */
    public enum Type {
        ACTION_PROGRAMME,
        PLAN
    }

    /** Field of the Party's work that the document is about. */
    public enum WorkField {
        IDEOLOGY,
        INSPECTION_SUPERVISION,
        ORGANISATION_BUILDING,
        MEMBER_DEVELOPMENT
    }

    @Override
    public @Nullable String businessKey() {
        return String.join("|", organisationId, Integer.toString(year), type.name(), number);
    }

    @Override
    public void mustHold() {
        DatedFacts.mustNotBeBlank(number, "/number");
    }

    @Override
    public Stream<Reference> references() {
        return Reference.to(Reference.Of.GUIDING_DOCUMENT, underDocumentId, "/underDocumentId");
    }
}
