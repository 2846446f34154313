package vn.bangvang.standings.live;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.SmallGroups;
import vn.bangvang.standings.fold.fact.Organisation;

/**
 * The organisations of a board whose figures about members are withheld from a caller. Found once for each board, tree
 * and organisation that callers speak for: every answer asks for them, and a whole board is gone over to find them.
 */
final class WithheldRows {
    private static final int CALLERS = 500;

    private final Cache<Board, OfBoard> known = Caffeine.newBuilder().weakKeys().build();

    /** @param tree which callers reach by, as it stood on that day */
    private record OfBoard(Map<String, Organisation> tree, LocalDate day, Cache<String, Set<String>> byOrganisation) {

        static OfBoard under(Map<String, Organisation> tree, LocalDate day) {
            return new OfBoard(tree, day, Caffeine.newBuilder().maximumSize(CALLERS).build());
        }

        boolean isUnder(Map<String, Organisation> tree, LocalDate day) {
            return this.tree == tree && this.day.equals(day);
        }
    }

    /** @param now the province whose tree says what the caller reaches */
    Set<String> from(Caller caller, Board board, ProvinceStandings now, LocalDate today) {
        Reach reach = Reach.of(caller, Ancestry.upwards(id -> now.parentOn(id, today)));
        String own = caller.organisation();
        if (own == null || caller.everywhere()) {
            return SmallGroups.withheld(board, reach::covers);
        }
        OfBoard ofBoard = known.asMap()
                .compute(board, (_, before) -> before != null && before.isUnder(now.organisations(), today)
                        ? before
                        : OfBoard.under(now.organisations(), today));
        return ofBoard.byOrganisation().get(own, _ -> SmallGroups.withheld(board, reach::covers));
    }
}
