package vn.bangvang.system;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.running.HouseService;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes that die in the middle of the work. */
class CrashIT {

    @Test
    void nothing_is_lost_when_the_evaluation_service_is_killed_while_it_writes() {
        var province = ArticleProvince.prepared("KE-");
        var writing = decideUntilTheFirstRatingIsTold(province);
        House.system().kill(HouseService.EVALUATION);
        House.system().startAgain(HouseService.EVALUATION);
        writing.join();
        province.close();
        assertThat(province.awaitScenario().differences()).isEmpty();
    }

    @Test
    void nothing_is_lost_when_the_standings_are_killed_while_the_year_is_recorded() {
        var province = ArticleProvince.prepared("KA-");
        var writing = decideUntilTheFirstRatingIsTold(province);
        House.system().kill(HouseService.STANDINGS);
        writing.join();
        province.close();
        House.system().startAgain(HouseService.STANDINGS);
        assertThat(province.awaitScenario().differences()).isEmpty();
    }

    /** Returns while the ratings are being written. */
    private static CompletableFuture<Void> decideUntilTheFirstRatingIsTold(ArticleProvince province) {
        try (var log = EventLog.tail()) {
            var writing = CompletableFuture.runAsync(province::decide, Thread::startVirtualThread);
            log.until(records -> records.stream().anyMatch(each -> each.topic().equals("evaluation.rating.v1")));
            assertThat(writing).isNotDone();
            return writing;
        }
    }
}
