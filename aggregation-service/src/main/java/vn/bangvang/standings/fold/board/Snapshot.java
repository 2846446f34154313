package vn.bangvang.standings.fold.board;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * Everything the fold knows at one moment: immutable, replaced as a whole. Lists are bounded, counts are not.
 *
 * @param stale provinces whose boards stand still, by id
 * @param unsealed closings without a seal
 * @param brokenSeals closings that are not as they were sealed
 * @param boardVersion digest of the vector of offsets that was folded
 * @param loggedAt when the newest record of the log that was folded was written
 */
public record Snapshot(SortedMap<String, ProvinceStandings> provinces, long applied, Listing<Waiting> parked,
        Listing<Waiting> quarantined, Listing<Gap> gaps, Listing<Conflict> conflicts, SortedMap<String, Stale> stale,
        Listing<Unsealed> unsealed, Listing<BrokenSeal> brokenSeals, String boardVersion, Instant loggedAt) {

    /** @param count of all, of which {@code items} shows the first */
    public record Listing<T>(long count, List<T> items) {}

    public Listing<Stale> staleProvinces() {
        return new Listing<>(stale.size(), List.copyOf(stale.values()));
    }

    public @Nullable ProvinceStandings province(String id) {
        return provinces.get(id);
    }

    /** One text for one content, whatever the order and number of deliveries: what a rebuild is compared by. */
    public String canonical() {
        var text = new StringBuilder();
        for (ProvinceStandings province : provinces.values()) {
            text.append("%s %s %s\n".formatted(province.id(), province.code(), province.name()));
            for (PeriodStandings period : province.periods().values()) {
                text.append("%s %s %d\n".formatted(period.state(), period.asOf(), period.lateEvents()));
                text.append(period.board().canonical());
                for (PeriodStandings.ClosedBoard closed : period.closed()) {
                    text.append("%d %s %s %s\n".formatted(closed.closeVersion(), closed.closedAt(), closed.state(),
                            closed.computed()));
                }
            }
        }
        return text.append(applied).append(parked).append(quarantined).append(gaps).append(conflicts).toString();
    }
}
