package vn.bangvang.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * Something as a reader saw it.
 *
 * @param tag what a change of it names, so that it changes only what its reader saw; null where it has no versions
 */
public record Versioned<T>(T seen, @Nullable String tag) {}
