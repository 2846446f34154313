package vn.bangvang.portal.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;

/**
 * What the standings page shows.
 *
 * @param heading what is said about every figure
 * @param placed rows with a place, in the API's order
 * @param unplaced organisations that have not reported, with the reasons
 * @param superiors what the filter offers
 */
public record BoardPage(SelectedBoard selected, Filters filters, Standings heading, Freshness freshness, Tiles tiles,
        List<Row> placed, List<Unplaced> unplaced, List<Row.Unit> superiors, Map<String, String> superiorNames) {

    /** An organisation without a place. */
    public record Unplaced(Row row, List<Missing> missing) {
        /** Those of the rows that have no place, with every reason. */
        public static List<Unplaced> of(List<Row> rows) {
            return rows.stream()
                    .filter(Missing::anythingIn)
                    .map(row -> new Unplaced(row, Missing.in(row)))
                    .toList();
        }
    }

    /** @param above the level that decides on the one that is shown */
    static BoardPage of(SelectedBoard selected, Filters filters, Standings standings, List<Row> above) {
        List<Row> rows = Stream.concat(standings.rows().stream(), standings.unranked().stream()).toList();
        List<Row> shown = rows.stream().filter(row -> filters.match(row.organisation())).toList();
        List<Row> deciding = above.stream()
                .filter(row -> filters.superior() == null || filters.superior().equals(row.organisation().id()))
                .toList();
        List<Row.Unit> superiors = above.stream().map(Row::organisation).toList();
        return new BoardPage(selected, filters, standings, Freshness.of(standings),
                Tiles.of(standings.rows(), deciding),
                shown.stream().filter(row -> !Missing.anythingIn(row)).toList(), Unplaced.of(shown), superiors,
                superiors.stream().collect(Collectors.toMap(Row.Unit::id, Row.Unit::name, (first, _) -> first)));
    }

    /** The name of a row's superior, null where it is not known here or is the same for all rows. */
    public @Nullable String superiorOf(Row row) {
        String parent = row.organisation().parentId();
        return parent == null || superiorNames.size() < 2 ? null : superiorNames.get(parent);
    }

    public List<Level> levels() {
        return List.of(Level.values());
    }

    public Period period() {
        return selected.edition().period();
    }

    /** This page under other addresses. */
    public String address(Links links) {
        return links.board(filters.level().name(), filters.superior());
    }

    public boolean isEmpty() {
        return placed.isEmpty() && unplaced.isEmpty();
    }
}
