package vn.bangvang.standings.fold.board;

import java.util.List;

/**
 * Place in a peer group: ties share it (1, 2, 2, 4).
 *
 * @param position the place, from 1
 * @param of size of the group
 * @param tied whether another organisation has the same place
 * @param keys what was compared, in order
 */
public record Rank(int position, int of, boolean tied, List<Key> keys) {

    /**
     * One thing compared, the larger fraction first and one without a denominator last.
     *
     * @param key its name, see {@link RankKey#key}
     * @param value in words
     */
    public record Key(String key, String value, long numerator, long denominator) {}
}
