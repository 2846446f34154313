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

    /** One text for one content, whatever the order and number of deliveries: what a rebuild is compared by. */
    public String canonical() {
        var text = new StringBuilder();
        for (ProvinceStandings province : provinces.values()) {
            for (YearStandings year : province.years().values()) {
                text.append(province.id()).append(' ').append(province.code()).append(' ').append(province.name());
                text.append(' ')
                        .append(year.state())
                        .append(' ')
                        .append(year.asOf())
                        .append(' ')
                        .append(year.lateEvents());
                text.append('\n').append(year.board().canonical());
                for (YearStandings.ClosedBoard closed : year.closed()) {
                    text.append(closed.closeVersion())
                            .append(' ')
                            .append(closed.closedAt())
                            .append(' ')
                            .append(
                                    closed.state())
                            .append(' ')
                            .append(closed.sha256())
                            .append('\n');
                }
            }
        }
        return text.append(applied).append(parked).append(quarantined).append(gaps).toString();
    }
}
