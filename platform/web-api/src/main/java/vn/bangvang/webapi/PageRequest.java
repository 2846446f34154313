package vn.bangvang.webapi;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for; a controller takes it as a parameter.
 *
 * @param limit at most 500
 * @param afterId where the page before ended; null for the first
 * @param query what the list was asked for, which its cursor is bound to
 */
public record PageRequest(int limit, @Nullable String afterId, String query) {}
