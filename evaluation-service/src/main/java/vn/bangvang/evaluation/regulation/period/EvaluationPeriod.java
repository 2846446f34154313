package vn.bangvang.evaluation.regulation.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;

/**
 * One period of one province: a year or a quarter that is rated.
 *
 * @param rootId the province
 * @param revision 1 when opened and one more with each closing and reopening: odd while decisions are taken, even while
 *        closed
 * @param policy the rules in force, copied so that a later revision of the policy changes no past decision
 * @param debts what the last closing left undecided
 */
public record EvaluationPeriod(String rootId, Period period, State state, int revision, LocalDate openedOn,
        GoverningPolicy policy, List<Closing> closings, List<Reopening> reopenings, List<Debt> debts) {
    public enum State {
        OPEN,
        /** Takes no decisions while it is looked through before its closing. */
        CLOSING,
        CLOSED,
        REOPENED
    }

    /** The policy that was chosen, with its rules at that moment. */
    public record GoverningPolicy(String policyId, EvaluationPolicy rules) {}

    /**
     * @param closedOn the day named by the decision; {@code closedAt} is the moment it was recorded
     * @param contents what the closing rests on; empty for closings from before they said so
     */
    public record Closing(int closeVersion, LocalDate closedOn, Instant closedAt, List<Contents> contents) {
        public Closing {
            contents = List.copyOf(Objects.requireNonNullElse(contents, List.of()));
        }
    }

    /** @param on day of the reopening */
    public record Reopening(String reason, String decisionNo, LocalDate on) {}

    /** A subject that stays undecided, with the reason why the period is closed all the same. */
    public record Debt(Subject subject, String reason) {}

    public EvaluationPeriod {
        closings = List.copyOf(closings);
        reopenings = List.copyOf(reopenings);
        debts = List.copyOf(debts);
    }

    /** @throws Refusal CONFLICT {@code POLICY_NOT_FOR_THIS_PERIOD} */
    public static EvaluationPeriod open(String rootId, Period period, GoverningPolicy policy, LocalDate openedOn) {
        mustGovern(policy.rules(), period);
        return new EvaluationPeriod(rootId, period, State.OPEN, 1, openedOn, policy, List.of(), List.of(), List.of());
    }

    /** The business key: a province has each period once. */
    public static String key(String rootId, Period period) {
        return rootId + "|" + period;
    }

    /** The day on which membership and tree are read. */
    public LocalDate referenceDate() {
        return period.referenceDate();
    }

    /**
     * What is decided in the period, and what happens to the period itself, is told under its last open revision:
     * whoever holds back what was recorded while it was closed must not hold back the closing itself.
     */
    public PeriodStamp stamp() {
        return new PeriodStamp(period, lastOpenRevision());
    }

    Decided<EvaluationPeriod, PeriodEvent> told(PeriodEvent event) {
        return Decided.<EvaluationPeriod, PeriodEvent>of(this, event).in(stamp());
    }

    /** How often the period was closed so far. */
    public int closeVersion() {
        return revision / 2;
    }

    /** The revision under which decisions were taken last; facts that come after the closing are told under it. */
    public int lastOpenRevision() {
        return revision % 2 == 1 ? revision : revision - 1;
    }

    /** What the period is to those who only read it: until it is closed it is as open as before. */
    public State countsAs() {
        return state == State.CLOSING ? beforeClosing() : state;
    }

    /** @throws Refusal CONFLICT {@code PERIOD_CLOSED} or {@code PERIOD_CLOSING} unless decisions may be taken */
    public void mustBeOpen() {
        mustBeOpen("/period", period);
    }

    /**
     * The same for a request that names the period in its own way.
     *
     * @param pointer the field that names it
     * @param named as that field names it
     */
    public void mustBeOpen(String pointer, Object named) {
        if (state == State.CLOSED) {
            throw refused("PERIOD_CLOSED", pointer, named);
        }
        if (state == State.CLOSING) {
            throw refused("PERIOD_CLOSING", pointer, named);
        }
    }

    /**
     * Takes no more decisions until it is closed or the closing is given up.
     *
     * @throws Refusal CONFLICT {@code PERIOD_CLOSED}
     */
    public EvaluationPeriod beginClosing() {
        mustNotBeClosed();
        return with(State.CLOSING);
    }

    public EvaluationPeriod giveUpClosing() {
        return with(beforeClosing());
    }

    /**
     * Closes the period.
     *
     * @param listed the subjects that stay undecided
     * @param contents what was decided and recorded for it
     * @throws Refusal CONFLICT {@code PERIOD_CLOSED}, or as {@link #mustBeReady}
     */
    public EvaluationPeriod close(PeriodFindings findings, List<Debt> listed, List<Contents> contents,
            LocalDate closedOn, Instant now) {
        mustBeReady(findings, listed, closedOn);
        return new EvaluationPeriod(rootId, period, State.CLOSED, revision + 1, openedOn, policy,
                with(closings, new Closing(closeVersion() + 1, closedOn, now, contents)), reopenings, listed);
    }

    /**
     * Everybody required is decided or listed, and what was decided still holds.
     *
     * @throws Refusal INVALID {@code CLOSED_BEFORE_THE_PERIOD_ENDS}; CONFLICT {@code PERIOD_CLOSED},
     *         {@code PERIOD_NOT_COMPLETE} with the number of missing members and organisations and the first of them,
     *         or {@code CONDITIONS_NO_LONGER_MET} with those whose rating no longer holds
     */
    public void mustBeReady(PeriodFindings findings, List<Debt> listed, LocalDate closedOn) {
        mustNotBeClosed();
        if (closedOn.isBefore(referenceDate())) {
            throw Refusal.of(Kind.INVALID, "CLOSED_BEFORE_THE_PERIOD_ENDS", "/closedOn", closedOn,
                    Map.of("referenceDate", referenceDate()));
        }
        findings.mustLeaveNothingOpenBut(listed.stream().map(Debt::subject).collect(Collectors.toSet()), period);
    }

    /** @throws Refusal CONFLICT {@code PERIOD_NOT_CLOSED}, INVALID {@code REOPENED_BEFORE_ITS_CLOSING} */
    public EvaluationPeriod reopen(Reopening reopening) {
        if (state != State.CLOSED) {
            throw Refusal.of(Kind.CONFLICT, "PERIOD_NOT_CLOSED", "", null, Map.of("period", period));
        }
        LocalDate closedOn = closings.getLast().closedOn();
        if (reopening.on().isBefore(closedOn)) {
            throw Refusal.of(Kind.INVALID, "REOPENED_BEFORE_ITS_CLOSING", "/on", reopening.on(),
                    Map.of("closedOn", closedOn));
        }
        return new EvaluationPeriod(rootId, period, State.REOPENED, revision + 1, openedOn, policy, closings,
                with(reopenings, reopening), debts);
    }

    /** @throws Refusal CONFLICT {@code PERIOD_CLOSED} or {@code POLICY_NOT_FOR_THIS_PERIOD} */
    public EvaluationPeriod adopt(GoverningPolicy chosen) {
        mustBeOpen();
        mustGovern(chosen.rules(), period);
        return new EvaluationPeriod(rootId, period, state, revision, openedOn, chosen, closings, reopenings,
                debts);
    }

    private static void mustGovern(EvaluationPolicy policy, Period period) {
        if (!policy.governs(period)) {
            throw Refusal.of(Kind.CONFLICT, "POLICY_NOT_FOR_THIS_PERIOD", "/policyId", policy.code(),
                    Map.of("policy", policy.code(), "period", period));
        }
    }

    private State beforeClosing() {
        return reopenings.isEmpty() ? State.OPEN : State.REOPENED;
    }

    void mustNotBeClosed() {
        if (state == State.CLOSED) {
            throw refused("PERIOD_CLOSED", "/period", period);
        }
    }

    private Refusal refused(String code, String pointer, Object named) {
        return Refusal.of(Kind.CONFLICT, code, pointer, named, Map.of("period", period));
    }

    private EvaluationPeriod with(State next) {
        return new EvaluationPeriod(rootId, period, next, revision, openedOn, policy, closings, reopenings,
                debts);
    }

    private static <T> List<T> with(List<T> before, T next) {
        List<T> longer = new ArrayList<>(before);
        longer.add(next);
        return longer;
    }
}
