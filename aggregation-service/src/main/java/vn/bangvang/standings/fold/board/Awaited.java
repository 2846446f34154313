package vn.bangvang.standings.fold.board;

/**
 * Of what a closing says there was, a kind of which not all has come.
 *
 * @param subjects how many of that kind there were
 * @param versions how often they had been told
 * @param subjectsCame how many of them have come
 * @param versionsCame how many of them have come
 */
public record Awaited(String aggregateType, long subjects, long versions, long subjectsCame, long versionsCame) {}
