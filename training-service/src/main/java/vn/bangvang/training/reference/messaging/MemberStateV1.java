package vn.bangvang.training.reference.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownMember.StatusFrom;

/** What is read of a member's state. */
record MemberStateV1(@Nullable String cellId, @Nullable List<@Nullable PlacementV1> placements,
        @Nullable List<@Nullable StatusV1> statuses) {

    record PlacementV1(@Nullable String cellId) {}

    record StatusV1(@Nullable String status, @Nullable LocalDate from) {
        Stream<StatusFrom> known() {
            return status == null || from == null ? Stream.empty() : Stream.of(new StatusFrom(status, from));
        }
    }

    KnownMember known(String id, String rootId) {
        List<StatusV1> told = statuses == null ? List.<@Nullable StatusV1>of() : statuses;
        return new KnownMember(id, rootId, cells(),
                told.stream().filter(Objects::nonNull).flatMap(StatusV1::known).toList());
    }

    private Set<String> cells() {
        List<PlacementV1> told = placements == null ? List.<@Nullable PlacementV1>of() : placements;
        return Stream.concat(Stream.ofNullable(cellId),
                told.stream().filter(Objects::nonNull).map(PlacementV1::cellId).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }
}
