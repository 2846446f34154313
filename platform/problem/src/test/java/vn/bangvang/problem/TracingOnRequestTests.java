package vn.bangvang.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.tracing.Tracer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

class TracingOnRequestTests {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String GIVEN = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Test
    void theSpanOfARequestGoesToTheCollectorInTheCallersTraceAndIsHandedOn() throws Exception {
        try (var collector = new Collector();
                ConfigurableApplicationContext service = started(
                        "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint())) {
            String handedOn = answer(service);
            assertThat(handedOn).startsWith("00-" + TRACE + "-").endsWith("-01").isNotEqualTo(GIVEN);
            String span = handedOn.substring(36, 52);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(collector.received()).contains(TRACE, span, "b7ad6b7169203331"));
        }
    }

    @Test
    void withoutACollectorThereAreNoSpansAndTheTraceGoesOn() throws Exception {
        try (ConfigurableApplicationContext service = started()) {
            assertThat(service.getBeanNamesForType(Tracer.class)).isEmpty();
            assertThat(answer(service)).isEqualTo(GIVEN);
        }
    }

    private static ConfigurableApplicationContext started(String... settings) {
        return new SpringApplication(Told.class).run(Stream
                .concat(Stream.of(settings), Stream.of("--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.opentelemetry.tracing.export.schedule-delay=50ms"))
                .toArray(String[]::new));
    }

    private static String answer(ConfigurableApplicationContext service) throws Exception {
        URI here = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(here).header(TraceContext.HEADER, GIVEN).build(),
                    BodyHandlers.ofString()).body();
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Told {

        /** The gateway, and who writes events, ask as early as this. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter early() {
            return (exchange, chain) -> {
                TraceContext.of(exchange);
                return chain.filter(exchange);
            };
        }

        @Bean
        RouterFunction<ServerResponse> traceparent() {
            return RouterFunctions.route()
                    .GET("/", request -> ServerResponse.ok()
                            .bodyValue(TraceContext.of(request.exchange()).traceparent()))
                    .build();
        }
    }

    /** Takes what is exported by OTLP over HTTP. */
    private static final class Collector implements AutoCloseable {
        private final HttpServer server;
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();

        Collector() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                synchronized (received) {
                    received.writeBytes(exchange.getRequestBody().readAllBytes());
                }
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        String endpoint() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
        }

        String received() {
            synchronized (received) {
                return HexFormat.of().formatHex(received.toByteArray());
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
