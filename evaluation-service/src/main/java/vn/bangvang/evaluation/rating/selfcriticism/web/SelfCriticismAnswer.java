package vn.bangvang.evaluation.rating.selfcriticism.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;

/**
 * A self-criticism as callers see it.
 *
 * @param returns why and when it was sent back, oldest first
 */
record SelfCriticismAnswer(String id, long version, Subject.Type subjectType, String subjectId, String organisationId,
        Period period,
        SelfCriticism.State state, LocalDate submittedOn, List<SelfCriticism.Return> returns) implements ShowsMembers {

    static SelfCriticismAnswer of(Stored<SelfCriticism> stored) {
        SelfCriticism one = stored.state();
        return new SelfCriticismAnswer(stored.id(), stored.version(), one.subject().type(), one.subject().id(),
                one.organisationId(),
                one.period(), one.state(), one.submittedOn(), one.returns());
    }

    @Override
    public Collection<String> shownMembers() {
        return subjectType == Subject.Type.MEMBER ? List.of(subjectId) : List.of();
    }
}
