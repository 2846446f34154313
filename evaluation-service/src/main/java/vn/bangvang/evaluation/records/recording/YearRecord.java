package vn.bangvang.evaluation.records.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * Facts with everything they said before.
 *
 * @param <F> the facts
 * @param <S> the record itself
 */
public interface YearRecord<F extends YearFacts, S extends YearRecord<F, S>> {

    F facts();

    boolean withdrawn();

    List<Superseded<F>> history();

    /** @return the same kind of record with other content */
    S with(F facts, boolean withdrawn, List<Superseded<F>> history);

    /** @return the record with the corrected facts; refused with RECORD_WITHDRAWN after a withdrawal */
    default S corrected(F corrected, @Nullable String reason, Instant now) {
        mustBeLive();
        corrected.mustHold();
        return with(corrected, false, superseding(reason, now));
    }

    /** @return the record as one that no longer counts; refused with RECORD_WITHDRAWN the second time */
    default S withdrawn(String reason, Instant now) {
        mustBeLive();
        return with(facts(), true, superseding(reason, now));
    }

    /** @return the key that only one live record holds; a withdrawn record gives it back */
    default String key(String id) {
        String business = facts().businessKey();
        return withdrawn() || business == null ? "id|" + id : business;
    }

    private void mustBeLive() {
        if (withdrawn()) {
            throw Refusal.conflict("RECORD_WITHDRAWN", "", null);
        }
    }

    private List<Superseded<F>> superseding(@Nullable String reason, Instant now) {
        ArrayList<Superseded<F>> longer = new ArrayList<>(history());
        longer.add(new Superseded<>(facts(), reason, now));
        return List.copyOf(longer);
    }
}
