package vn.bangvang.evaluation.rating.selfcriticism;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;

/** Looks self-criticisms up. */
@Component
public class SelfCriticismQueries {
    private static final int AT_ONCE = 500;

    private final Aggregates<SelfCriticism, SelfCriticismEvent> selfCriticisms;
    private final Ancestry ancestry;

    SelfCriticismQueries(Aggregates<SelfCriticism, SelfCriticismEvent> selfCriticisms, Ancestry ancestry) {
        this.selfCriticisms = selfCriticisms;
        this.ancestry = ancestry;
    }

    /** Those of the subjects that handed one in for that period which was not sent back, and when. */
    public Mono<Map<Subject, LocalDate>> submittedAmong(Collection<Subject> subjects, Period period) {
        return Flux.fromIterable(subjects)
                .map(subject -> SelfCriticism.key(subject, period))
                .buffer(AT_ONCE)
                .concatMap(keys -> selfCriticisms.all(Query.withKeys(keys)))
                .map(Stored::state)
                .filter(SelfCriticism::counts)
                .collectMap(SelfCriticism::subject, SelfCriticism::submittedOn);
    }

    /** Refused (signalled) unless the caller reaches where the subject is at home. */
    public Mono<Stored<SelfCriticism>> get(Caller caller, String id) {
        return selfCriticisms.get(id)
                .doOnNext(stored -> Reach.of(caller, ancestry).mustCover(stored.state().organisationId()));
    }

    /** Every self-criticism of these members, in no order; whoever asks has no reach but asks about themselves. */
    public Flux<SelfCriticism> ofMembers(Collection<String> memberIds) {
        return selfCriticisms
                .all(Query.where("subject.type", Subject.Type.MEMBER).andAnyOf("subject.id", memberIds))
                .map(Stored::state);
    }

    /** Of those that the caller reaches. */
    public Mono<List<Stored<SelfCriticism>>> page(Caller caller, @Nullable String subjectId,
            @Nullable String organisationId, @Nullable Period period, Part part) {
        Reach reach = Reach.of(caller, ancestry);
        return selfCriticisms
                .page(Query.where("subject.id", subjectId).and("organisationId", organisationId).and("period", period),
                        part, one -> reach.covers(one.state().organisationId()))
                .collectList();
    }
}
