package vn.bangvang.member.committee.web;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.SeatHolder;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A committee as callers see it.
 *
 * @param filled the seats that are taken
 * @param terms oldest first; {@code seats} and {@code term} are those of the newest
 * @param holders left out for a caller who may not read members
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitteeAnswer(String id, long version, String organisationId, Committee.Body body, int seats, int filled,
        Committee.@Nullable Term term, List<Committee.SeatedTerm> terms, @Nullable List<SeatHolder> holders)
        implements ShowsMembers {

    static CommitteeAnswer of(Stored<Committee> stored, boolean withHolders) {
        Committee it = stored.state();
        return new CommitteeAnswer(it.id(), stored.version(), it.organisationId(), it.body(), it.seats(), it.filled(),
                it.term(), it.terms(), withHolders ? it.holders() : null);
    }

    @Override
    public Collection<String> shownMembers() {
        return holders == null ? List.of() : holders.stream().map(SeatHolder::memberId).toList();
    }
}
