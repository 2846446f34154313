package vn.bangvang.standings.export;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;

/**
 * A column of an exported board; its name is that of its heading in {@code messages/export}. Shares are two whole
 * numbers, so that no spreadsheet takes a decimal for a date.
 */
enum Column {
    POSITION(rank(Rank::position)),
    OF(rank(Rank::of)),
    CODE(row -> row.organisation().code()),
    NAME(row -> row.organisation().name()),
    LEVEL((row, labels) -> labels.of(row.organisation().level())),
    CLASS((row, labels) -> row.own().notRated() ? labels.of("NOT_RATED") : labels.of(row.own().ownClass())),
    COMMENDATION((row, labels) -> highest(row.own().highestCommendation(), labels)),
    HEADCOUNT(row -> row.members().headcount()),
    OFFICIAL(row -> row.members().official()),
    PROBATIONARY(row -> row.members().probationary()),
    REQUIRED(row -> row.members().required()),
    RATED(row -> row.members().rated()),
    MEMBERS_OUTSTANDING(row -> row.members().outstanding()),
    MEMBERS_GOOD(row -> row.members().good()),
    MEMBERS_SATISFACTORY(row -> row.members().satisfactory()),
    MEMBERS_UNSATISFACTORY(row -> row.members().unsatisfactory()),
    MEMBERS_NOT_RATED(row -> row.members().notRated()),
    SELF_CRITICISM_DONE(numerator(row -> row.members().selfCriticism())),
    SELF_CRITICISM_DUE(denominator(row -> row.members().selfCriticism())),
    ADMITTED(row -> row.members().admitted()),
    ADMITTED_FIVE_YEARS(row -> row.admissions().fiveYears()),
    CHILDREN(row -> row.children().total()),
    CHILDREN_RATED(row -> row.children().rated()),
    CHILDREN_OUTSTANDING(row -> row.children().outstanding()),
    ORGANISATIONS_COMMENDED(row -> row.subtree().organisationsCommended()),
    MEMBERS_COMMENDED(row -> row.subtree().membersCommended()),
    INSPECTIONS_DONE(numerator(row -> row.inspection().total())),
    INSPECTIONS_PLANNED(denominator(row -> row.inspection().total())),
    TARGETS_MET(numerator(row -> row.targets().met())),
    TARGETS_KNOWN(denominator(row -> row.targets().met())),
    TRAINED(row -> row.training().year().total()),
    COMPLETE((row, labels) -> labels.of(row.completeness().complete() ? "YES" : "NO"));

    private static final Set<Column> ABOUT_MEMBERS = EnumSet.range(HEADCOUNT, ADMITTED_FIVE_YEARS);

    static {
        ABOUT_MEMBERS.addAll(EnumSet.of(ORGANISATIONS_COMMENDED, MEMBERS_COMMENDED, TRAINED));
    }

    private final BiFunction<Row, Labels, @Nullable Object> value;

    Column(Function<Row, @Nullable Object> value) {
        this((row, labels) -> value.apply(row));
    }

    Column(BiFunction<Row, Labels, @Nullable Object> value) {
        this.value = value;
    }

    /** As {@link vn.bangvang.standings.fold.board.SmallGroups#isAboutMembers} says of figures. */
    boolean isAboutMembers() {
        return ABOUT_MEMBERS.contains(this);
    }

    /** A text or a whole number; null where there is none. */
    @Nullable
    Object of(Row row, Labels labels) {
        return value.apply(row, labels);
    }

    private static Function<Row, @Nullable Object> rank(Function<Rank, Object> of) {
        return row -> row.rank() == null ? null : of.apply(row.rank());
    }

    private static Function<Row, @Nullable Object> numerator(Function<Row, Ratio> of) {
        return row -> of.apply(row).numerator();
    }

    private static Function<Row, @Nullable Object> denominator(Function<Row, Ratio> of) {
        return row -> of.apply(row).denominator();
    }

    private static String highest(Row.@Nullable Award award, Labels labels) {
        return award == null ? "" : "%s (%s)".formatted(labels.of(award.type()), labels.of(award.title()));
    }
}
