package vn.bangvang.portal.board;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;

/**
 * The figures above the table, added up from exact integers over one level, whose subtrees never overlap.
 *
 * @param reported organisations with a class, of all that are shown
 * @param headroom how many more OUTSTANDING the superiors' caps allow together, null where no cap applies
 */
public record Tiles(Ratio reported, Ratio outstanding, Ratio goodOrBetter, Ratio selfCriticism,
        Ratio membersGoodOrBetter, long membersOutstanding, @Nullable Headroom headroom) {

    /**
     * One group's overrun takes nothing from another group's room: each has a cap of its own.
     *
     * @param left how many more the groups that have room may have
     * @param over how many too many the others have
     * @param breached groups over their cap
     */
    public record Headroom(long used, long cap, long left, long over, long breached) {}

    static Tiles of(List<Row> rows, List<Row> superiors) {
        long required = rows.stream().filter(row -> !row.own().notRated()).count();
        long rated = rows.stream().filter(row -> row.own().ownClass() != null).count();
        long outstanding = count(rows, Row.QualityClass.OUTSTANDING);
        return new Tiles(Ratio.of(rated, required), Ratio.of(outstanding, rated),
                Ratio.of(outstanding + count(rows, Row.QualityClass.GOOD), rated),
                sum(rows, row -> row.members().selfCriticism()), sum(rows, row -> row.members().goodOrBetter()),
                rows.stream().mapToLong(row -> row.members().outstanding()).sum(), headroom(superiors));
    }

    private static long count(List<Row> rows, Row.QualityClass quality) {
        return rows.stream().filter(row -> row.own().ownClass() == quality).count();
    }

    private static Ratio sum(List<Row> rows, Function<Row, Ratio> share) {
        return Ratio.of(rows.stream().map(share).mapToLong(Ratio::numerator).sum(),
                rows.stream().map(share).mapToLong(Ratio::denominator).sum());
    }

    private static @Nullable Headroom headroom(List<Row> superiors) {
        List<Row.Quota> quotas = superiors.stream()
                .map(row -> row.quotas().organisations())
                .filter(Objects::nonNull)
                .toList();
        if (quotas.isEmpty()) {
            return null;
        }
        return new Headroom(quotas.stream().mapToLong(Row.Quota::outstanding).sum(),
                quotas.stream().mapToLong(Row.Quota::cap).sum(),
                quotas.stream().mapToLong(quota -> Math.max(0, quota.headroom())).sum(),
                quotas.stream().mapToLong(quota -> Math.max(0, -quota.headroom())).sum(),
                quotas.stream().filter(Row.Quota::breached).count());
    }
}
