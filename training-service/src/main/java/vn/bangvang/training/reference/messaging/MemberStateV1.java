package vn.bangvang.training.reference.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownMember.StatusFrom;

/** What is read of a member's state. */
record MemberStateV1(@Nullable List<@Nullable StatusV1> statuses) {
    record StatusV1(@Nullable String status, @Nullable LocalDate from) {
        Stream<StatusFrom> known() {
            return status == null || from == null ? Stream.empty() : Stream.of(new StatusFrom(status, from));
        }
    }

    KnownMember known(String id, String rootId) {
        List<StatusV1> told = statuses == null ? List.<@Nullable StatusV1>of() : statuses;
        return new KnownMember(id, rootId,
                told.stream().filter(Objects::nonNull).flatMap(StatusV1::known).toList());
    }
}
