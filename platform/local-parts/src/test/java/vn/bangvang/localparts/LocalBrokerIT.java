package vn.bangvang.localparts;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalBrokerIT {

    @TempDir
    Path directory;

    @Test
    void whatWasPublishedIsThereAfterARestartOnAnotherPort() throws Exception {
        try (LocalBroker broker = LocalBroker.start(directory)) {
            publish(broker, "one");
        }
        try (LocalBroker broker = LocalBroker.start(directory)) {
            publish(broker, "two");
            assertThat(read(broker, 2)).containsExactly("one", "two");
        }
    }

    @Test
    void aTakenPortIsNamedInTheMessage() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(LocalPartsException.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    private static void publish(LocalBroker broker, String value) throws Exception {
        try (var producer = new KafkaProducer<String, String>(Map.of("bootstrap.servers", broker.bootstrapServers(),
                "acks", "all"), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", "key", value)).get(60, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(LocalBroker broker, int count) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<String, String>(Map.of("bootstrap.servers", broker.bootstrapServers(),
                "group.id", "reader", "auto.offset.reset", "earliest"), new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("facts"));
            for (int i = 0; i < 300 && values.size() < count; i++) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> values.add(each.value()));
            }
        }
        return values;
    }
}
