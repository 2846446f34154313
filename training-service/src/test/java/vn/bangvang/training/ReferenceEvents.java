package vn.bangvang.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.bangvang.servicetesting.OthersEvents;

/** Speaks for the services that own organisations, members and periods, in no more fields than are read here. */
final class ReferenceEvents implements AutoCloseable {
    private static final String PERIODS = "evaluation.period.v1";

    private final OthersEvents log;
    final String province;

    ReferenceEvents(String bootstrapServers) {
        log = new OthersEvents(bootstrapServers);
        province = log.province();
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    /** Tells of an organisation below another, and answers its id. */
    String organisation(@Nullable String parentId) {
        return organisation(parentId == null ? province : id(), 1, parentId);
    }

    String organisation(String id, long version, @Nullable String parentId) {
        Map<String, Object> state = new HashMap<>(Map.of("organisationId", id, "kind", "GRASSROOTS_CELL"));
        if (parentId != null) {
            state.put("parentId", parentId);
        }
        log.tell("member.organisation.v1", "membership.organisation-established.v1", "organisation", id, version,
                state);
        return id;
    }

    String member() {
        return memberOf(province);
    }

    /** A member whose official cell this is. */
    String memberOf(String cellId) {
        String id = id();
        log.tell("member.member.v1", "membership.member-admitted.v1", "member", id, 1, Map.of("memberId", id, "cellId",
                cellId, "status", "OFFICIAL", "statuses", List.of(Map.of("status", "OFFICIAL", "from", "2015-02-03"))));
        return id;
    }

    /** Nobody is to know any more who the member was. */
    void erased(String member) {
        log.tell("member.member.v1", "membership.member-erased.v1", "member", member, 2, Map.of("memberId", member,
                "cellId", province, "status", "RESIGNED", "erasedOn", "2034-01-01", "statuses",
                List.of(Map.of("status", "OFFICIAL", "from", "2015-02-03"),
                        Map.of("status", "RESIGNED", "from", "2033-12-31"))));
    }

    /** The revision of the year's period: odd while it is open. */
    void year(int year, int revision) {
        log.tell(PERIODS, "evaluation.period-opened.v1", "evaluation-period", id(), revision,
                Map.of("rootId", province, "period", Integer.toString(year), "revision", revision));
    }

    void garbage(String topic) {
        log.garbage(topic);
        log.tell(topic, "evaluation.period-opened.v1", "evaluation-period", id(), 1, Map.of("period", "never"));
    }

    @Override
    public void close() {
        log.close();
    }
}
