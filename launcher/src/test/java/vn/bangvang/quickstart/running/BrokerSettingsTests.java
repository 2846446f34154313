package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the brokers are told, on which it depends that the log keeps what it acknowledged. */
class BrokerSettingsTests {

    @Test
    void aBrokerAloneKeepsOnItsDiskWhatItAcknowledgedAndForEver() throws IOException {
        assertThat(settings("docker-compose.yml", "kafka")).containsEntry("KAFKA_LOG_FLUSH_INTERVAL_MESSAGES", 1)
                .containsEntry("KAFKA_LOG_RETENTION_MS", -1)
                .containsEntry("KAFKA_LOG_RETENTION_BYTES", -1);
    }

    @Test
    void aReaderWaitsForNoOthersOfItsGroup() throws IOException {
        assertThat(settings("docker-compose.yml", "kafka"))
                .containsEntry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", 0);
    }

    @Test
    void eachOfThreeBrokersLetsTwoHaveWhatIsAcknowledged() throws IOException {
        for (String broker : new String[]{"kafka", "kafka-2", "kafka-3"}) {
            assertThat(settings("docker-compose.cluster.yml", broker)).as(broker)
                    .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", 3)
                    .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", 2);
        }
    }

    private static Map<String, Object> settings(String file, String broker) throws IOException {
        // A tag of Compose's own says no more than that a list replaces another.
        String compose = Files.readString(Path.of("..", file)).replace("!override ", "");
        Map<String, Map<String, Map<String, Map<String, Object>>>> all = new Yaml(
                new SafeConstructor(new LoaderOptions())).load(compose);
        return all.get("services").get(broker).get("environment");
    }
}
