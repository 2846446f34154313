package vn.bangvang.member.organisation.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.Organisation;

/** An organisation on the wire, version 1. */
record OrganisationStateV1(String organisationId, String code, String name, String kind, String level,
        @Nullable String parentId, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable String successorId,
        List<PlacementV1> placements, List<DatedKindV1> kinds, List<DatedNameV1> names) {

    record PlacementV1(String parentId, LocalDate from, @Nullable LocalDate to, @Nullable String decisionNo) {}

    record DatedKindV1(String kind, LocalDate from) {}

    record DatedNameV1(String name, LocalDate from) {}

    static OrganisationStateV1 of(Organisation organisation) {
        return new OrganisationStateV1(organisation.id(), organisation.code(), organisation.name(),
                organisation.kind().name(), organisation.level().name(), organisation.parentId(),
                organisation.foundedOn(), organisation.dissolvedOn(), organisation.successorId(),
                organisation.placements()
                        .stream()
                        .map(placement -> new PlacementV1(placement.parentId(),
                                placement.from(), placement.to(), placement.decisionNo()))
                        .toList(),
                organisation.kinds().stream().map(dated -> new DatedKindV1(dated.kind().name(), dated.from())).toList(),
                organisation.names().stream().map(dated -> new DatedNameV1(dated.name(), dated.from())).toList());
    }
}
