package vn.bangvang.portal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A level with a thousand organisations, beside one with a hundred: what it takes depends on the machine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LargeBoardIT {
    private static final int ROWS = 1_000;
    private static final int FEW = 100;
    private static final int TRIES = 40;
    private static final StubApi API = new StubApi();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void api(DynamicPropertyRegistry registry) {
        registry.add("bangvang.api-uri", API::uri);
        API.answer("/2021/ranking?level=GRASSROOTS&province=P", ranking(ROWS));
        API.answer("/2021/ranking?level=DISTRICT_EQUIVALENT&province=P", ranking(FEW));
    }

    private static String ranking(int length) {
        var answer = (ObjectNode) JsonMapper.shared().readTree(Recorded.text("ranking-grassroots"));
        List<String> some = answer.path("rows").valueStream().map(Object::toString).toList();
        String rows = IntStream.range(0, length)
                .mapToObj(i -> some.get(i % some.size()).replace("\"id\":\"", "\"id\":\"" + i + "-"))
                .collect(Collectors.joining(",", "[", "]"));
        return answer.set("rows", JsonMapper.shared().readTree(rows)).toString();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void tenTimesTheRowsTakeAboutTenTimesTheTime() {
        Reading browser = new Reading(port);
        long few = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            few = Math.min(few, microseconds(browser, "/?ky=2021&cap=DISTRICT_EQUIVALENT", FEW));
            many = Math.min(many, microseconds(browser, "/?ky=2021&trang=tat-ca", ROWS));
        }
        System.out.printf("a hundred rows: %d us, a thousand: %d us%n", few, many);
        assertThat(many).isLessThan(15 * few);
    }

    private static long microseconds(Reading browser, String page, int rows) {
        long start = System.nanoTime();
        assertThat(browser.page(page).split("<tr")).hasSizeGreaterThan(rows);
        return (System.nanoTime() - start) / 1_000;
    }
}
