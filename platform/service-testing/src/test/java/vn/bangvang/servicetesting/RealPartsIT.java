package vn.bangvang.servicetesting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

@OnRealParts
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = RealPartsIT.Nothing.class)
class RealPartsIT {
    static class Nothing {}

    @Value("${spring.kafka.bootstrap-servers}")
    String brokers;
    @Value("${spring.mongodb.uri}")
    String store;
    @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}")
    String issuer;

    @Test
    void whatIsSentToTheBrokerIsReceived() {
        String topic = "parts." + UUID.randomUUID();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all"),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value"));
            producer.flush();
        }
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(10))).singleElement()
                    .satisfies(it -> assertThat(it.value()).isEqualTo("value"));
            assertThat(consumer.partitionsFor(topic)).hasSize(3);
        }
    }

    @Test
    void whatIsWrittenToTheStoreIsFoundInADatabaseOfThisContext() {
        String database = new ConnectionString(store).getDatabase();
        assertThat(database).startsWith("OnRealParts_");
        try (MongoClient client = MongoClients.create(store)) {
            MongoCollection<Document> things = client.getDatabase(database).getCollection("things");
            things.insertOne(new Document("_id", "a"));
            assertThat(things.find()).singleElement().isEqualTo(new Document("_id", "a"));
        }
    }

    @Test
    void theIssuerIsTheOneOfThisJvm() {
        assertThat(issuer).isEqualTo(TestIssuer.shared().uri());
    }
}
