package vn.bangvang.evaluation.register.organisation.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.DatedKind;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.Placement;

/** What this service reads of an organisation's state; the topic says more. */
record OrganisationStateV1(String organisationId, String code, String name, OrganisationKind kind,
        @Nullable String parentId, LocalDate foundedOn, @Nullable LocalDate dissolvedOn,
        @Nullable List<PlacementV1> placements, @Nullable List<KindV1> kinds) {

    record PlacementV1(String parentId, LocalDate from, @Nullable LocalDate to) {}

    record KindV1(OrganisationKind kind, LocalDate from) {}

    PartyOrganisation toOrganisation() {
        return new PartyOrganisation(organisationId, code, name, kind, parentId, foundedOn, dissolvedOn,
                placements == null
                        ? List.of()
                        : placements.stream()
                                .map(placement -> new Placement(placement.parentId(), placement.from(), placement.to()))
                                .toList(),
                kinds == null
                        ? List.of()
                        : kinds.stream().map(dated -> new DatedKind(dated.kind(), dated.from())).toList());
    }
}
