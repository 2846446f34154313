package vn.bangvang.system;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import vn.bangvang.quickstart.running.SystemService;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes that die in the middle of the work. */
@Isolated
class CrashIT {

    @Test
    void nothingIsLostWhenTheEvaluationServiceIsKilledWhileItWrites() {
        ArticleProvince province = ArticleProvince.prepared("KE-");
        CompletableFuture<Void> writing = decideUntilTheFirstRatingIsTold(province);
        SystemUnderTest.system().kill(SystemService.EVALUATION);
        SystemUnderTest.system().startAgain(SystemService.EVALUATION);
        writing.join();
        province.close();
        assertThat(province.awaitScenario().differences()).isEmpty();
    }

    @Test
    void nothingIsLostWhenTheStandingsAreKilledWhileTheYearIsRecorded() {
        ArticleProvince province = ArticleProvince.prepared("KA-");
        CompletableFuture<Void> writing = decideUntilTheFirstRatingIsTold(province);
        SystemUnderTest.system().kill(SystemService.STANDINGS);
        writing.join();
        province.close();
        SystemUnderTest.system().startAgain(SystemService.STANDINGS);
        assertThat(province.awaitScenario().differences()).isEmpty();
    }

    /** Returns while the ratings are being written. */
    private static CompletableFuture<Void> decideUntilTheFirstRatingIsTold(ArticleProvince province) {
        try (RawLog.Tail log = RawLog.tail()) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(province::decide, Thread::startVirtualThread);
            log.until(records -> records.stream().anyMatch(each -> each.topic().equals("evaluation.rating.v1")));
            assertThat(writing).isNotDone();
            return writing;
        }
    }
}
