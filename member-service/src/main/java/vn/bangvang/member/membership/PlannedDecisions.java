package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import vn.bangvang.member.membership.MemberCommand.DatedDecision;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/**
 * What is only planned does not stand in the way of what happens before it. A decision is taken as if nothing were
 * planned for later days that are still to come; then the plans are taken again. An end cancels them all.
 *
 * <p>What was decided for a day that has come is no plan but history: only a correction cancels it.
 */
final class PlannedDecisions {
    private PlannedDecisions() {}

    /**
     * @param on the day from which the new decision counts
     * @param rule gets the membership without its plans
     */
    static Decided<Member, MemberEvent> decide(Member member, LocalDate on, Today today,
            Function<Member, Decided<Member, MemberEvent>> rule) {
        MemberHistory history = MemberHistory.of(member);
        List<DatedDecision> planned = history.after(on.isAfter(today.day()) ? on : today.day());
        if (planned.isEmpty()) {
            return rule.apply(member);
        }
        Decided<Member, MemberEvent> decided = rule.apply(history.without(planned).rebuilt());
        if (!decided.state().active()) {
            List<Fact> cancelled = planned.stream().map(DatedDecision::fact).toList();
            return Decided.of(decided.state(),
                    decided.events().stream().map(event -> cancelling(event, cancelled)).toList());
        }
        try {
            return Decided.of(MemberHistory.of(decided.state()).with(planned).rebuilt(), decided.events());
        } catch (Refusal contradiction) {
            Object plan = contradiction.reasons().getFirst().rejectedValue();
            throw Refusal.of(Refusal.Kind.CONFLICT, "CONTRADICTS_A_PLAN", "", plan,
                    Map.of("on", plan instanceof Fact fact ? fact.on() : on));
        }
    }

    private static MemberEvent cancelling(MemberEvent event, List<Fact> cancelled) {
        return event instanceof MemberEvent.Removed it
                ? new MemberEvent.Removed(it.effectiveOn(), it.reason(), it.decisionNo(), cancelled)
                : event;
    }
}
