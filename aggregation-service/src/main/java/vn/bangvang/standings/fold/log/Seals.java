package vn.bangvang.standings.fold.log;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Seal;

/** The seals of one province's closings. */
public final class Seals {
    private static final Comparator<Seal> IN_THEIR_CHAIN = Comparator.comparing(Seal::sequence)
            .thenComparing(Seal::link);

    private Seals() {}

    /** In the order of their chain. */
    public static List<Seal> of(EventVersions log) {
        return log.histories(FactKind.SEAL)
                .stream()
                .map(history -> (Seal) history.newest().fact())
                .sorted(IN_THEIR_CHAIN)
                .toList();
    }

    /** The seal of that closing, null before there is one. */
    @Nullable
    static Seal of(EventVersions log, Period period, int closeVersion) {
        return of(log).stream().filter(seal -> seal.isOf(period, closeVersion)).findFirst().orElse(null);
    }
}
