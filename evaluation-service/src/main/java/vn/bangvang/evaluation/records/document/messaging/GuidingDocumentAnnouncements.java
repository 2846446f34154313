package vn.bangvang.evaluation.records.document.messaging;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.evaluation.records.document.GuidingDocumentEvents;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Tells about guiding documents on {@code evaluation.guiding-document.v1}; they belong to no year. */
@Component
final class GuidingDocumentAnnouncements implements GuidingDocumentEvents {
    static final String TOPIC = "evaluation.guiding-document.v1";

    @Override
    public OutgoingEvent registered(String id, GuidingDocument document) {
        return tell("evaluation.guiding-document-registered.v1", "REGISTERED", id, document);
    }

    @Override
    public OutgoingEvent corrected(String id, GuidingDocument document) {
        return tell("evaluation.guiding-document-corrected.v1", "CORRECTED", id, document);
    }

    private static OutgoingEvent tell(String type, String what, String id, GuidingDocument document) {
        GuidingDocument.Facts facts = document.facts();
        var state = new GuidingDocumentStateV1(id, facts.type().name(), facts.number(), facts.title(),
                facts.issuedOn(), facts.issuer());
        return OutgoingEvent.of(TOPIC, type, "guiding-document", document.root(), Map.of("what", what), state)
                .effectiveOn(facts.issuedOn());
    }
}
