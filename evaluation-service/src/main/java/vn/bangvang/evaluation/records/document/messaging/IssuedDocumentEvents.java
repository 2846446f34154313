package vn.bangvang.evaluation.records.document.messaging;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.document.IssuedDocument;
import vn.bangvang.evaluation.records.document.IssuedDocumentFacts;
import vn.bangvang.evaluation.records.document.WorkField;
import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Tells about issued programmes and plans on {@code evaluation.issued-document.v1}. */
@Component
final class IssuedDocumentEvents implements RecordEvents<IssuedDocument> {
    static final String TOPIC = "evaluation.issued-document.v1";

    @Override
    public OutgoingEvent tell(Happening happening, String id, IssuedDocument after, RecordingYear year) {
        String type = switch (happening) {
            case RECORDED -> "evaluation.document-issued.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.document-corrected.v1";
            case WITHDRAWN -> "evaluation.document-withdrawn.v1";
        };
        return OutgoingEvent
                .of(TOPIC, type, "issued-document", year.root(), Map.of("what", happening), state(id, after))
                .withYear(year.year(), year.revision())
                .effectiveOn(after.facts().issuedOn());
    }

    private static IssuedDocumentStateV1 state(String id, IssuedDocument document) {
        IssuedDocumentFacts facts = document.facts();
        WorkField field = facts.field();
        return new IssuedDocumentStateV1(id, facts.type().name(), facts.organisationId(), facts.underDocumentId(),
                facts.number(), field == null ? null : field.name(), facts.year(), facts.issuedOn(),
                document.withdrawn());
    }
}
