package vn.bangvang.system.faults.check;

import java.time.Instant;

/**
 * A write that a caller was told of as done.
 *
 * @param id of the thing that was written
 * @param version that the answer named
 * @param at when the answer came
 */
public record Accepted(String id, long version, Instant at) {}
