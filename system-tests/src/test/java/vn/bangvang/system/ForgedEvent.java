package vn.bangvang.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event that no service would publish now, made from one that was published. */
final class ForgedEvent {
    private final ConsumerRecord<byte[], byte[]> original;

    private ForgedEvent(ConsumerRecord<byte[], byte[]> original) {
        this.original = original;
    }

    /** From the last event about a subject. */
    static ForgedEvent likeTheLastOf(String topic, String subjectId) {
        return new ForgedEvent(RawLog.read(List.of(topic))
                .stream()
                .filter(each -> each.value() != null
                        && new String(each.value(), StandardCharsets.UTF_8).contains(subjectId))
                .reduce((first, second) -> second)
                .orElseThrow());
    }

    /** The same event under a new id and the next version, with changes. */
    ProducerRecord<byte[], byte[]> next(Consumer<ObjectNode> changes) {
        return versions(1, changes);
    }

    /** The same event as so many versions later. */
    ProducerRecord<byte[], byte[]> versions(int later, Consumer<ObjectNode> changes) {
        var envelope = (ObjectNode) JsonMapper.shared().readTree(original.value());
        envelope.put("aggregateVersion", envelope.path("aggregateVersion").asLong() + later);
        changes.accept(envelope);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(original.topic(), original.partition(), null,
                original.key(),
                JsonMapper.shared().writeValueAsBytes(envelope), original.headers());
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_aggregateversion", envelope.path("aggregateVersion").asString());
        return record;
    }

    static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
