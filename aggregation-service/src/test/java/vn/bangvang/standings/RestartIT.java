package vn.bangvang.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.live.LiveStandings;

import static org.assertj.core.api.Assertions.assertThat;

/** A start goes on from what was kept and reads what came since; what does not fit costs the whole log, and no more. */
class RestartIT {
    private static final List<String> PATHS = List.of("/standings/2021", "/standings/2021/organisations/S",
            "/standings/2021/ranking?level=CELL");

    private final String brokers = RealParts.started().bootstrapServers();
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    @TempDir
    private Path directory;

    private static double count(Instance instance, String meter) {
        return instance.context()
                .getBean(MeterRegistry.class)
                .get("bangvang.feed.kept." + meter)
                .functionCounter()
                .count();
    }

    private static List<String> shown(Instance instance) {
        var all = new ArrayList<String>();
        PATHS.forEach(path -> all.add(instance.api().answer(path).expect(200).content()));
        all.add(instance.context().getBean(LiveStandings.class).now().canonical());
        return all;
    }

    private Instance started(String topic) {
        return Instance.reading(brokers, topic, directory.toString());
    }

    private Path file() {
        return directory.resolve("log.kept");
    }

    private int half() {
        return scenario.events.size() / 2;
    }

    private void kept(String topic) {
        Instance.publish(brokers, topic, scenario.events.subList(0, half()));
        started(topic).close();
        assertThat(file()).isNotEmptyFile();
    }

    private void publishTheRest(String topic) {
        Instance.publish(brokers, topic, scenario.events.subList(half(), scenario.events.size()));
    }

    private void readsFromTheBeginning(String topic) {
        try (Instance instance = started(topic); Instance whole = Instance.reading(brokers, topic)) {
            assertThat(count(instance, "refused")).isEqualTo(1);
            assertThat(instance.context().getBean(LiveStandings.class).now().canonical())
                    .isEqualTo(whole.context().getBean(LiveStandings.class).now().canonical());
        }
    }

    @Test
    void aStartGoesOnFromWhatWasKeptAndShowsWhatTheWholeLogShows() throws IOException {
        String topic = "restart.everything.v1";
        kept(topic);
        Instant then = Instant.now();
        publishTheRest(topic);

        try (Instance instance = started(topic); Instance whole = Instance.reading(brokers, topic)) {
            assertThat(count(instance, "refused")).isZero();
            // What it was given itself is what was told since.
            assertThat(instance.context().getBean(FeedStatus.class).caughtUp()).isTrue();
            assertThat(shown(instance)).isEqualTo(shown(whole));
            String known = "/standings/2021?knownAt=" + then;
            assertThat(instance.api().answer(known).expect(200).content())
                    .isEqualTo(whole.api().answer(known).expect(200).content());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aDamagedFileCostsTheWholeLog() throws IOException {
        String topic = "restart.damaged.v1";
        kept(topic);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2]++;
        Files.write(file(), bytes);
        publishTheRest(topic);
        readsFromTheBeginning(topic);
    }

    @Test
    void aFileOfAnotherLogCostsTheWholeLog() {
        kept("restart.one.v1");
        Instance.publish(brokers, "restart.other.v1", scenario.events);
        readsFromTheBeginning("restart.other.v1");
    }
}
