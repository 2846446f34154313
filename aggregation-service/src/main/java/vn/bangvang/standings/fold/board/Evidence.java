package vn.bangvang.standings.fold.board;

import java.util.List;

import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.SubjectKey;

/**
 * Who or what stands behind a figure.
 *
 * @param subject that is counted, or the organisation's own fact
 * @param organisationId where it counts
 * @param part of the figure it adds to, such as {@code OUTSTANDING}; for a fact of the organisation its kind
 * @param key by which the part is broken down, empty where it is not
 * @param amount that it adds
 * @param basis the subject's events and those of what it rests on, as far as the board sees them: of each the version
 *        that counts first, then what it was before
 */
public record Evidence(SubjectKey subject, String organisationId, String part, String key, long amount,
        List<List<Event>> basis) {}
