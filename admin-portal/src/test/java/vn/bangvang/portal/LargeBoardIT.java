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

/** A level with a thousand organisations. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LargeBoardIT {
    private static final int ROWS = 1_000;
    private static final int TRIES = 60;
    private static final StubApi API = new StubApi();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void api(DynamicPropertyRegistry registry) {
        registry.add("bangvang.api-uri", API::uri);
        API.answer("/2021/ranking?level=GRASSROOTS&province=P", thousand());
    }

    private static String thousand() {
        var answer = (ObjectNode) JsonMapper.shared().readTree(Recorded.text("ranking-grassroots"));
        List<String> some = answer.path("rows").valueStream().map(Object::toString).toList();
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> some.get(i % some.size()).replace("\"id\":\"", "\"id\":\"" + i + "-"))
                .collect(Collectors.joining(",", "[", "]"));
        return answer.set("rows", JsonMapper.shared().readTree(rows)).toString();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    /** Once the code is warm: of as many tries as that takes, for the machine may have other work. */
    @Test
    void aThousandRowsAreThereInUnderASecond() {
        Reading browser = new Reading(port);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && fastest >= 1_000; i++) {
            long start = System.nanoTime();
            assertThat(browser.page("/?ky=2021").split("<tr")).hasSizeGreaterThan(ROWS);
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1_000_000);
        }
        System.out.printf("a thousand rows: %d ms%n", fastest);
        assertThat(fastest).isLessThan(1_000);
    }
}
