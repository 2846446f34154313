package vn.bangvang.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.running.HouseService;

import static org.assertj.core.api.Assertions.assertThat;

/** Variation V7: everything once more, shuffled, up to three times, and the consumer killed in the middle. */
class NoiseIT {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void repeated_and_shuffled_events_and_a_crash_leave_the_board_byte_identical() throws Exception {
        System.out.println("NoiseIT seed " + SEED + " (repeat with -Dseed=" + SEED + ")");
        var random = new Random(SEED);
        var province = ArticleProvince.closed("V7-");
        assertThat(province.awaitScenario().differences()).isEmpty();
        Operations.caughtUp();
        var before = frozen(province);
        var rows = province.standings().board().path("rows").toString();

        var again = new ArrayList<ProducerRecord<byte[], byte[]>>();
        EventLog.read(EventLog.TOPICS).forEach(record -> {
            for (var times = random.nextInt(3); times >= 0; times--) {
                again.add(EventLog.again(record));
            }
        });
        Collections.shuffle(again, random);
        EventLog.publish(again.subList(0, again.size() / 2));
        House.system().kill(HouseService.STANDINGS);
        EventLog.publish(again.subList(again.size() / 2, again.size()));
        House.system().startAgain(HouseService.STANDINGS);

        Operations.caughtUp();
        assertThat(province.standings().board().path("rows").toString()).isEqualTo(rows);
        assertThat(frozen(province)).isEqualTo(before);
        assertThat(province.awaitScenario().differences()).isEmpty();
    }

    private static String frozen(ArticleProvince province) {
        return House.api()
                .get("/standings/2021?closeVersion=1&province=" + province.id("P"))
                .body()
                .path("sha256")
                .asString();
    }
}
