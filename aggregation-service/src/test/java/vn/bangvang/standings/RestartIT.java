package vn.bangvang.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.live.LiveStandings;

import static org.assertj.core.api.Assertions.assertThat;

/** A start goes on from what was kept and reads what came since; what does not fit costs the whole log, and no more. */
class RestartIT {
    private static final int MOMENTS = Integer.getInteger("moments", 40);
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

    /** That each of them is a fold of what had been told by then, {@code KnownAtTests} says. */
    @Test
    void whatWasKnownAtRandomMomentsIsTheSameOnTwoInstancesAndAfterARestart() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        String topic = "restart.moments.v1";
        Instant began = Instant.now();
        publishSlowly(topic, scenario.events.subList(0, half()));
        started(topic).close();
        publishSlowly(topic, scenario.events.subList(half(), scenario.events.size()));
        long lasted = Duration.between(began, Instant.now()).toMillis();

        try (Instance restarted = started(topic);
                Instance one = Instance.reading(brokers, topic);
                Instance other = Instance.reading(brokers, topic)) {
            assertThat(count(restarted, "refused")).isZero();
            var boards = new HashSet<String>();
            for (int i = 0; i < MOMENTS; i++) {
                Instant moment = began.plusMillis(random.nextLong(lasted));
                String board = known(one, moment);
                assertThat(known(other, moment)).as("seed %d, the other at %s", seed, moment).isEqualTo(board);
                assertThat(known(restarted, moment)).as("seed %d, restarted, at %s", seed, moment).isEqualTo(board);
                boards.add(board);
            }
            assertThat(boards).as("seed %d: moments that differ", seed).hasSizeGreaterThan(10);
        }
    }

    private void publishSlowly(String topic, List<Event> events) {
        int portion = events.size() / 20 + 1;
        for (int from = 0; from < events.size(); from += portion) {
            Instance.publish(brokers, topic, events.subList(from, Math.min(events.size(), from + portion)));
        }
    }

    /** Before anything was told of the year there is nothing to see. */
    private static String known(Instance instance, Instant moment) {
        ApiClient.Answer answer = instance.api().answer("/standings/2021?knownAt=" + moment);
        return answer.status() == 404 ? "" : answer.expect(200).content();
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
