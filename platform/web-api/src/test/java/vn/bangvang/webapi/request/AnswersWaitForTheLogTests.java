package vn.bangvang.webapi.request;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.problem.ProblemWriter;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersWaitForTheLogTests {
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private final AnswersWaitForTheLog filter = new AnswersWaitForTheLog(new Readiness() {
        @Override
        public boolean isReady() {
            return caughtUp.get();
        }

        @Override
        public boolean answersAlready(String path) {
            return path.equals("/api/v1/how-far");
        }
    }, problems());

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST"})
    void whoAsksBeforeTheLogIsReadIsToldToComeAgain(String method) {
        MockServerWebExchange exchange = asked(method, "/api/v1/standings/2021");

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isNotNull();
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("CATCHING_UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST"})
    void afterwardsEverybodyIsAnswered(String method) {
        caughtUp.set(true);

        assertThat(asked(method, "/api/v1/standings/2021").getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void probesAndDescriptionsDoNotWait() {
        assertThat(asked("GET", "/actuator/health/readiness").getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(asked("GET", "/v3/api-docs").getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void howFarItHasGotIsToldAllTheWhile() {
        assertThat(asked("GET", "/api/v1/how-far").getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(asked("GET", "/api/v1/how-far/not").getResponse().getStatusCode())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private MockServerWebExchange asked(String method, String path) {
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.method(HttpMethod.valueOf(method), path));
        filter.filter(exchange, passed -> Mono.fromRunnable(() -> passed.getResponse().setStatusCode(HttpStatus.OK)))
                .block();
        return exchange;
    }

    private static ProblemWriter problems() {
        var writer = new AtomicReference<ProblemWriter>();
        new ReactiveWebApplicationContextRunner().withBean(JsonMapper.class, () -> JsonMapper.builder().build())
                .withUserConfiguration(ClassUtils.resolveClassName("vn.bangvang.problem.ProblemConfiguration", null))
                .run(context -> writer.set(context.getBean(ProblemWriter.class)));
        return writer.get();
    }
}
