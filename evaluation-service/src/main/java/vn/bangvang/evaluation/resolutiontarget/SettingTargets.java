package vn.bangvang.evaluation.resolutiontarget;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.document.RegisteringDocuments;
import vn.bangvang.evaluation.recording.KeepingRecords;
import vn.bangvang.evaluation.recording.RecordEvents;
import vn.bangvang.evaluation.recording.RecordPages;
import vn.bangvang.evaluation.recording.RecordingYears;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.AggregateStores;

/** Sets targets, records what was reached of them, corrects and withdraws them. */
@Service
public final class SettingTargets extends KeepingRecords<TargetFacts, Target> {
    private final RegisteringDocuments documents;

    @Autowired
    SettingTargets(AggregateStores stores, RecordPages pages, RecordingYears years, RecordEvents<Target> events,
            RegisteringDocuments documents, Clock clock) {
        this(stores.of("targets", Target.class, "TARGET"), pages, years, events, documents, clock);
    }

    private SettingTargets(AggregateStore<Target> store, RecordPages pages, RecordingYears years,
            RecordEvents<Target> events, RegisteringDocuments documents, Clock clock) {
        super(store, pages.of(store, "period.to"), years, events, Target::of, clock);
        this.documents = documents;
    }

    @Override
    protected Mono<?> referencesMustExist(TargetFacts facts) {
        return documents.mustBeKnown(facts.documentId(), "/documentId");
    }
}
