package vn.bangvang.evaluation.records.resolutiontarget;

import java.util.List;

import vn.bangvang.evaluation.records.recording.Superseded;
import vn.bangvang.evaluation.records.recording.YearRecord;

/** A target with every figure it had before. */
public record Target(TargetFacts facts, boolean withdrawn, List<Superseded<TargetFacts>> history)
        implements YearRecord<TargetFacts, Target> {

    public static Target of(TargetFacts facts) {
        return new Target(facts, false, List.of());
    }

    @Override
    public Target with(TargetFacts facts, boolean withdrawn, List<Superseded<TargetFacts>> history) {
        return new Target(facts, withdrawn, history);
    }
}
