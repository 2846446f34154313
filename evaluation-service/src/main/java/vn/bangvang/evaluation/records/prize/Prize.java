package vn.bangvang.evaluation.records.prize;

import java.util.List;

import vn.bangvang.evaluation.records.recording.Superseded;
import vn.bangvang.evaluation.records.recording.YearRecord;

/** A recorded prize and what was recorded before. */
public record Prize(PrizeFacts facts, boolean withdrawn, List<Superseded<PrizeFacts>> history)
        implements YearRecord<PrizeFacts, Prize> {

    public static Prize of(PrizeFacts facts) {
        return new Prize(facts, false, List.of());
    }

    @Override
    public Prize with(PrizeFacts facts, boolean withdrawn, List<Superseded<PrizeFacts>> history) {
        return new Prize(facts, withdrawn, history);
    }
}
