package vn.bangvang.member.committee.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.SeatHolder;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A committee as callers see it.
 *
 * @param filled the seats that are taken
 * @param holders left out for a caller who may not read members
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitteeAnswer(String id, long version, String organisationId, Committee.Body body, int seats, int filled,
        Committee.@Nullable Term term, @Nullable List<SeatHolder> holders) {

    static CommitteeAnswer of(Stored<Committee> stored, boolean withHolders) {
        Committee it = stored.state();
        return new CommitteeAnswer(it.id(), stored.version(), it.organisationId(), it.body(), it.seats(), it.filled(),
                it.term(), withHolders ? it.holders() : null);
    }
}
