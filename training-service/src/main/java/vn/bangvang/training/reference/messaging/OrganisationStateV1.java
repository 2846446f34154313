package vn.bangvang.training.reference.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.KnownOrganisation.PlacedUnder;

/** What is read of an organisation's state. */
record OrganisationStateV1(@Nullable String code, @Nullable String parentId, @Nullable LocalDate dissolvedOn,
        @Nullable String successorId,
        @Nullable List<@Nullable PlacementV1> placements) {
    record PlacementV1(@Nullable String parentId, @Nullable LocalDate from, @Nullable LocalDate to) {
        Stream<PlacedUnder> known() {
            return parentId == null || from == null ? Stream.empty() : Stream.of(new PlacedUnder(parentId, from, to));
        }
    }

    KnownOrganisation known(String id, String rootId) {
        List<PlacementV1> told = placements == null ? List.<@Nullable PlacementV1>of() : placements;
        return new KnownOrganisation(id, rootId, parentId,
                told.stream().filter(Objects::nonNull).flatMap(PlacementV1::known).toList(), dissolvedOn, successorId,
                code);
    }
}
