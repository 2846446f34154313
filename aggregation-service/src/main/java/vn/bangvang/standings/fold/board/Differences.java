package vn.bangvang.standings.fold.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;

/** Compares two accounts of one province, figure by figure. */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();
    private final String province;

    private Differences(String province) {
        this.province = province;
    }

    /** @return nothing when both show the same, of open periods and of every closing */
    public static List<Difference> between(ProvinceStandings shown, ProvinceStandings counted) {
        var differences = new Differences(shown.id());
        var periods = new TreeSet<Period>(shown.periods().keySet());
        periods.addAll(counted.periods().keySet());
        periods.forEach(period -> differences.compare(period, shown.periods().get(period),
                counted.periods().get(period)));
        return differences.found;
    }

    /** The differences of two boards by organisation, in the order of the second one. */
    public static Map<String, List<Difference>> between(String province, Period period, Board shown, Board counted) {
        var differences = new Differences(province);
        differences.compare(period, null, shown, counted);
        Map<String, List<Difference>> found = new HashMap<>();
        differences.found.forEach(it -> found.computeIfAbsent(String.valueOf(it.organisationId()),
                first -> new ArrayList<>()).add(it));
        Map<String, List<Difference>> ordered = new LinkedHashMap<>();
        counted.rows().forEach(row -> move(row.organisation().id(), found, ordered));
        shown.rows().forEach(row -> move(row.organisation().id(), found, ordered));
        return ordered;
    }

    /** The differences of two rows, named as those of the second one's organisation. */
    static List<Difference> between(String province, Period period, Row shown, Row counted) {
        var differences = new Differences(province);
        differences.compare(period, null, counted.organisation().id(), shown, counted);
        return differences.found;
    }

    private static void move(String id, Map<String, List<Difference>> from, Map<String, List<Difference>> to) {
        List<Difference> its = from.remove(id);
        if (its != null) {
            to.put(id, its);
        }
    }

    private void compare(Period period, @Nullable PeriodStandings shown, @Nullable PeriodStandings counted) {
        if (shown == null || counted == null) {
            add(period, null, null, "period", shown == null ? null : "shown", counted == null ? null : "counted");
            return;
        }
        add(period, null, null, "state", shown.state().toString(), counted.state().toString());
        add(period, null, null, "asOf", shown.asOf().toString(), counted.asOf().toString());
        add(period, null, null, "lateEvents", String.valueOf(shown.lateEvents()),
                String.valueOf(counted.lateEvents()));
        // One that rests is made of the log whenever somebody asks: nothing of it is kept that could be wrong.
        if (shown.made() != null && counted.made() != null) {
            compare(period, null, shown.made(), counted.made());
        }
        Map<Integer, ClosedBoard> again = new LinkedHashMap<>();
        counted.closed().forEach(closed -> again.put(closed.closeVersion(), closed));
        for (ClosedBoard closed : shown.closed()) {
            ClosedBoard other = again.remove(closed.closeVersion());
            if (other == null) {
                add(period, closed.closeVersion(), null, "closing", "shown", null);
            } else if (closed.made() == null || other.made() == null) {
                add(period, closed.closeVersion(), null, "sha256", closed.computed(), other.computed());
            } else {
                compare(period, closed.closeVersion(), closed.board(), other.board());
            }
        }
        again.keySet().forEach(version -> add(period, version, null, "closing", null, "counted"));
    }

    private void compare(Period period, @Nullable Integer closeVersion, Board shown, Board counted) {
        if (shown.rows().equals(counted.rows())) {
            return;
        }
        Map<String, Row> again = new LinkedHashMap<>();
        counted.rows().forEach(row -> again.put(row.organisation().id(), row));
        for (Row row : shown.rows()) {
            compare(period, closeVersion, row.organisation().id(), row, again.remove(row.organisation().id()));
        }
        again.forEach((id, row) -> compare(period, closeVersion, id, null, row));
    }

    private void compare(Period period, @Nullable Integer closeVersion, String organisation, @Nullable Row shown,
            @Nullable Row counted) {
        if (Objects.equals(shown, counted)) {
            return;
        }
        SortedMap<String, String> left = shown == null ? new TreeMap<>() : CanonicalJson.figures(shown);
        SortedMap<String, String> right = counted == null ? new TreeMap<>() : CanonicalJson.figures(counted);
        var figures = new TreeSet<String>(left.keySet());
        figures.addAll(right.keySet());
        figures.forEach(figure -> add(period, closeVersion, organisation, figure, left.get(figure),
                right.get(figure)));
    }

    private void add(Period period, @Nullable Integer closeVersion, @Nullable String organisation, String figure,
            @Nullable String shown, @Nullable String counted) {
        if (!Objects.equals(shown, counted)) {
            found.add(new Difference(province, period, closeVersion, organisation, figure, shown, counted));
        }
    }
}
