package vn.bangvang.evaluation.records.document;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** How guiding documents are told to others. */
public interface GuidingDocumentEvents {

    OutgoingEvent registered(String id, GuidingDocument document);

    OutgoingEvent corrected(String id, GuidingDocument document);
}
