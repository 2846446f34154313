package vn.bangvang.portal.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.changes.Movements;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;

/**
 * What the standings page shows.
 *
 * @param heading what is said about every figure
 * @param placed rows with a place, in the order that the reader wants
 * @param unplaced organisations that have not reported, with the reasons
 * @param movements who moved since the moment that the reader named
 * @param superiors what the filter offers
 * @param madeAt until when what is shown was known
 */
public record BoardPage(SelectedBoard selected, Filters filters, Standings heading, Freshness freshness, Tiles tiles,
        Distribution distribution, Slice slice, List<Row> placed, List<Unplaced> unplaced, Movements movements,
        Map<String, Movements.Moved> moved, List<Row.Unit> superiors, Map<String, String> superiorNames,
        Instant madeAt) {

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
    static BoardPage of(SelectedBoard selected, Filters filters, Standings standings, List<Row> above,
            Movements movements) {
        List<Row> rows = Stream.concat(standings.rows().stream(), standings.unranked().stream()).toList();
        List<Row> shown = rows.stream().filter(filters::match).toList();
        List<Row> deciding = above.stream()
                .filter(row -> filters.superior() == null || filters.superior().equals(row.organisation().id()))
                .toList();
        List<Row.Unit> superiors = above.stream().map(Row::organisation).toList();
        List<Row> placed = filters.order().sorted(shown.stream().filter(row -> !Missing.anythingIn(row)).toList());
        Slice slice = Slice.of(filters.page(), shown.size());
        List<Row> onPage = slice.of(Stream.concat(placed.stream(), shown.stream().filter(Missing::anythingIn))
                .toList());
        return new BoardPage(selected, filters, standings, Freshness.of(standings),
                Tiles.of(standings.rows(), deciding), Distribution.of(standings.rows()), slice,
                onPage.stream().filter(row -> !Missing.anythingIn(row)).toList(), Unplaced.of(onPage), movements,
                movements.byOrganisation(), superiors,
                superiors.stream().collect(Collectors.toMap(Row.Unit::id, Row.Unit::name, (first, _) -> first)),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
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
        return links.page("/", filters.with("trang", slice.isAll() ? "" : Integer.toString(slice.page())));
    }

    /** How many the search and the other filters leave. */
    public int found() {
        return slice.total();
    }

    /** How a place has changed since the moment that was named: null where nothing is compared. */
    public Movements.@Nullable Moved movedOf(Row row) {
        return moved.get(row.organisation().id());
    }

    public boolean isCompared() {
        return movements.from() != null;
    }

    public boolean isEmpty() {
        return placed.isEmpty() && unplaced.isEmpty();
    }
}
