package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.period.DifferingDays;

/** Between which days two histories of one membership differ. */
final class HistoryDifference {
    private HistoryDifference() {}

    /** What counts on one day. */
    private record Day(@Nullable MemberStatus status, Set<Place> places) {}

    private record Place(String cellId, CellPlacement.Type type) {}

    /** Empty when the membership is the same on every day. */
    static Optional<DifferingDays> of(Member one, Member other) {
        return DifferingDays.among(Stream.concat(days(one), days(other)),
                day -> !on(one, day).equals(on(other, day)));
    }

    /** Every day on which something can begin or end. */
    private static Stream<LocalDate> days(Member member) {
        return Stream.concat(member.statuses().stream().map(Member.DatedStatus::from),
                member.placements()
                        .stream()
                        .flatMap(placement -> Stream.concat(Stream.of(placement.from()),
                                Stream.ofNullable(placement.to()))));
    }

    private static Day on(Member member, LocalDate day) {
        List<Member.DatedStatus> begun = member.statuses()
                .stream()
                .filter(status -> !status.from().isAfter(day))
                .toList();
        return new Day(begun.isEmpty() ? null : begun.getLast().status(), member.placements()
                .stream()
                .filter(placement -> placement.covers(day))
                .map(placement -> new Place(placement.cellId(), placement.type()))
                .collect(Collectors.toSet()));
    }
}
