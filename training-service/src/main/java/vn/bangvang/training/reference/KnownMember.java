package vn.bangvang.training.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What training needs of a Party member.
 *
 * @param rootId the province that keeps the membership
 * @param cells every cell that the member is or was in, a temporary stay included
 * @param statuses how membership went, in the order of decisions; the names are the owner's
 */
public record KnownMember(String id, String rootId, Set<String> cells, List<StatusFrom> statuses) {
    // A status that this release has never heard of counts as membership: refusing would stop the clerks' work.
    private static final Set<String> LEFT = Set.of("TRANSFERRED_OUT", "STRUCK_OFF", "EXPELLED", "RESIGNED", "DECEASED");

    /** A status and the day from which it holds. */
    public record StatusFrom(String status, LocalDate from) {}

    public KnownMember {
        cells = Set.copyOf(cells);
        statuses = List.copyOf(statuses);
    }

    /** Whether membership had ended before the year began. */
    public boolean hadLeftBefore(int year) {
        return lastBefore(LocalDate.of(year, 1, 1)).filter(last -> LEFT.contains(last.status()))
                .isPresent()
                && statuses.stream()
                        .noneMatch(
                                status -> status.from().getYear() == year && !LEFT.contains(status.status()));
    }

    /** Whether it had begun by that day; true where nobody has told of a beginning. */
    public boolean hadBegunBy(LocalDate day) {
        return statuses.isEmpty() || statuses.stream().anyMatch(status -> !status.from().isAfter(day));
    }

    /** Of two on one day the later decision holds, as when a wrong expulsion is undone from its first day. */
    private Optional<StatusFrom> lastBefore(LocalDate day) {
        return statuses.stream()
                .filter(status -> status.from().isBefore(day))
                .reduce((known, next) -> next.from().isBefore(known.from()) ? known : next);
    }
}
