package vn.bangvang.webapi.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page, or null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
