package vn.bangvang.evaluation.records.resolutiontarget.messaging;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.evaluation.records.resolutiontarget.Figures;
import vn.bangvang.evaluation.records.resolutiontarget.Target;
import vn.bangvang.evaluation.records.resolutiontarget.TargetFacts;
import vn.bangvang.evaluation.records.resolutiontarget.TargetOutcome;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Tells about targets on {@code evaluation.target.v1}. */
@Component
final class TargetEvents implements RecordEvents<Target> {
    static final String TOPIC = "evaluation.target.v1";

    @Override
    public OutgoingEvent tell(Happening happening, String id, Target after, RecordingYear year) {
        String type = switch (happening) {
            case RECORDED -> "evaluation.target-set.v1";
            case SUPPLEMENTED -> "evaluation.target-actual-recorded.v1";
            case CORRECTED -> "evaluation.target-corrected.v1";
            case WITHDRAWN -> "evaluation.target-withdrawn.v1";
        };
        return OutgoingEvent.of(TOPIC, type, "target", year.root(), Map.of("what", happening), state(id, after))
                .withYear(year.year(), year.revision());
    }

    private static TargetStateV1 state(String id, Target target) {
        TargetFacts facts = target.facts();
        Figures figures = facts.figures();
        TargetOutcome declared = figures.declared();
        return new TargetStateV1(id, facts.code(), facts.documentId(), facts.organisationId(), facts.scope().name(),
                new TargetStateV1.PeriodV1(facts.period().from(), facts.period().to()), facts.unit().name(),
                figures.plan(), figures.actual(), figures.base(), declared == null ? null : declared.name(),
                facts.outcome().name(), target.withdrawn());
    }
}
