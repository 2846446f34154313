package vn.bangvang.member.organisation;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Stored;

/** Organisations that are not asked for by their ids. */
public interface OrganisationQueries {
    /**
     * Which organisations are looked for; null does not limit.
     *
     * @param text words of name or code, however they are typed
     * @param within only these ids
     */
    record Search(@Nullable String code, @Nullable String parentId, @Nullable String text,
            @Nullable Set<String> within) {}

    /** In the order of ids, at most {@code limit}. */
    Flux<Stored<Organisation>> find(Search search, @Nullable String afterId, int limit);

    /** What ever stood directly under one of them. */
    Flux<Organisation> everUnder(Collection<String> ids);

    /** What was dissolved into one of them. */
    Flux<Organisation> mergedInto(Collection<String> ids);
}
