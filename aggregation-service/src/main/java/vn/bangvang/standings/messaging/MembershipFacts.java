package vn.bangvang.standings.messaging;

import java.time.LocalDate;
import java.util.Objects;

import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;

/** Facts from the topics of member-service. */
final class MembershipFacts {
    private MembershipFacts() {}

    static Organisation organisation(StateV1 state) {
        return new Organisation(state.text("organisationId"), state.text("code"), state.text("name"),
                state.oneOf(OrganisationKind.class, "kind"), state.optionalText("parentId"), state.day("foundedOn"),
                state.optionalDay("dissolvedOn"), state.optionalText("successorId"),
                state.each("placements", it -> new Organisation.Placement(it.text("parentId"), it.day("from"),
                        it.optionalDay("to"))),
                state.each("kinds",
                        it -> new Organisation.KindFrom(it.oneOf(OrganisationKind.class, "kind"), it.day("from"))),
                state.each("names", it -> new Organisation.NameFrom(it.text("name"), it.day("from"))));
    }

    static Committee committee(StateV1 state) {
        return new Committee(state.text("committeeId"), state.text("organisationId"),
                state.oneOf(Committee.Body.class, "body"), state.small("seats"),
                state.each("terms",
                        it -> new Committee.Term(it.small("seats"),
                                Objects.requireNonNullElse(it.optionalDay("from"), LocalDate.MIN),
                                it.optionalDay("to"))),
                state.each("holders",
                        it -> new Committee.Holder(it.text("memberId"), it.day("from"), it.optionalDay("to"))));
    }

    static Member member(StateV1 state) {
        LocalDate admittedOn = state.day("admittedOn");
        return new Member(state.text("memberId"), state.optionalText("formerMemberId"), admittedOn,
                state.optionalDay("officialOn"),
                state.each("placements",
                        it -> new Member.Placement(it.text("cellId"), it.day("from"), it.optionalDay("to"),
                                "TEMPORARY".equals(it.optionalText("type")))),
                state.each("statuses", MembershipFacts::status),
                state.each("disciplines",
                        it -> new Member.Discipline(it.day("decidedOn"), it.optionalDay("liftedOn"))));
    }

    private static Member.StatusFrom status(StateV1 state) {
        LocalDate from = state.day("from");
        return new Member.StatusFrom(state.oneOf(MemberStatus.class, "status"), from);
    }
}
