package vn.bangvang.training;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Speaks for the services that own organisations, members and years. */
final class ReferenceEvents implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    final String province = id();

    ReferenceEvents(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(),
                new ByteArraySerializer());
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    /** Tells of an organisation below another, and answers its id. */
    String organisation(@Nullable String parentId) {
        String id = parentId == null ? province : id();
        return organisation(id, 1, parentId);
    }

    String organisation(String id, long version, @Nullable String parentId) {
        return send("member.organisation.v1", "membership.organisation-established.v1", "organisation", id, version,
                "{\"organisationId\":\"%s\",\"kind\":\"GRASSROOTS_CELL\",\"parentId\":%s}".formatted(id,
                        parentId == null ? "null" : "\"" + parentId + "\""));
    }

    String member() {
        String id = id();
        return send("member.member.v1", "membership.member-admitted.v1", "member", id, 1, """
                {"memberId":"%s","status":"OFFICIAL","statuses":[{"status":"OFFICIAL","from":"2015-02-03"}]}
                """.formatted(id));
    }

    /** The year's revision: odd while it is open. */
    void year(int year, int revision) {
        send("evaluation.period.v1", "evaluation.period-opened.v1", "evaluation-period", id(), revision,
                "{\"rootId\":\"%s\",\"period\":\"%d\",\"revision\":%d}".formatted(province, year, revision));
    }

    void garbage(String topic) {
        sent(new ProducerRecord<>(topic, "x", new byte[]{0, 1, 2}));
        sent(new ProducerRecord<>(topic, "x", null));
        send(topic, "evaluation.period-opened.v1", "evaluation-period", id(), 1, "{\"period\":\"never\"}");
        send(topic, "membership.unheard-of.v1", "unheard-of", id(), 1, "{}");
    }

    @Override
    public void close() {
        producer.close();
    }

    private String send(String topic, String type, String aggregateType, String id, long version, String state) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, id, """
                {"aggregateType":"%s","aggregateId":"%s","aggregateVersion":%d,"recordedAt":"2021-01-04T00:00:00Z",
                 "actor":"test","change":{},"state":%s}""".formatted(aggregateType, id, version, state)
                .getBytes(UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", id(), "ce_type", type, "ce_root", province)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        sent(record);
        return id;
    }

    private void sent(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
