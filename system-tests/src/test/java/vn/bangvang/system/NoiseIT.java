package vn.bangvang.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.running.ServiceInstance;
import vn.bangvang.quickstart.running.SystemService;

import static org.assertj.core.api.Assertions.assertThat;

/** Variation V7: everything shuffled, one to three times, and the consumer killed in the middle. */
@Isolated
class NoiseIT {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void aShuffledAndRepeatedLogMakesTheSameBoardByteForByte(@TempDir Path directory) throws Exception {
        System.out.println("NoiseIT seed " + SEED + " (repeat with -Dseed=" + SEED + ")");
        ArticleProvince province = ArticleProvince.closed("V7-");
        assertThat(province.awaitScenario().differences()).isEmpty();
        Operations.caughtUp();
        List<ProducerRecord<byte[], byte[]>> shuffled = shuffledLog();
        int half = shuffled.size() / 2;
        assertThat(shuffled).hasSizeGreaterThan(2_000);

        try (LocalBroker broker = LocalBroker.start(directory)) {
            RawLog.createTopics(broker.bootstrapServers());
            RawLog.publish(broker.bootstrapServers(), shuffled.subList(0, half));
            // It has never seen the events in the order in which they happened.
            ServiceInstance other = SystemUnderTest.system()
                    .another(SystemService.STANDINGS, "standings-shuffled",
                            Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
            RawLog.publish(broker.bootstrapServers(), shuffled.subList(half, shuffled.size()));
            other.kill();
            other.startAgain();
            Api api = SystemUnderTest.api().ofAnotherLog(other.address());
            Operations.caughtUp(api);
            assertThat(board(api, province, "").path("rows").toString())
                    .isEqualTo(board(SystemUnderTest.api(), province, "").path("rows").toString());
            // It has a log and a store of its own, and so a seal of its own.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> board(api, province, "&closeVersion=1").path("sha256").isString());
            assertThat(board(api, province, "&closeVersion=1").path("rows").toString())
                    .isEqualTo(board(SystemUnderTest.api(), province, "&closeVersion=1").path("rows").toString());
            assertThat(board(api, province, "&closeVersion=1").path("sha256").asString()).hasSize(64)
                    .isEqualTo(board(SystemUnderTest.api(), province, "&closeVersion=1").path("sha256").asString());
            other.kill();
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> shuffledLog() {
        var random = new Random(SEED);
        var shuffled = new ArrayList<ProducerRecord<byte[], byte[]>>();
        RawLog.read(RawLog.TOPICS).forEach(record -> {
            for (int times = random.nextInt(3); times >= 0; times--) {
                shuffled.add(RawLog.again(record));
            }
        });
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static JsonNode board(Api api, ArticleProvince province, String closing) {
        return api.get("/standings/2021?province=" + province.id("P") + closing).body();
    }
}
