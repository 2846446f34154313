package vn.bangvang.evaluation.records.recording;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.RealParts;

/** What really stands on the log. */
public final class PublishedEventsFixture {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One record of the log; its payload keeps the topic's schema. */
    public record Published(String type, String root, JsonNode payload) {
        static Published of(ConsumerRecord<String, String> record) {
            ContractExamples.assertValid(record.topic(), record.value());
            return new Published(header(record, "ce_type"), header(record, "ce_root"), JSON.readTree(record.value()));
        }

        private static String header(ConsumerRecord<String, String> record, String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    private PublishedEventsFixture() {}

    /** Waits until that many events of the aggregate are there, in their order. */
    public static List<Published> of(String topic, String aggregateId, int count) {
        var settings = new Properties();
        settings.setProperty("bootstrap.servers", RealParts.started().bootstrapServers());
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<Published>();
            Instant end = Instant.now().plus(PATIENCE);
            while (found.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(aggregateId)) {
                        found.add(Published.of(record));
                    }
                });
            }
            return found;
        }
    }
}
