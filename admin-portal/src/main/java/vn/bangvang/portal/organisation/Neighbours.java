package vn.bangvang.portal.organisation;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Row;

/** Finds the first key at which an organisation falls behind the one ranked just above it. */
final class Neighbours {

    private Neighbours() {}

    /**
     * @param above the organisation ranked just above
     * @param key the first key at which the two differ
     */
    record Difference(Row.Unit above, String key) {}

    /** @param group the peer group in order of rank */
    static Optional<Difference> firstDifference(Row row, List<Row> group) {
        Row.Rank rank = row.rank();
        if (rank == null) {
            return Optional.empty();
        }
        Row above = null;
        for (Row other : group) {
            Row.Rank place = other.rank();
            if (place != null && place.position() < rank.position()) {
                above = other;
            }
        }
        return Optional.ofNullable(above).flatMap(better -> compare(rank, better));
    }

    private static Optional<Difference> compare(Row.Rank rank, Row better) {
        List<Row.RankKey> keys = better.rank() == null ? List.of() : better.rank().keys();
        for (int i = 0; i < Math.min(keys.size(), rank.keys().size()); i++) {
            if (!rank.keys().get(i).key().equals(keys.get(i).key())) {
                // One of the two has members whom the reader is not shown: what decides is not known.
                return Optional.empty();
            }
            if (!sameShare(rank.keys().get(i), keys.get(i))) {
                return Optional.of(new Difference(better.organisation(), keys.get(i).key()));
            }
        }
        return Optional.empty();
    }

    /** Exact: a/b = c/d exactly when ad = cb. A share of nothing equals only a share of nothing. */
    private static boolean sameShare(Row.RankKey one, Row.@Nullable RankKey other) {
        if (other == null || (one.denominator() == 0) != (other.denominator() == 0)) {
            return false;
        }
        return BigInteger.valueOf(one.numerator())
                .multiply(BigInteger.valueOf(other.denominator()))
                .equals(BigInteger.valueOf(other.numerator()).multiply(BigInteger.valueOf(one.denominator())));
    }
}
