package vn.bangvang.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param told the answer, null where there is none
 * @param waits whether it is done only when somebody else has approved it
 */
public record Outcome<T>(@Nullable T told, boolean waits) {}
