package vn.bangvang.benchmarks.told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One event as its owner tells it.
 *
 * @param type such as {@code membership.member-admitted.v1}
 * @param id of the subject, and the record's key
 * @param year the evaluation period it counts for, null for what belongs to dates
 * @param day from which it holds, and on which it was recorded
 * @param change JSON
 * @param state JSON
 */
public record Told(String topic, String type, String aggregateType, String id, int version, @Nullable Integer year,
        String day, String change, String state) {

    /** Every topic that a province is told on. */
    public static final List<String> TOPICS = List.of("member.organisation.v1", "member.member.v1",
            "evaluation.period.v1", "evaluation.self-criticism.v1", "evaluation.rating.v1",
            "evaluation.commendation.v1", "evaluation.prize.v1", "standings.seal.v1");

    private static final String ENVELOPE = """
            {"aggregateType":"%s","aggregateId":"%s","aggregateVersion":%d,"evaluationPeriod":%s,"periodRevision":%s,\
            "effectiveOn":"%s","occurredAt":"%s","recordedAt":"%s","actor":"clerk-of-the-province",\
            "correlationId":"4bf92f3577b34da6a3ce929d0e0e4736","causationId":null,"change":%s,"state":%s}""";

    String recordedAt() {
        return day + "T02:03:04.567Z";
    }

    /** The envelope. */
    public String value() {
        return ENVELOPE.formatted(aggregateType, id, version, year == null ? "null" : "\"" + year + "\"",
                year == null ? "null" : "1", day, recordedAt(), recordedAt(), change, state);
    }

    /** @param root id of the province */
    ProducerRecord<byte[], byte[]> record(String root) {
        var record = new ProducerRecord<>(topic, bytes(id), bytes(value()));
        Map.of("ce_specversion", "1.0", "ce_id", Ids.of(type + id + version), "ce_source",
                "/bang-vang/" + topic.substring(0, topic.indexOf('.')) + "-service",
                "ce_type", type, "ce_subject", id, "ce_time", recordedAt(), "ce_root", root)
                .forEach((name, text) -> record.headers().add(name, bytes(text)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
