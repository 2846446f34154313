package vn.bangvang.standings.fold.board;

/**
 * One subject on a list.
 *
 * @param organisationId where it counts: a member's cell, or the organisation itself
 */
public record Listed(String id, String organisationId, Note note) {}
