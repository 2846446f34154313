package vn.bangvang.standings.fold.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.fact.Seal;

/**
 * The seals of one province. Each holds the link of the one before, so that none can be replaced without all that
 * follow. Immutable.
 */
public final class SealChain {
    private record Sealed(Period period, ClosedBoard board) {}

    /** What a link is the hash of. */
    private record Content(String rootId, Integer sequence, String period, Integer closeVersion, String closedAt,
            List<Seal.Reached> reached, String figures, String sha256, @Nullable String previous) {}

    private static final int FIRST = 1;

    private final String province;
    private final List<Seal> seals;
    private final List<BrokenSeal> brokenLinks;

    /** @param seals in the order of their chain */
    public SealChain(String province, List<Seal> seals) {
        this.province = province;
        this.seals = List.copyOf(seals);
        this.brokenLinks = brokenLinks(province, seals);
    }

    /**
     * The seal that has to be set next, of the closing that was closed first.
     *
     * @param known how far each part of the log has been read
     */
    Optional<Seal> next(Collection<PeriodStandings> periods, SortedMap<String, Long> known) {
        return periods.stream()
                .flatMap(period -> period.closed().stream().map(board -> new Sealed(period.period(), board)))
                .filter(closing -> closing.board().isToBeSealed())
                .min(Comparator.comparing((Sealed closing) -> closing.board().closedAt())
                        .thenComparing(Sealed::period)
                        .thenComparing(closing -> closing.board().closeVersion()))
                .map(closing -> next(closing, known));
    }

    private Seal next(Sealed closing, SortedMap<String, Long> known) {
        List<Seal.Reached> reached = known.entrySet()
                .stream()
                .map(part -> new Seal.Reached(part.getKey(), part.getValue()))
                .toList();
        ClosedBoard board = closing.board();
        String sha256 = Objects.requireNonNull(board.computed(), "nothing that is awaited is sealed");
        Seal last = seals.isEmpty() ? null : seals.getLast();
        int sequence = last == null ? FIRST : last.sequence() + 1;
        var unlinked = new Seal(province, sequence, closing.period(), board.closeVersion(), board.closedAt(), reached,
                Board.FIGURES, sha256, last == null ? null : last.link(), "");
        return new Seal(province, sequence, unlinked.period(), unlinked.closeVersion(), unlinked.closedAt(), reached,
                unlinked.figures(), sha256, unlinked.previous(), link(unlinked));
    }

    private static String link(Seal seal) {
        return CanonicalJson.sha256(CanonicalJson.of(List.of(new Content(seal.rootId(), seal.sequence(),
                seal.period().toString(), seal.closeVersion(), seal.closedAt().toString(), seal.reached(),
                seal.figures(), seal.sha256(), seal.previous()))));
    }

    /** Closings of which the log does not give what was sealed, and seals that do not follow the one before. */
    List<BrokenSeal> broken(Collection<PeriodStandings> periods) {
        Stream<BrokenSeal> boards = periods.stream()
                .flatMap(period -> period.closed()
                        .stream()
                        .filter(ClosedBoard::isBroken)
                        .map(board -> new BrokenSeal(province, period.period(), board.closeVersion(), "OTHER_BOARD",
                                String.valueOf(board.sha256()), String.valueOf(board.computed()))));
        return Stream.concat(boards, brokenLinks.stream()).toList();
    }

    private static List<BrokenSeal> brokenLinks(String province, List<Seal> seals) {
        var broken = new ArrayList<BrokenSeal>();
        String previous = null;
        int sequence = FIRST;
        for (Seal seal : seals) {
            String link = link(seal);
            if (seal.sequence() != sequence || !Objects.equals(seal.previous(), previous)
                    || !seal.link().equals(link)) {
                broken.add(new BrokenSeal(province, seal.period(), seal.closeVersion(), "CHAIN_BROKEN", seal.link(),
                        link));
            }
            previous = seal.link();
            sequence = seal.sequence() + 1;
        }
        return broken;
    }
}
