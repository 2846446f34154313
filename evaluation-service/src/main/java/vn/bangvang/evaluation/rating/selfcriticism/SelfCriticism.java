package vn.bangvang.evaluation.rating.selfcriticism;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;

/**
 * A subject's review of its period. Each subject has one a period.
 *
 * @param organisationId a member's official cell, or the organisation itself
 * @param rootId the province
 * @param returns why it was sent back; stays in the register
 */
public record SelfCriticism(Subject subject, String organisationId, String rootId, Period period, State state,
        LocalDate submittedOn, List<Return> returns) {
    /** Where it stands; RETURNED waits to be handed in again. */
    public enum State {
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    /** @param at when it was sent back */
    public record Return(String reason, Instant at) {}

    public SelfCriticism {
        returns = List.copyOf(returns);
    }

    public static SelfCriticism submit(Subject subject, String organisationId, String rootId, Period period,
            LocalDate submittedOn) {
        return new SelfCriticism(subject, organisationId, rootId, period, State.SUBMITTED, submittedOn, List.of());
    }

    /** The business key. */
    public static String key(Subject subject, Period period) {
        return subject.type() + "|" + subject.id() + "|" + period;
    }

    /** Whether a rating may follow: handed in and not sent back. */
    public boolean counts() {
        return state != State.RETURNED;
    }

    /** @throws Refusal CONFLICT {@code SELF_CRITICISM_NOT_RETURNED} */
    public SelfCriticism submitAgain(LocalDate on) {
        mustBe(State.RETURNED, "SELF_CRITICISM_NOT_RETURNED");
        return with(State.SUBMITTED, on, returns);
    }

    /** @throws Refusal CONFLICT {@code SELF_CRITICISM_NOT_SUBMITTED} */
    public SelfCriticism sendBack(String reason, Instant now) {
        mustBe(State.SUBMITTED, "SELF_CRITICISM_NOT_SUBMITTED");
        List<Return> longer = new ArrayList<>(returns);
        longer.add(new Return(reason, now));
        return with(State.RETURNED, submittedOn, longer);
    }

    /** @throws Refusal CONFLICT {@code SELF_CRITICISM_NOT_SUBMITTED} */
    public SelfCriticism accept() {
        mustBe(State.SUBMITTED, "SELF_CRITICISM_NOT_SUBMITTED");
        return with(State.ACCEPTED, submittedOn, returns);
    }

    private void mustBe(State required, String code) {
        if (state != required) {
            throw Refusal.of(Kind.CONFLICT, code, "", null, Map.of("state", state));
        }
    }

    private SelfCriticism with(State next, LocalDate on, List<Return> returned) {
        return new SelfCriticism(subject, organisationId, rootId, period, next, on, returned);
    }
}
