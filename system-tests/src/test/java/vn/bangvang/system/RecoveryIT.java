package vn.bangvang.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.province.LoadingProvince;
import vn.bangvang.quickstart.running.SystemService;
import vn.bangvang.quickstart.scenario.FinishedLoads;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long it takes until a service that was ended by kill -9 serves again, with a whole province in its store and in
 * the log. Asked for by {@code -Drecovery.rounds}, because it is about time and wants a machine for itself.
 */
@Tag("long")
@Timeout(value = 1, unit = TimeUnit.HOURS)
@Isolated
class RecoveryIT {
    private static final int ROUNDS = Integer.getInteger("recovery.rounds", 5);
    private static final long SEED = 2021;
    private static String province = "";

    @BeforeAll
    static void aWholeProvince(@TempDir Path marks) {
        // The policy that the province rates by comes with the article's year.
        ArticleProvince.prepared("RECOVERY-");
        province = new LoadingProvince(SystemUnderTest.api(), SystemUnderTest.progress(), SEED, FinishedLoads.in(marks))
                .load();
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, 8", "TRAINING, 8", "EVALUATION, 8", "STANDINGS, 10"})
    void servesAgainSoonAndShowsTheSame(SystemService service, int seconds) {
        JsonNode before = rows();
        List<Duration> each = IntStream.range(0, ROUNDS).mapToObj(_ -> killed(service)).sorted().toList();
        SystemUnderTest.progress().say("%s serves again after %s", service.module(), each);
        assertThat(each.getLast()).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
        assertThat(rows()).isEqualTo(before);
    }

    private static Duration killed(SystemService service) {
        SystemUnderTest.system().kill(service);
        Instant from = Instant.now();
        SystemUnderTest.system().startAgain(service);
        return Duration.between(from, Instant.now());
    }

    private static JsonNode rows() {
        return SystemUnderTest.api().get("/standings/2021?province=" + province).body().path("rows");
    }
}
