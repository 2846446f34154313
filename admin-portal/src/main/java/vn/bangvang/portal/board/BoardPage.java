package vn.bangvang.portal.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.wording.Folded;

/**
 * What the standings page shows.
 *
 * @param heading what is said about every figure
 * @param placed rows with a place, in the API's order
 * @param unplaced organisations that have not reported, with the reasons
 * @param superiors what the filter offers
 */
public record BoardPage(Filters filters, Standings heading, Freshness freshness, Tiles tiles, List<Row> placed,
        List<Unplaced> unplaced, List<Row.Unit> superiors, List<String> periods, Map<String, String> superiorNames) {

    /** An organisation without a place. */
    public record Unplaced(Row row, List<Missing> missing) {}

    static BoardPage of(Filters filters, Standings standings, Standings above, List<String> periods) {
        List<Row> rows = Stream.concat(standings.rows().stream(), standings.unranked().stream()).toList();
        List<Row> shown = filters.searches()
                ? rows.stream()
                        .filter(row -> Folded.matches(filters.query(), row.organisation().name(),
                                row.organisation().code()))
                        .toList()
                : rows;
        List<Row> deciding = above.rows()
                .stream()
                .filter(row -> filters.superior() == null || filters.superior().equals(row.organisation().id()))
                .toList();
        return new BoardPage(filters, standings, Freshness.of(standings), Tiles.of(standings.rows(), deciding),
                shown.stream().filter(row -> !Missing.anythingIn(row)).toList(),
                shown.stream()
                        .filter(Missing::anythingIn)
                        .map(row -> new Unplaced(row, Missing.in(row)))
                        .toList(),
                above.rows().stream().map(Row::organisation).toList(), periods,
                above.rows()
                        .stream()
                        .map(Row::organisation)
                        .collect(Collectors.toMap(Row.Unit::id, Row.Unit::name, (first, _) -> first)));
    }

    /** The name of a row's superior, null where it is not known here or is the same for all rows. */
    public @Nullable String superiorOf(Row row) {
        String parent = row.organisation().parentId();
        return parent == null || superiorNames.size() < 2 ? null : superiorNames.get(parent);
    }

    public List<Level> levels() {
        return List.of(Level.values());
    }

    /** Where the page hears of changes: the public API's stream of notices. Null where there is nothing to change yet. */
    public @Nullable String streamAddress() {
        return heading.province() == null
                ? null
                : "/api/v1/standings/" + filters.period() + "/changes?province=" + heading.province().id();
    }

    public boolean isEmpty() {
        return placed.isEmpty() && unplaced.isEmpty();
    }
}
