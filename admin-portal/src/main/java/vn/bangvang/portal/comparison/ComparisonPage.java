package vn.bangvang.portal.comparison;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Comparison;
import vn.bangvang.portal.api.Comparison.Compared;
import vn.bangvang.portal.api.Comparison.Ranked;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.board.Level;
import vn.bangvang.portal.edition.SelectedBoard;

/**
 * What the comparison page shows.
 *
 * @param earlier null while there is nothing to compare with
 * @param choices what there is to compare with
 */
public record ComparisonPage(SelectedBoard selected, Level level, @Nullable Earlier earlier, List<Earlier> choices,
        List<Line> lines, List<Ranked> ended) {
    private static final String SHARE = "goodOrBetter";

    static ComparisonPage of(SelectedBoard selected, Level level, @Nullable Earlier earlier, List<Earlier> choices,
            Comparison comparison) {
        return new ComparisonPage(selected, level, earlier, choices,
                comparison.items().stream().map(Line::of).toList(), comparison.ended());
    }

    public Period period() {
        return selected.edition().period();
    }

    public List<Level> levels() {
        return List.of(Level.values());
    }

    /**
     * One organisation.
     *
     * @param before its own rank then, null when it had none
     * @param joined what became part of it
     */
    public record Line(Row.Unit organisation, Row.@Nullable Rank now, Row.@Nullable Rank before, List<Ranked> joined) {
        static Line of(Compared compared) {
            String own = compared.organisation().id();
            return new Line(compared.organisation(), compared.rank(),
                    compared.predecessors()
                            .stream()
                            .filter(each -> each.organisation().id().equals(own))
                            .map(Ranked::rank)
                            .findFirst()
                            .orElse(null),
                    compared.predecessors().stream().filter(each -> !each.organisation().id().equals(own)).toList());
        }

        /** Places gained; negative when it fell, null when it was not ranked both times. */
        public @Nullable Integer gained() {
            return now == null || before == null ? null : Integer.valueOf(before.position() - now.position());
        }

        /** Share of members rated good or better. */
        public Ratio shareNow() {
            return share(now);
        }

        public Ratio shareBefore() {
            return share(before);
        }

        private static Ratio share(Row.@Nullable Rank rank) {
            return rank == null
                    ? Ratio.NONE
                    : rank.keys()
                            .stream()
                            .filter(each -> each.key().equals(SHARE))
                            .map(each -> Ratio.of(each.numerator(), each.denominator()))
                            .findFirst()
                            .orElseGet(() -> Ratio.NONE);
        }
    }
}
