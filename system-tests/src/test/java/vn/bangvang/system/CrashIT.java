package vn.bangvang.system;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.running.HouseService;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes that die in the middle of the work. */
class CrashIT {

    @Test
    void nothing_is_lost_when_the_evaluation_service_is_killed_while_it_writes() throws Exception {
        var province = ArticleProvince.prepared("KE-");
        var writing = CompletableFuture.runAsync(province::decide, Thread::startVirtualThread);
        Thread.sleep(400);
        House.system().kill(HouseService.EVALUATION);
        House.system().startAgain(HouseService.EVALUATION);
        writing.join();
        province.close();
        assertThat(province.awaitScenario().differences()).isEmpty();
    }

    @Test
    void nothing_is_lost_when_the_standings_are_killed_while_the_year_is_recorded() throws Exception {
        var province = ArticleProvince.prepared("KA-");
        var writing = CompletableFuture.runAsync(province::decide, Thread::startVirtualThread);
        Thread.sleep(400);
        House.system().kill(HouseService.STANDINGS);
        writing.join();
        province.close();
        House.system().startAgain(HouseService.STANDINGS);
        assertThat(province.awaitScenario().differences()).isEmpty();
    }
}
