package vn.bangvang.portal.committee;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A committee as the API tells it.
 *
 * @param body which of the organisation's
 * @param filled the seats that are taken
 * @param term null where the seats have none
 * @param holders with those who left; none for a reader who may not see members
 */
public record Committee(String body, int seats, int filled, @Nullable Term term, List<Holder> holders) {
    public Committee {
        holders = Objects.requireNonNullElse(holders, List.of());
    }

    /** @param to first day after it, null where it is not known */
    public record Term(String from, @Nullable String to) {}

    /**
     * @param to first day without the seat, null while it is held
     * @param appointed by the upper level
     */
    public record Holder(String memberId, String position, String from, @Nullable String to,
            @Nullable Boolean appointed) {}

    /** Who sits there, and of whom no end is known. */
    public List<Holder> sitting() {
        return holders.stream().filter(one -> one.to() == null).toList();
    }

    /** Who left, or will leave on a day that is known. */
    public List<Holder> leaving() {
        return holders.stream().filter(one -> one.to() != null).toList();
    }
}
