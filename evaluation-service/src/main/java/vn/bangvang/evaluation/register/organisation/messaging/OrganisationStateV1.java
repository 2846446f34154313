package vn.bangvang.evaluation.register.organisation.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.DatedKind;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation.Placement;

/**
 * What this service reads of an organisation's state; the topic says more. A kind that this release has never heard of
 * is taken for the usual one of the organisation's level, which it keeps for life.
 */
record OrganisationStateV1(String organisationId, String code, String name, @Nullable OrganisationKind kind,
        @Nullable OrganisationLevel level, @Nullable String parentId, LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn, @Nullable String successorId, @Nullable List<PlacementV1> placements,
        @Nullable List<KindV1> kinds) {

    record PlacementV1(String parentId, LocalDate from, @Nullable LocalDate to) {}

    record KindV1(@Nullable OrganisationKind kind, LocalDate from) {}

    PartyOrganisation toOrganisation() {
        return new PartyOrganisation(organisationId, code, name, known(kind), parentId, foundedOn, dissolvedOn,
                successorId,
                placements == null
                        ? List.of()
                        : placements.stream()
                                .map(placement -> new Placement(placement.parentId(), placement.from(), placement.to()))
                                .toList(),
                kinds == null
                        ? List.of()
                        : kinds.stream().map(dated -> new DatedKind(known(dated.kind()), dated.from())).toList());
    }

    private OrganisationKind known(@Nullable OrganisationKind told) {
        if (told != null) {
            return told;
        }
        return switch (Objects.requireNonNull(level, "neither kind nor level is known")) {
            case PROVINCIAL -> OrganisationKind.PROVINCIAL_ORGANISATION;
            case DISTRICT_EQUIVALENT -> OrganisationKind.DISTRICT_ORGANISATION;
            case GRASSROOTS -> OrganisationKind.GRASSROOTS_ORGANISATION;
            case SECTIONAL -> OrganisationKind.SECTIONAL_ORGANISATION;
            case CELL -> OrganisationKind.SUBORDINATE_CELL;
        };
    }
}
