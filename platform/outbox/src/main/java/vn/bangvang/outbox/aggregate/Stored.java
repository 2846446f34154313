package vn.bangvang.outbox.aggregate;

/**
 * An aggregate as it was read or written.
 *
 * @param id never changes
 * @param version 1 when it was founded, then one higher for each of its events; the strong ETag of its representation
 * @param state the aggregate's own record
 */
public record Stored<S>(String id, long version, S state) {}
