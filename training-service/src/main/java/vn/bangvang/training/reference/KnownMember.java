package vn.bangvang.training.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What training needs of a Party member.
 *
 * @param statuses how membership went; the names are the owner's
 */
public record KnownMember(String id, List<StatusFrom> statuses) {
    // A status that this release has never heard of counts as membership: refusing would stop the clerks' work.
    private static final Set<String> LEFT = Set.of("TRANSFERRED_OUT", "STRUCK_OFF", "EXPELLED", "RESIGNED", "DECEASED");

    /** A status and the day from which it holds. */
    public record StatusFrom(String status, LocalDate from) {}

    public KnownMember {
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

    private Optional<StatusFrom> lastBefore(LocalDate day) {
        return statuses.stream()
                .filter(status -> status.from().isBefore(day))
                .max(Comparator.comparing(StatusFrom::from));
    }
}
