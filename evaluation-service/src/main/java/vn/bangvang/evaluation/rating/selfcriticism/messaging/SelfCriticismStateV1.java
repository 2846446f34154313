package vn.bangvang.evaluation.rating.selfcriticism.messaging;

import java.time.LocalDate;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.period.Period;

/** A self-criticism as it is published on {@code evaluation.self-criticism.v1}. */
record SelfCriticismStateV1(String selfCriticismId, String subjectType, String subjectId, String organisationId,
        Period period, String state, LocalDate submittedOn) {

    static SelfCriticismStateV1 of(String id, SelfCriticism one) {
        return new SelfCriticismStateV1(id, one.subject().type().name(), one.subject().id(), one.organisationId(),
                Period.year(one.year()), one.state().name(), one.submittedOn());
    }
}
