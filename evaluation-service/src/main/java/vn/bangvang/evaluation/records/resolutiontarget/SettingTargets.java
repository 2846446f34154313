package vn.bangvang.evaluation.records.resolutiontarget;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.document.RegisteringDocuments;
import vn.bangvang.evaluation.records.recording.KeepingRecords;
import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordKeeping;

/** Sets targets, records what was reached of them, corrects and withdraws them. */
@Service
public final class SettingTargets extends KeepingRecords<TargetFacts, Target> {
    private final RegisteringDocuments documents;

    SettingTargets(RecordKeeping with, RecordEvents<Target> events, RegisteringDocuments documents) {
        super(with, "targets", Target.class, "TARGET", "period.to", events, Target::of);
        this.documents = documents;
    }

    @Override
    protected Mono<?> referencesMustExist(TargetFacts facts) {
        return documents.mustBeKnown(facts.documentId(), "/documentId");
    }
}
