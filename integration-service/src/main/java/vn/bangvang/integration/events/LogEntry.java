package vn.bangvang.integration.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.feed.Position;

/**
 * An event as it stands on the log.
 *
 * @param id of the event, the same when it was published again
 * @param source the service that owns the topic
 * @param subject id of the aggregate that it is about
 * @param version of that aggregate
 * @param root id of the province, {@code *} for what belongs to every province
 * @param time when its owner wrote it
 * @param organisations which organisations it concerns; none for what concerns its whole province
 * @param memberId the Party member that it tells of, if it tells of one
 * @param data the envelope: the change and the full state after it
 */
public record LogEntry(Position at, String id, String source, String type, String subject, long version, String root,
        Instant time, Set<String> organisations, @Nullable String memberId, JsonNode data) {
    private static final String EVERY_PROVINCE = "*";
    private static final String APPROVALS = ".approval.";

    public LogEntry {
        organisations = Set.copyOf(organisations);
    }

    /** Whether it belongs to no province, as a policy of the Party does. */
    public boolean concernsEveryProvince() {
        return root.equals(EVERY_PROVINCE);
    }

    /** Whether only who reaches all of its organisations sees it, as its owner shows it: what waits for approval. */
    public boolean isShownToWhoReachesAll() {
        return at.topic().contains(APPROVALS);
    }

    /** The organisations that decide who may see it. */
    public Set<String> places() {
        return organisations.isEmpty() ? Set.of(root) : organisations;
    }
}
