package vn.bangvang.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
        List<Conflict> conflicts, List<Stale> stale, List<Unsealed> unsealed, List<BrokenSeal> brokenSeals,
        long unpublished, Map<String, Long> lag) {

    public Operations {
        counts = orEmpty(counts, Counts.class);
        parked = Objects.requireNonNullElse(parked, List.of());
        quarantined = Objects.requireNonNullElse(quarantined, List.of());
        deadLetters = Objects.requireNonNullElse(deadLetters, List.of());
        gaps = Objects.requireNonNullElse(gaps, List.of());
        conflicts = Objects.requireNonNullElse(conflicts, List.of());
        unsealed = Objects.requireNonNullElse(unsealed, List.of());
        brokenSeals = Objects.requireNonNullElse(brokenSeals, List.of());
        stale = Objects.requireNonNullElse(stale, List.of());
        lag = Objects.requireNonNullElse(lag, Map.of());
    }

    public record Counts(long parked, long quarantined, long deadLetters, long gaps, long conflicts, long unsealed,
            long brokenSeals) {}

    /** What an event is about. */
    public interface Subject {
        /** Its kind, as the events name it. */
        String aggregateType();

        String aggregateId();
    }

    /** An event that is known and not counted. */
    public record Waiting(String reason, @Nullable String reference, String aggregateType, String aggregateId,
            long aggregateVersion, @Nullable Period period, @Nullable Instant recordedAt) implements Subject {}

    /** A record that could not be read. */
    public record DeadLetter(String topic, int partition, long offset, String reason, @Nullable String detail,
            @Nullable String type, @Nullable Instant loggedAt) {}

    /** Versions that never arrived although later ones did. */
    public record Gap(String aggregateType, String aggregateId, long firstMissing, long missing)
            implements
            Subject {}

    /** One version that was told with several contents. */
    public record Conflict(String aggregateType, String aggregateId, long aggregateVersion, long contents)
            implements
            Subject {}

    /** A province whose boards could not be made again, so that the last ones are shown. */
    public record Stale(String province, @Nullable Instant since, String reason) {}

    /** A closing that has no seal yet, with the kinds of which not all has come. */
    public record Unsealed(String province, Period period, int closeVersion, List<Awaited> awaited) {
        public Unsealed {
            awaited = Objects.requireNonNullElse(awaited, List.of());
        }
    }

    /** How often a kind had been told at the closing, and how much of that has come. */
    public record Awaited(String aggregateType, long versions, long versionsCame) {}

    /** A closing that is not as it was sealed. */
    public record BrokenSeal(String province, Period period, int closeVersion, String reason) {}

    /** What the lists are about; one may stand there more than once. */
    public Stream<Subject> subjects() {
        return Stream.of(parked, quarantined, gaps, conflicts).flatMap(List::stream);
    }

    /** Events of all partitions that no board shows yet. */
    public long behind() {
        return unpublished + lag.values().stream().mapToLong(Long::longValue).sum();
    }
}
