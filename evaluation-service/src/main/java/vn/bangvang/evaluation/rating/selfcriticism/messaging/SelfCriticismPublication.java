package vn.bangvang.evaluation.rating.selfcriticism.messaging;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism.State;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismEvent;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.outbox.aggregate.Secret;
import vn.bangvang.period.Period;

/** What was written about a return stays in the register. */
@Component
class SelfCriticismPublication implements Publication<SelfCriticism, SelfCriticismEvent> {
    private static final Kind<SelfCriticism> KIND = Kind.of(SelfCriticism.class, "SELF_CRITICISM")
            .storedIn("selfCriticisms")
            .toldOn("evaluation.self-criticism.v1", "self-criticism")
            .keyedBy(one -> SelfCriticism.key(one.subject(), one.period()))
            .searchedBy("subject.id", "organisationId")
            .keepingSecret(Secret.about("subject.id", "returns[].reason"));

    @Override
    public Kind<SelfCriticism> kind() {
        return KIND;
    }

    @Override
    public String root(SelfCriticism after) {
        return after.rootId();
    }

    @Override
    public String type(SelfCriticismEvent event) {
        return switch (event) {
            case SelfCriticismEvent.Submitted submitted -> "evaluation.self-criticism-submitted.v1";
            case SelfCriticismEvent.Returned returned -> "evaluation.self-criticism-returned.v1";
            case SelfCriticismEvent.Accepted accepted -> "evaluation.self-criticism-accepted.v1";
        };
    }

    @Override
    public Object change(SelfCriticismEvent event) {
        return event;
    }

    /** One that is handed in and accepted at once is told of in both states. */
    @Override
    public Object state(String id, SelfCriticism after, SelfCriticismEvent event) {
        State state = switch (event) {
            case SelfCriticismEvent.Submitted submitted -> State.SUBMITTED;
            case SelfCriticismEvent.Returned returned -> State.RETURNED;
            case SelfCriticismEvent.Accepted accepted -> State.ACCEPTED;
        };
        return new StateV1(id, after.subject().type().name(), after.subject().id(), after.organisationId(),
                after.period(), state, after.submittedOn());
    }

    @Override
    public LocalDate effectiveOn(SelfCriticism after, SelfCriticismEvent event) {
        return after.submittedOn();
    }

    record StateV1(String selfCriticismId, String subjectType, String subjectId, String organisationId, Period period,
            State state, LocalDate submittedOn) {}
}
