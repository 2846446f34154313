package vn.bangvang.portal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * A stub of the public API that serves recorded answers: these tests are about pages. That pages and API fit together is
 * tested on the real system, in system-tests.
 */
final class StubApi implements AutoCloseable {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final DisposableServer server;

    StubApi() {
        answer("/api/v1/evaluation-years", "years");
        answer("/api/v1/standings/2021/ranking?level=GRASSROOTS", "ranking-grassroots");
        answer("/api/v1/standings/2021/ranking?level=GRASSROOTS&superior=k", "ranking-grassroots");
        answer("/api/v1/standings/2021/ranking?level=DISTRICT_EQUIVALENT", "ranking-district");
        answer("/api/v1/standings/2021/ranking?level=CELL", "ranking-cells");
        answer("/api/v1/standings/2021/organisations/s", "organisation-s");
        answer("/api/v1/standings/2021/organisations/k", "organisation-k");
        answer("/api/v1/standings/operations", "operations");
        server = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
            tokens.add(request.requestHeaders().get("Authorization", ""));
            String address = request.uri().startsWith("/api/v1/evaluation-years")
                    ? "/api/v1/evaluation-years"
                    : request.uri();
            String body = answers.get(address);
            return body != null
                    ? response.header("Content-Type", "application/json").sendString(Mono.just(body)).then()
                    : response.status(address.contains("forbidden") ? 403 : 404)
                            .header("Content-Type", "application/problem+json")
                            .sendString(Mono
                                    .just("{\"type\":\"urn:bangvang:problem:unknown-organisation\",\"title\":\"<b>\","
                                            + "\"detail\":\"<script>alert(1)</script>\",\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"}"))
                            .then();
        }).bindNow();
    }

    private void answer(String address, String recorded) {
        answers.put(address, Recorded.text(recorded));
    }

    String uri() {
        return "http://127.0.0.1:" + server.port();
    }

    String lastToken() {
        return tokens.getLast();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

}
