package vn.bangvang.evaluation.document;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.recording.KeepingRecords;
import vn.bangvang.evaluation.recording.RecordEvents;
import vn.bangvang.evaluation.recording.RecordPages;
import vn.bangvang.evaluation.recording.RecordingYears;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.AggregateStores;

/** Records the programmes and plans that organisations issued, corrects and withdraws them. */
@Service
public final class RecordingIssuedDocuments extends KeepingRecords<IssuedDocumentFacts, IssuedDocument> {
    private final RegisteringDocuments guiding;

    @Autowired
    RecordingIssuedDocuments(AggregateStores stores, RecordPages pages, RecordingYears years,
            RecordEvents<IssuedDocument> events, RegisteringDocuments guiding, Clock clock) {
        this(stores.of("issued-documents", IssuedDocument.class, "ISSUED_DOCUMENT"), pages, years, events, guiding,
                clock);
    }

    private RecordingIssuedDocuments(AggregateStore<IssuedDocument> store, RecordPages pages, RecordingYears years,
            RecordEvents<IssuedDocument> events, RegisteringDocuments guiding, Clock clock) {
        super(store, pages.of(store, "year"), years, events, IssuedDocument::of, clock);
        this.guiding = guiding;
    }

    @Override
    protected Mono<?> referencesMustExist(IssuedDocumentFacts facts) {
        return guiding.mustBeKnown(facts.underDocumentId(), "/underDocumentId");
    }
}
