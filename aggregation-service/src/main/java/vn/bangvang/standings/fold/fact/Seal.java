package vn.bangvang.standings.fold.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * What a closing's board was when all that it rests on had come. It is said once; what comes later is late.
 *
 * @param sequence place in the chain of the province's seals, from 1
 * @param period with {@code closeVersion} the closing that is sealed
 * @param reached how far each part of the log had been read
 * @param figures name of the set of figures that was hashed: another release may show others
 * @param sha256 hash of the board's rows, lower-case hex
 * @param previous link of the seal before this one, null in the first
 * @param link hash of all the rest of this seal, lower-case hex
 */
public record Seal(String rootId, int sequence, Period period, int closeVersion, Instant closedAt,
        List<Reached> reached, String figures, String sha256, @Nullable String previous,
        String link) implements Fact {

    /** @param next number of the first record of that part that had not been read */
    public record Reached(String part, long next) {}

    public Seal {
        reached = List.copyOf(reached);
    }

    @Override
    public FactKind kind() {
        return FactKind.SEAL;
    }

    public boolean isOf(Period its, int closing) {
        return period.equals(its) && closeVersion == closing;
    }

    /** How far each part of the log had been read, by part. */
    public Map<String, Long> known() {
        return reached.stream().collect(Collectors.toUnmodifiableMap(Reached::part, Reached::next, Math::max));
    }
}
