package vn.bangvang.member.committee.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.Term;

/** A committee on the wire, version 1. */
record CommitteeStateV1(String committeeId, String organisationId, String body, int seats, @Nullable TermV1 term,
        List<HolderV1> holders) {

    record TermV1(LocalDate from, @Nullable LocalDate to) {
        static @Nullable TermV1 of(@Nullable Term term) {
            return term == null ? null : new TermV1(term.from(), term.to());
        }
    }

    record HolderV1(String memberId, String position, LocalDate from, @Nullable LocalDate to,
            @Nullable Boolean appointed) {}

    static CommitteeStateV1 of(Committee committee) {
        return new CommitteeStateV1(committee.id(), committee.organisationId(), committee.body().name(),
                committee.seats(), TermV1.of(committee.term()), committee.holders()
                        .stream()
                        .map(it -> new HolderV1(it.memberId(), it.position().name(), it.from(), it.to(),
                                it.appointed()))
                        .toList());
    }
}
