package vn.bangvang.evaluation.records.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.IssuedDocumentFacts;
import vn.bangvang.evaluation.records.Recorded;

/** Tells about issued programmes and plans on {@code evaluation.issued-document.v1}. */
@Component
class IssuedDocumentPublication extends RecordPublication<IssuedDocumentFacts> {
    IssuedDocumentPublication() {
        super(new ParameterizedTypeReference<Recorded<IssuedDocumentFacts>>() {
        }, "ISSUED_DOCUMENT", "issued-documents", "evaluation.issued-document.v1",
                "issued-document");
    }

    @Override
    public String type(Recorded.Event event) {
        return switch (event) {
            case RECORDED -> "evaluation.document-issued.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.document-corrected.v1";
            case WITHDRAWN -> "evaluation.document-withdrawn.v1";
        };
    }

    @Override
    public Object state(String id, Recorded<IssuedDocumentFacts> after, Recorded.Event event) {
        IssuedDocumentFacts facts = after.facts();
        IssuedDocumentFacts.WorkField field = facts.field();
        return new StateV1(id, facts.type().name(), facts.organisationId(), facts.underDocumentId(),
                facts.number(), field == null ? null : field.name(), facts.year(), facts.issuedOn(),
                after.withdrawn());
    }

    @Override
    public @Nullable LocalDate effectiveOn(Recorded<IssuedDocumentFacts> after, Recorded.Event event) {
        return after.facts().issuedOn();
    }

    /** A programme or plan on {@code evaluation.issued-document.v1}. */
    record StateV1(String issuedDocumentId, String type, String organisationId,
            @Nullable String underDocumentId, String number, @Nullable String field, int year,
            @Nullable LocalDate issuedOn,
            boolean withdrawn) {}
}
