package vn.bangvang.evaluation.records.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.RealParts;

/** Writes on the log what the member service would tell: a small province of fresh ids. */
public final class LogFixture implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LONG_AGO = "2010-01-01";

    private final KafkaProducer<String, String> producer;
    public final String province = UUID.randomUUID().toString();

    public LogFixture() {
        var settings = new Properties();
        settings.setProperty("bootstrap.servers", RealParts.started().bootstrapServers());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        organisation(province, "PROVINCIAL_ORGANISATION", "PROVINCIAL", null);
    }

    /** @return the id of the new organisation */
    public String organisation(String kind, String level, String parentId) {
        String id = UUID.randomUUID().toString();
        organisation(id, kind, level, parentId);
        return id;
    }

    private void organisation(String id, String kind, String level, @Nullable String parentId) {
        var state = new HashMap<String, Object>(Map.of("organisationId", id, "code", id.substring(24), "name", kind,
                "kind", kind, "level", level, "foundedOn", LONG_AGO, "kinds",
                List.of(Map.of("kind", kind, "from", LONG_AGO)), "names", List.of(), "placements", List.of()));
        if (parentId != null) {
            state.put("parentId", parentId);
            state.put("placements", List.of(Map.of("parentId", parentId, "from", LONG_AGO)));
        }
        tell("member.organisation.v1", "membership.organisation-established.v1", "organisation", id, 1, state);
    }

    /** @return the ids of new official members of the cell */
    public List<String> members(String cellId, int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            tell("member.member.v1", "membership.member-admitted.v1", "member", id, 1, member(id, cellId, List.of()));
            ids.add(id);
        }
        return ids;
    }

    /** The member gets a reprimand on that day, which stands. */
    public void discipline(String memberId, String cellId, String decidedOn) {
        tell("member.member.v1", "membership.member-disciplined.v1", "member", memberId, 2,
                member(memberId, cellId, List.of(Map.of("disciplineId", UUID.randomUUID().toString(), "form",
                        "REPRIMAND", "decidedOn", decidedOn, "decisionNo", "7-QĐ"))));
    }

    private static Map<String, Object> member(String id, String cellId, List<Map<String, String>> disciplines) {
        return Map.of("memberId", id, "status", "OFFICIAL", "admittedOn", LONG_AGO, "cellId", cellId, "placements",
                List.of(Map.of("cellId", cellId, "from", LONG_AGO, "type", "ADMISSION")), "statuses",
                List.of(Map.of("status", "OFFICIAL", "from", LONG_AGO)), "positions", List.of(), "disciplines",
                disciplines);
    }

    private void tell(String topic, String type, String aggregateType, String id, int version,
            Map<String, Object> state) {
        var value = new HashMap<String, Object>(Map.of("aggregateType", aggregateType, "aggregateId", id,
                "aggregateVersion", version, "occurredAt", "2021-01-01T00:00:00Z", "recordedAt",
                "2021-01-01T00:00:00Z", "actor", "loader", "change", Map.of(), "state", state));
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, id, JSON.writeValueAsString(value));
        Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/test", "ce_type", type,
                "ce_subject", id, "ce_root", province, "ce_time", "2021-01-01T00:00:00Z")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
