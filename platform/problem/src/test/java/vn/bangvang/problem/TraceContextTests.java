package vn.bangvang.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples are those of W3C Trace Context, section 3.2. */
class TraceContextTests {
    private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void theCallersTraceGoesOn() {
        MockServerWebExchange exchange = exchange(GIVEN);
        assertThat(TraceContext.of(exchange).traceparent()).isEqualTo(GIVEN);
        assertThat(TraceContext.of(exchange).traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "7e-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", "anything"})
    void whatCannotBeReadIsNotHandedOn(String given) {
        MockServerWebExchange exchange = exchange(given);
        TraceContext started = TraceContext.of(exchange);
        assertThat(started.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").isNotEqualTo(given);
        assertThat(TraceContext.of(exchange)).isEqualTo(started);
    }

    private static MockServerWebExchange exchange(String traceparent) {
        return MockServerWebExchange
                .from(MockServerHttpRequest.get("/api/v1/members").header(TraceContext.HEADER, traceparent));
    }
}
