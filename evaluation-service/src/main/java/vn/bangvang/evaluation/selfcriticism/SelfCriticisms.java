package vn.bangvang.evaluation.selfcriticism;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.outbox.Stored;

/** The self-criticisms as stored: every instance sees the same. */
public interface SelfCriticisms {

    /** Those of the subjects that handed one in for that year which was not sent back. */
    Mono<Set<Subject>> submittedAmong(Collection<Subject> subjects, int year);

    Mono<Stored<SelfCriticism>> get(String id);

    /** In the order of their ids. */
    Flux<Stored<SelfCriticism>> page(@Nullable String subjectId, @Nullable String organisationId,
            @Nullable Integer year, @Nullable String afterId, int limit);
}
