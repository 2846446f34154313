package vn.bangvang.standings.fold.board;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where so few members stand behind a figure that it speaks of persons. Who is outside is not shown what a row says
 * about members then, nor about those of another organisation when the few could be subtracted from their superior with
 * it.
 */
public final class SmallGroups {
    /** A figure over fewer members than these speaks of persons. */
    public static final int FEWEST = 5;
    /** What of a row is about members: the rest is the organisation's own, or its child organisations'. */
    private static final Set<String> ABOUT_MEMBERS = Set.of("members", "admissions", "issued", "commendations",
            "subtree", "eligibleNotYetCommended", "lists", "committee", "training", "prizes", "quotas.members",
            "completeness.members", "rank.keys");
    private static final Set<String> KEYS_ABOUT_MEMBERS = Set.of(RankKey.GOOD_OR_BETTER.key(),
            RankKey.OUTSTANDING_WITHIN_QUOTA.key(), RankKey.MEMBERS_COMMENDED.key(), RankKey.SELF_CRITICISM.key());

    private final Board board;
    private final Predicate<String> reached;
    private final Set<String> withheld = new HashSet<>();

    private SmallGroups(Board board, Predicate<String> reached) {
        this.board = board;
        this.reached = reached;
    }

    /**
     * Ids of the organisations whose figures about members are withheld. Whatever is shown, the members that the others
     * leave out below any shown organisation are together none, or at least {@value #FEWEST}.
     *
     * @param reached whether the reader may see members of an organisation, and so everything that is counted of them
     */
    public static Set<String> withheld(Board board, Predicate<String> reached) {
        List<Row> rows = board.rows();
        if (rows.isEmpty() || reached.test(rows.getFirst().organisation().id())) {
            return Set.of();
        }
        var groups = new SmallGroups(board, reached);
        rows.stream()
                .filter(row -> row.members().headcount() < FEWEST)
                .map(SmallGroups::id)
                .filter(reached.negate())
                .forEach(groups.withheld::add);
        rows.reversed().forEach(groups::keepFromBeingSubtracted);
        return Set.copyOf(groups.withheld);
    }

    /** @param figure where a row shows it, as {@link Difference} names it */
    public static boolean isAboutMembers(String figure) {
        return ABOUT_MEMBERS.stream().anyMatch(part -> figure.equals(part) || figure.startsWith(part + "."));
    }

    /** The place alone, and what of the keys does not speak of members. */
    public static Rank withoutMembers(Rank rank) {
        return new Rank(rank.position(), rank.of(), rank.tied(),
                rank.keys().stream().filter(key -> !KEYS_ABOUT_MEMBERS.contains(key.key())).toList());
    }

    private void keepFromBeingSubtracted(Row above) {
        while (!isWithheld(above) && isFew(membersLeftOut(above))) {
            smallestShown(above).ifPresentOrElse(cell -> withholdUpTo(above, cell), () -> withheld.add(id(above)));
        }
    }

    private static boolean isFew(long members) {
        return members > 0 && members < FEWEST;
    }

    /** What the difference to the sum of the shown ones tells. */
    private long membersLeftOut(Row above) {
        return children(above).stream()
                .filter(this::isWithheld)
                .mapToLong(row -> children(row).isEmpty() ? row.members().headcount() : membersLeftOut(row))
                .sum();
    }

    private Optional<Row> smallestShown(Row above) {
        return below(above).filter(row -> children(row).isEmpty() && row.members().headcount() > 0)
                .filter(row -> !isWithheld(row) && !reached.test(id(row)))
                .min(Comparator.comparingLong((Row row) -> row.members().headcount()).thenComparing(SmallGroups::id));
    }

    private void withholdUpTo(Row above, Row cell) {
        withheld.add(id(cell));
        board.above(cell).stream().takeWhile(row -> row != above).map(SmallGroups::id).forEach(withheld::add);
    }

    private Stream<Row> below(Row above) {
        return children(above).stream().flatMap(row -> Stream.concat(Stream.of(row), below(row)));
    }

    private List<Row> children(Row row) {
        return board.children(id(row));
    }

    private boolean isWithheld(Row row) {
        return withheld.contains(id(row));
    }

    private static String id(Row row) {
        return row.organisation().id();
    }
}
