package vn.bangvang.imports;

import java.util.List;

import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.refusal.Refusal;

/** What became of one row. */
public sealed interface RowOutcome {
    RowOutcome FOUNDED = new Founded();
    RowOutcome ALREADY_THERE = new AlreadyThere();

    /** It is there now, or would be. */
    record Founded() implements RowOutcome {}

    /** The very same was there before. */
    record AlreadyThere() implements RowOutcome {}

    record Refused(Refusal refusal) implements RowOutcome {}

    /** @return one for each, in their order */
    static <S> List<RowOutcome> of(List<EachOutcome<S>> outcomes) {
        return outcomes.stream().map(RowOutcome::of).toList();
    }

    private static RowOutcome of(EachOutcome<?> outcome) {
        return switch (outcome) {
            case EachOutcome.Founded<?> _ -> FOUNDED;
            case EachOutcome.AlreadyThere<?> _ -> ALREADY_THERE;
            case EachOutcome.Refused<?> refused -> new Refused(refused.refusal());
        };
    }
}
