package vn.bangvang.evaluation.rating.selfcriticism;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;

/** The self-criticisms as stored: every instance sees the same. */
public interface SelfCriticisms {

    /** The self-criticisms of these subjects for that year, as many as there are. */
    Flux<Stored<SelfCriticism>> of(Collection<Subject> subjects, int year);

    /** Those of the subjects that handed one in for that year which was not sent back. */
    default Mono<Set<Subject>> submittedAmong(Collection<Subject> subjects, int year) {
        return of(subjects, year).map(Stored::state)
                .filter(SelfCriticism::counts)
                .map(SelfCriticism::subject)
                .collect(Collectors.toSet());
    }

    Mono<Stored<SelfCriticism>> get(String id);

    /** In the order of their ids. */
    Flux<Stored<SelfCriticism>> page(@Nullable String subjectId, @Nullable String organisationId,
            @Nullable Integer year, @Nullable String afterId, int limit);
}
