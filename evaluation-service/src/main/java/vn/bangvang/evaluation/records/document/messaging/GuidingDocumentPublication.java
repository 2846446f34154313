package vn.bangvang.evaluation.records.document.messaging;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;

/** Tells about guiding documents on {@code evaluation.guiding-document.v1}; they belong to no period. */
@Component
class GuidingDocumentPublication implements Publication<GuidingDocument, GuidingDocument.Event> {
    private static final Kind<GuidingDocument> KIND = Kind.of(GuidingDocument.class, "GUIDING_DOCUMENT")
            .storedIn("guiding-documents")
            .toldOn("evaluation.guiding-document.v1", "guiding-document")
            .keyedBy(GuidingDocument::key)
            .searchedBy("facts.number");

    @Override
    public Kind<GuidingDocument> kind() {
        return KIND;
    }

    @Override
    public String root(GuidingDocument after) {
        return after.rootId();
    }

    @Override
    public String type(GuidingDocument.Event event) {
        return switch (event) {
            case REGISTERED -> "evaluation.guiding-document-registered.v1";
            case CORRECTED -> "evaluation.guiding-document-corrected.v1";
        };
    }

    @Override
    public Object change(GuidingDocument.Event event) {
        return Map.of("what", event);
    }

    @Override
    public Object state(String id, GuidingDocument after, GuidingDocument.Event event) {
        GuidingDocument.Facts facts = after.facts();
        return new StateV1(id, facts.type().name(), facts.number(), facts.title(), facts.issuedOn(), facts.issuer());
    }

    @Override
    public @Nullable LocalDate effectiveOn(GuidingDocument after, GuidingDocument.Event event) {
        return after.facts().issuedOn();
    }

    /** A guiding document on {@code evaluation.guiding-document.v1}. */
    record StateV1(String documentId, String type, String number, String title, @Nullable LocalDate issuedOn,
            String issuer) {}
}
