package vn.bangvang.standings.fold.board;

import java.util.List;

/**
 * Place in a peer group: ties share it (1, 2, 2, 4).
 *
 * @param of size of the group
 * @param keys what was compared, in order
 */
public record Rank(int position, int of, boolean tied, List<RankKey> keys) {}
