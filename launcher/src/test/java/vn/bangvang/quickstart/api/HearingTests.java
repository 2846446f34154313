package vn.bangvang.quickstart.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class HearingTests {
    private final ArrayList<String> told = new ArrayList<>();

    @Test
    void whatStaysUnknownIsAnsweredWhenPatienceIsOver() {
        var hearing = new Hearing(told::add, Duration.ofMillis(600));
        Answer last = hearing.of("ratings", () -> answer(422, "UNKNOWN_MEMBER"));
        assertThat(last.status()).isEqualTo(422);
        assertThat(told).hasSize(1);
    }

    @Test
    void aServiceThatIsStillReadingItsLogIsAskedAgain() {
        var asked = new AtomicInteger();
        var hearing = new Hearing(told::add, Duration.ofSeconds(20));
        Answer last = hearing.of("ratings", () -> answer(asked.incrementAndGet() < 3 ? 503 : 201, "CATCHING_UP"));
        assertThat(last.status()).isEqualTo(201);
    }

    @Test
    void anotherRefusalIsFinal() {
        var asked = new AtomicInteger();
        new Hearing(told::add).of("ratings", () -> answer(asked.incrementAndGet() > 0 ? 422 : 0, "QUOTA_EXCEEDED"));
        assertThat(asked).hasValue(1);
        assertThat(told).isEmpty();
    }

    private static Answer answer(int status, String code) {
        return new Answer(status, "", "", JsonMapper.shared().createObjectNode().put("code", code));
    }
}
