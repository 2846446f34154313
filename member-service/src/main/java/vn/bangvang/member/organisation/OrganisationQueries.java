package vn.bangvang.member.organisation;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Stored;

/** Organisations that are not asked for by their ids. */
public interface OrganisationQueries {
    /**
     * Which organisations are looked for; null does not limit.
     *
     * @param identifier a code that others have given, of whatever scheme
     * @param text words of name or code, however they are typed
     * @param within only these ids
     */
    record Search(@Nullable String code, @Nullable String parentId, @Nullable String identifier,
            @Nullable String text, @Nullable Set<String> within) {}

    Flux<Stored<Organisation>> find(Search search, Part part);

    /** @param within only these ids; null does not limit */
    Flux<Organisation> called(Collection<String> codesOrIds, @Nullable Set<String> within);

    /** What ever stood directly under one of them. */
    Flux<Organisation> everUnder(Collection<String> ids);

    /** What ever stood directly under one of them or was dissolved into one of them. */
    Flux<Organisation> everUnderOrMergedInto(Collection<String> ids);
}
