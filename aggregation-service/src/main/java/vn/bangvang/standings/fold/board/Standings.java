package vn.bangvang.standings.fold.board;

import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/** One immutable picture of everything the fold knows. Lists are bounded, counts are not. */
public record Standings(SortedMap<String, ProvinceStandings> provinces, long applied, Listing<Waiting> parked,
        Listing<Waiting> quarantined, Listing<Gap> gaps) {

    /** @param count of all, of which {@code items} shows the first */
    public record Listing<T>(long count, List<T> items) {}

    public @Nullable ProvinceStandings province(String id) {
        return provinces.get(id);
    }
}
