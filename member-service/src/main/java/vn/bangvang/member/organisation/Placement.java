package vn.bangvang.member.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Under whom an organisation stood, and when.
 *
 * @param to the first day it no longer stood there; open while null
 * @param decisionNo the document that put it there
 */
public record Placement(String parentId, LocalDate from, @Nullable LocalDate to, @Nullable String decisionNo) {
    boolean covers(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    Placement until(LocalDate end) {
        return new Placement(parentId, from, end, decisionNo);
    }
}
