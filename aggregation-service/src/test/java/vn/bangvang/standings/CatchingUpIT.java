package vn.bangvang.standings;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.standings.live.LiveStandings;

import static org.assertj.core.api.Assertions.assertThat;

/** An instance that has not read the log says so, instead of showing the boards of a part of it. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CatchingUpIT {
    private static final AtomicBoolean LOG_IS_READ = new AtomicBoolean();

    @TestBean
    private LiveStandings liveStandings;
    @LocalServerPort
    private int port;

    static LiveStandings liveStandings() {
        return new LiveStandings(letter -> Mono.empty(), LOG_IS_READ::get);
    }

    @Test
    void everyReadingOfStandingsWaitsAndOperationsCanBeRead() {
        ApiClient api = ApiClient.withScopes(port, "*", "standings:read", "standings:operate");
        for (String path : List.of("/standings", "/standings/2021", "/standings/2021/organisations/S",
                "/standings/2021/ranking?level=CELL", "/standings/2021/changes")) {
            assertThat(api.answer(path)).as(path).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("CATCHING_UP");
                assertThat(answer.header("Retry-After")).isNotBlank();
            });
        }
        assertThat(api.get("/standings/operations").path("caughtUp").booleanValue()).isFalse();
        LOG_IS_READ.set(true);
        Awaitility.await().untilAsserted(() -> assertThat(api.answer("/standings").status()).isEqualTo(200));
        assertThat(api.get("/standings/operations").path("caughtUp").booleanValue()).isTrue();
    }
}
