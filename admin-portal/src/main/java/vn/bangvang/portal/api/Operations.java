package vn.bangvang.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

import static vn.bangvang.portal.api.EmptyRecords.orEmpty;

/**
 * How the standings are kept up. Counts are of everything, lists show the first that the reader may see.
 *
 * @param unpublished records counted and not shown yet
 * @param lag records not counted yet, by partition of the log
 */
public record Operations(long applied, boolean caughtUp, @Nullable String boardVersion, Counts counts,
        List<Waiting> parked, List<Waiting> quarantined, List<DeadLetter> deadLetters, List<Gap> gaps,
        List<Conflict> conflicts, List<Stale> stale, long unpublished, Map<String, Long> lag) {

    public Operations {
        counts = orEmpty(counts, Counts.class);
        parked = Objects.requireNonNullElse(parked, List.of());
        quarantined = Objects.requireNonNullElse(quarantined, List.of());
        deadLetters = Objects.requireNonNullElse(deadLetters, List.of());
        gaps = Objects.requireNonNullElse(gaps, List.of());
        conflicts = Objects.requireNonNullElse(conflicts, List.of());
        stale = Objects.requireNonNullElse(stale, List.of());
        lag = Objects.requireNonNullElse(lag, Map.of());
    }

    public record Counts(long parked, long quarantined, long deadLetters, long gaps, long conflicts) {}

    /** An event that is known and not counted. */
    public record Waiting(String reason, @Nullable String reference, String aggregateType, String aggregateId,
            long aggregateVersion, @Nullable Period period, @Nullable Instant recordedAt) {}

    /** A record that could not be read. */
    public record DeadLetter(String topic, int partition, long offset, String reason, @Nullable String detail,
            @Nullable String type, @Nullable Instant loggedAt) {}

    /** Versions that never arrived although later ones did. */
    public record Gap(String aggregateType, String aggregateId, long firstMissing, long missing) {}

    /** One version that was told with several contents. */
    public record Conflict(String aggregateType, String aggregateId, long aggregateVersion, long contents) {}

    /** A province whose boards could not be made again, so that the last ones are shown. */
    public record Stale(String province, @Nullable Instant since, String reason) {}

    /** Events of all partitions that no board shows yet. */
    public long behind() {
        return unpublished + lag.values().stream().mapToLong(Long::longValue).sum();
    }
}
