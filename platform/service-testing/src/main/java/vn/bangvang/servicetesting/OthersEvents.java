package vn.bangvang.servicetesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Speaks for the services whose events the service under test reads: writes on the log what they would tell of one
 * province, and what nobody should write. Organisations have fresh ids under speaking names; where one is meant, its
 * name and its id do equally well.
 */
public final class OthersEvents implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LONG_AGO = "2010-01-01";
    private static final String RECORDED = "2021-01-04T00:00:00Z";
    private static final String PROVINCE = "P";

    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    public OthersEvents(String bootstrapServers) {
        // A topic that its first writer creates can refuse the retried first batches of an idempotent producer.
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "enable.idempotence", "false",
                "max.in.flight.requests.per.connection", "1"), new StringSerializer(), new ByteArraySerializer());
    }

    /** With a province, named P. */
    public static OthersEvents ofAProvince(String bootstrapServers) {
        var others = new OthersEvents(bootstrapServers);
        others.organisation(PROVINCE, "PROVINCIAL_ORGANISATION", null);
        return others;
    }

    /** An id that nothing has yet. */
    public static String freshId() {
        return UUID.randomUUID().toString();
    }

    /** The id that stands for a name. */
    public String id(String name) {
        return ids.containsValue(name) ? name : ids.computeIfAbsent(name, unknown -> freshId());
    }

    public String province() {
        return id(PROVINCE);
    }

    /** As {@link #organisation(String, String, String)} under a name that does not matter. */
    public String organisation(String kind, String parent) {
        return organisation(freshId(), kind, parent);
    }

    /** @return the id of the organisation, which has stood there for long */
    public String organisation(String name, String kind, @Nullable String parent) {
        return organisation(name, 1, kind, parent);
    }

    /** @param version above 1 for one that was told of before and now stands, and always stood, elsewhere */
    public String organisation(String name, long version, String kind, @Nullable String parent) {
        String id = id(name);
        Map<String, Object> state = new HashMap<>(Map.of("organisationId", id, "code", name, "name", name, "kind", kind,
                "level", "x", "foundedOn", LONG_AGO, "kinds", List.of(Map.of("kind", kind, "from", LONG_AGO)), "names",
                List.of(), "placements", List.of()));
        if (parent != null) {
            state.put("parentId", id(parent));
            state.put("placements", List.of(Map.of("parentId", id(parent), "from", LONG_AGO)));
        }
        tell("member.organisation.v1", "membership.organisation-established.v1", "organisation", id, version, state);
        return id;
    }

    /** @return the id of a new official member of the cell */
    public String member(String cell, String admittedOn) {
        String id = freshId();
        members.computeIfAbsent(id(cell), first -> new ArrayList<>()).add(id);
        tell("member.member.v1", "membership.member-admitted.v1", "member", id, 1,
                member(id, cell, admittedOn, List.of()));
        return id;
    }

    /** @return the ids of so many new members of the cell, admitted long ago */
    public List<String> members(String cell, int count) {
        return Stream.generate(() -> member(cell, LONG_AGO)).limit(count).toList();
    }

    /** The members of a cell in the order they were told of. */
    public List<String> members(String cell) {
        return members.getOrDefault(id(cell), List.of());
    }

    /** The member, who was admitted long ago, gets a reprimand on that day, which stands. */
    public void discipline(String memberId, String cell, String decidedOn) {
        tell("member.member.v1", "membership.member-disciplined.v1", "member", memberId, 2,
                member(memberId, cell, LONG_AGO, List.of(Map.of("disciplineId", freshId(), "form", "REPRIMAND",
                        "decidedOn", decidedOn, "decisionNo", "7-QĐ"))));
    }

    private Map<String, Object> member(String id, String cell, String admittedOn,
            List<Map<String, String>> disciplines) {
        return Map.of("memberId", id, "status", "OFFICIAL", "admittedOn", admittedOn, "cellId", id(cell), "placements",
                List.of(Map.of("cellId", id(cell), "from", admittedOn, "type", "ADMISSION")), "statuses",
                List.of(Map.of("status", "OFFICIAL", "from", admittedOn)), "positions", List.of(), "disciplines",
                disciplines);
    }

    /** @param revision odd while the period is open, even while it is closed */
    public void period(String period, int revision) {
        tell("evaluation.period.v1", "evaluation.period-opened.v1", "evaluation-period", freshId(), revision,
                Map.of("rootId", province(), "period", period, "revision", revision));
    }

    /** An event of this province with an empty change. */
    public void tell(String topic, String type, String aggregateType, String id, long version, Object state) {
        publish(topic, type, id, province(), JSON.writeValueAsBytes(Map.of("aggregateType", aggregateType,
                "aggregateId", id, "aggregateVersion", version, "occurredAt", RECORDED, "recordedAt", RECORDED, "actor",
                "loader", "change", Map.of(), "state", state)));
        settle();
    }

    /** Without waiting for it. @param value the envelope as it is to stand on the log */
    public void publish(String topic, String type, String key, String root, byte[] value) {
        var record = new ProducerRecord<>(topic, key, value);
        Map.of("ce_specversion", "1.0", "ce_id", freshId(), "ce_source", owner(topic), "ce_type", type,
                "ce_subject", key, "ce_time", RECORDED, "ce_root", root)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        producer.send(record);
    }

    private static String owner(String topic) {
        String word = topic.substring(0, (topic + ".").indexOf('.'));
        return "/bang-vang/" + (word.equals("standings") ? "aggregation" : word) + "-service";
    }

    /** A record that is no event. */
    public void noEvent(String topic, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, "x", value));
        settle();
    }

    /** Records that are no events, and one of an aggregate that nobody has heard of. */
    public void garbage(String topic) {
        noEvent(topic, new byte[]{0, 1, 2});
        noEvent(topic, null);
        tell(topic, "membership.unheard-of.v1", "unheard-of", freshId(), 1, Map.of("kind", "NONE"));
    }

    /** Waits until everything so far stands on the log. */
    public void settle() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
