package vn.bangvang.evaluation.records.document;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.recording.KeepingRecords;
import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordKeeping;

/** Records the programmes and plans that organisations issued, corrects and withdraws them. */
@Service
public final class RecordingIssuedDocuments extends KeepingRecords<IssuedDocumentFacts, IssuedDocument> {
    private final RegisteringDocuments guiding;

    RecordingIssuedDocuments(RecordKeeping with, RecordEvents<IssuedDocument> events, RegisteringDocuments guiding) {
        super(with, "issued-documents", IssuedDocument.class, "ISSUED_DOCUMENT", "year", events, IssuedDocument::of);
        this.guiding = guiding;
    }

    @Override
    protected Mono<?> referencesMustExist(IssuedDocumentFacts facts) {
        return guiding.mustBeKnown(facts.underDocumentId(), "/underDocumentId");
    }
}
