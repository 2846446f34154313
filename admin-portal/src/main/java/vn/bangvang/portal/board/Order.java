package vn.bangvang.portal.board;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;

/**
 * In which order the rows of a board stand. Ranks stay what they are. Rows that are equal stay in the order of rank;
 * those in which nothing is counted stand last either way.
 *
 * @param turned against the way in which the column is usually read
 */
public record Order(Column by, boolean turned) {
    private static final Order BY_RANK = new Order(Column.RANK, false);
    private static final Collator VIETNAMESE = Collator.getInstance(Locale.forLanguageTag("vi"));

    /** What rows can be ordered by; shares and counts are read from the largest down. */
    public enum Column {
        RANK("hang"),
        NAME("ten"),
        CLASS("muc"),
        GOOD("tot"),
        OUTSTANDING("xuat-sac"),
        CHILDREN("truc-thuoc"),
        SELF_CRITICISM("tu-phe-binh"),
        INSPECTION("kiem-tra"),
        COMMENDED("khen");

        private final String address;

        Column(String address) {
            this.address = address;
        }
    }

    static Order of(String address) {
        String name = address.startsWith("-") ? address.substring(1) : address;
        for (Column column : Column.values()) {
            if (column.address.equals(name)) {
                return new Order(column, address.startsWith("-"));
            }
        }
        return BY_RANK;
    }

    /** As it stands in an address, empty for the order of rank. */
    public String address() {
        return equals(BY_RANK) ? "" : (turned ? "-" : "") + by.address;
    }

    /** What a click on the heading of a column leads to. */
    public String after(String column) {
        Column wanted = Column.valueOf(column);
        return new Order(wanted, wanted == by && !turned).address();
    }

    /** For the heading of a column (aria-sort): how the rows stand by it. */
    public String direction(String column) {
        if (!by.name().equals(column)) {
            return "none";
        }
        boolean upwards = by == Column.RANK || by == Column.NAME;
        return upwards == turned ? "descending" : "ascending";
    }

    List<Row> sorted(List<Row> ranked) {
        if (equals(BY_RANK)) {
            return ranked;
        }
        return ranked.stream().sorted(comparator()).toList();
    }

    private Comparator<Row> comparator() {
        return switch (by) {
            case RANK -> turned(Comparator.comparingInt(row -> row.rank() == null ? 0 : row.rank().position()));
            case NAME -> turned(Comparator.comparing(row -> row.organisation().name(), VIETNAMESE));
            case CLASS -> turned(Comparator.comparing(row -> row.own().ownClass(),
                    Comparator.nullsLast(Comparator.naturalOrder())));
            case GOOD -> share(row -> row.members().goodOrBetter());
            case OUTSTANDING -> share(row -> row.members().outstandingShare());
            case CHILDREN -> share(row -> row.children().goodOrBetter());
            case SELF_CRITICISM -> share(row -> row.members().selfCriticism());
            case INSPECTION -> share(row -> row.inspection().total());
            case COMMENDED -> turned(Comparator.comparingLong(
                    row -> -row.subtree().organisationsCommended() - row.subtree().membersCommended()));
        };
    }

    private Comparator<Row> share(Function<Row, Ratio> share) {
        Comparator<Row> uncountedLast = Comparator.comparing(row -> !share.apply(row).isCounted());
        return uncountedLast.thenComparing(turned(Comparator.<Row>comparingDouble(row -> -fraction(share.apply(row)))));
    }

    private Comparator<Row> turned(Comparator<Row> usual) {
        return turned ? usual.reversed() : usual;
    }

    private static double fraction(Ratio ratio) {
        return ratio.isCounted() ? (double) ratio.numerator() / ratio.denominator() : 0;
    }
}
