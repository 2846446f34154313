package vn.bangvang.evaluation.records;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * Recorded facts with everything they said before.
 *
 * @param rootId id of the province
 * @param year that the facts count for
 * @param facts what the register says, or last said
 * @param withdrawn whether it counts no longer
 */
public record Recorded<F extends DatedFacts>(String rootId, int year, F facts, boolean withdrawn,
        List<Superseded<F>> history) {

    /** What can happen to a record; SUPPLEMENTED: something became known that was not known before. */
    public enum Event {
        RECORDED,
        SUPPLEMENTED,
        CORRECTED,
        WITHDRAWN
    }

    /**
     * What a record said until it was added to, corrected or withdrawn.
     *
     * @param reason why it was changed, in the words of whoever changed it; stays in the register, never in an event;
     *        none when something was only added
     * @param until the moment it stopped being what the register says
     */
    public record Superseded<F>(F facts, @Nullable String reason, Instant until) {}

    /** @throws Refusal INVALID for facts that contradict themselves */
    public static <F extends DatedFacts> Recorded<F> first(String rootId, F facts) {
        facts.mustHold();
        return new Recorded<>(rootId, facts.year(), facts, false, List.of());
    }

    /** @throws Refusal INVALID for facts that contradict themselves, CONFLICT RECORD_WITHDRAWN after a withdrawal */
    public Recorded<F> corrected(F corrected, @Nullable String reason, Instant now) {
        mustBeLive();
        corrected.mustHold();
        return new Recorded<>(rootId, year, corrected, false, superseding(reason, now));
    }

    /** @throws Refusal CONFLICT RECORD_WITHDRAWN the second time */
    public Recorded<F> withdrawn(String reason, Instant now) {
        mustBeLive();
        return new Recorded<>(rootId, year, facts, true, superseding(reason, now));
    }

    /** @return the key that only one live record holds; a withdrawn record gives it back */
    public String key(String id) {
        String business = facts.businessKey();
        return withdrawn || business == null ? "id|" + id : business;
    }

    private void mustBeLive() {
        if (withdrawn) {
            throw Refusal.conflict("RECORD_WITHDRAWN", "", null);
        }
    }

    private List<Superseded<F>> superseding(@Nullable String reason, Instant now) {
        return Stream.concat(history.stream(), Stream.of(new Superseded<>(facts, reason, now))).toList();
    }
}
