package vn.bangvang.standings.fold.board;

/**
 * Versions of a subject that never arrived, although later ones did.
 *
 * @param firstMissing the lowest of them
 * @param missing how many there are
 */
public record Gap(String province, String aggregateType, String aggregateId, long firstMissing, long missing) {}
