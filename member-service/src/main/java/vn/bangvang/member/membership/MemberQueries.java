package vn.bangvang.member.membership;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.organisation.CellMembers.Census;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Stored;

/** Memberships that are not asked for by their ids. */
public interface MemberQueries {
    /**
     * A null does not limit.
     *
     * @param cells only members whose official cell is one of these; the search's own cell is not asked for
     */
    Flux<Stored<Member>> find(MemberSearch search, @Nullable Set<String> cells, Part part);

    /** Everybody who ever had a placement in this cell, temporary ones included. */
    Flux<Member> everPlacedIn(String cellId);

    /** Every record of these persons, in every province. */
    Flux<Member> ofPersons(Collection<String> personIds);

    /** Everybody who has held the position of its secretary. */
    Flux<Member> secretariesOf(String organisationId);

    Mono<Census> census(Collection<String> cellIds);
}
