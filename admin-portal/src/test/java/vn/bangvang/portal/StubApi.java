package vn.bangvang.portal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.handler.codec.http.HttpMethod;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import vn.bangvang.position.PositionForm;

/**
 * A stub of the public API that serves recorded answers: these tests are about pages. That pages and API fit together
 * is tested on the real system, in system-tests.
 */
final class StubApi implements AutoCloseable {
    private static final String PROBLEM = """
            {"type":"urn:bangvang:problem:unknown-organisation","title":"<b>","detail":"<script>alert(1)</script>",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}""";
    private static final String FRESHNESS = "as-of=\"2026-11-26T08:19:31.399Z\", millis=0, events=0, known=?1";
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final List<Sent> changes = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> positions = new CopyOnWriteArrayList<>();
    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile String position = "";
    private volatile String unread = "nothing";
    private final DisposableServer server;

    /** The article's province P, its year 2021 closed. */
    StubApi() {
        answer("", Recorded.text("provinces"));
        answer("/2021/ranking?level=GRASSROOTS&province=P", Recorded.text("ranking-grassroots"));
        answer("/2021/ranking?level=GRASSROOTS&province=P&superior=K-CCQDN", Recorded.text("ranking-grassroots"));
        answer("/2021/ranking?level=DISTRICT_EQUIVALENT&province=P", Recorded.text("ranking-district"));
        answer("/2021/ranking?level=CELL&province=P", Recorded.text("ranking-cells"));
        answer("/2021/comparison?level=GRASSROOTS&province=P&with=2021&withCloseVersion=1",
                Recorded.text("comparison-grassroots"));
        answer("/2021/organisations/S-GDDT?province=P", Recorded.text("organisation-s"));
        answer("/2021/organisations/S-GDDT?closeVersion=1&province=P", Recorded.text("organisation-s-frozen"));
        answer("/2021/organisations/K-CCQDN?province=P", withoutChildren(Recorded.text("ranking-district")));
        answer("/2021/movements?from=2021-11-30T17%3A00%3A00Z&level=GRASSROOTS&province=P",
                Recorded.madeUp("movements"));
        answer("/operations", Recorded.madeUp("operations"));
        answer("/2021/movements?from=2021-11-30T17%3A00%3A00Z&province=P", Recorded.madeUp("movements"));
        answer("/2021/movements/organisations/G001?from=2021-11-30T17%3A00%3A00Z&province=P",
                Recorded.madeUp("movement"));
        answer("/2021?province=P&superior=S-GDDT", Recorded.text("ranking-cells"));
        answer("/2021/organisations/S-GDDT/evidence?figure=members.goodOrBetter&province=P",
                Recorded.madeUp("evidence"));
        answer("/2021/organisations/S-GDDT/lists/NOT_REPORTED/organisations?province=P",
                Recorded.madeUp("list-organisations"));
        answer("/2021/organisations/S-GDDT/lists/NOT_REPORTED/members?province=P", Recorded.madeUp("list-members"));
        answers.put("/api/v1/members?cellId=CB1&limit=500", Recorded.madeUp("members"));
        answers.put("/api/v1/members?cellId=CB1&limit=500&sort=NAME", Recorded.madeUp("members"));
        server = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
            tokens.add(request.requestHeaders().get("Authorization", ""));
            positions.add(request.requestHeaders().get(PositionForm.HEADER, ""));
            if (positions.getLast().contains(unread)) {
                return response.status(503).send();
            }
            if (!position.isEmpty()) {
                response.header(PositionForm.HEADER, position);
            }
            if (!request.method().equals(HttpMethod.GET)) {
                return changed(request, response);
            }
            String refusal = refusals.get(request.uri());
            if (refusal != null) {
                return response.status(404)
                        .header("Content-Type", "application/problem+json")
                        .sendString(Mono.just(refusal))
                        .then();
            }
            String body = answers.get(request.uri());
            return body != null
                    ? answered(body, request, response)
                    : response.status(refusal(request.uri()))
                            .header("Content-Type", "application/problem+json")
                            .sendString(Mono.just(PROBLEM))
                            .then();
        }).bindNow();
    }

    /** The version of a record is what a change has to name; a board's says what is on it. */
    private Mono<Void> answered(String body, HttpServerRequest request, HttpServerResponse response) {
        String version = request.uri().contains("/standings/") ? "\"" + body.hashCode() + "\"" : "\"7\"";
        response.header("ETag", version).header("X-Bangvang-Freshness", FRESHNESS);
        if (version.equals(request.requestHeaders().get("If-None-Match"))) {
            unchanged.incrementAndGet();
            return response.status(304).send();
        }
        return response.header("Content-Type", "application/json").sendString(Mono.just(body)).then();
    }

    /** How often the answer was that nothing has changed. */
    int unchanged() {
        return unchanged.get();
    }

    private Mono<Void> changed(HttpServerRequest request, HttpServerResponse response) {
        String refusal = refusals.get(request.uri());
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            changes.add(new Sent(request.uri(), body, request.requestHeaders().get("If-Match", ""),
                    request.requestHeaders().get("Idempotency-Key", "")));
            return response.status(refusal != null ? 422 : waiting.contains(request.uri()) ? 202 : 200)
                    .header("Content-Type", refusal == null ? "application/json" : "application/problem+json")
                    .sendString(Mono.just(Objects.requireNonNullElse(refusal,
                            answers.getOrDefault("POST " + request.uri(), "{}"))))
                    .then();
        });
    }

    /** From now on every answer stands there. */
    void standsAt(String position) {
        this.position = position;
    }

    /** From now on nobody has read as far as that. */
    void hasNotRead(String position) {
        this.unread = position;
    }

    /** What the requests named, one after the other. */
    List<String> positions() {
        return List.copyOf(positions);
    }

    /** What the latest request named. */
    String lastPosition() {
        return positions.getLast();
    }

    /** A change that was asked for. */
    record Sent(String address, String body, String tag, String key) {}

    List<Sent> changes() {
        return List.copyOf(changes);
    }

    Sent lastChange() {
        return changes.getLast();
    }

    /** From now on a change or a reading is refused so. */
    void refuse(String address, String problem) {
        refusals.put(address, problem);
    }

    /** From now on a change is done again. */
    void allow(String address) {
        refusals.remove(address);
    }

    /** From now on a change waits for somebody else. */
    void waits(String address) {
        waiting.add(address);
    }

    /** From now on there is nothing. */
    void forget(String address) {
        answers.remove(address);
    }

    /** Something that is not among the standings. */
    void put(String address, String body) {
        answers.put(address, body);
    }

    /** And a second province Q, in whose year 2021 nothing is decided yet; now each request has to name one. */
    StubApi andAnotherProvince() {
        answer("", "{\"items\":[" + onlyItem(Recorded.text("provinces")) + "," + inQ(onlyItem(Recorded.text(
                "undecided-provinces"))) + "]}");
        answer("/2021/ranking?level=CELL&province=Q", inQ(Recorded.text("undecided-cells")));
        answer("/2021/ranking?level=DISTRICT_EQUIVALENT&province=Q", inQ(Recorded.text("undecided-district")));
        answer("/2021/organisations/S-GDDT?province=Q", inQ(Recorded.text("undecided-organisation-s")));
        return this;
    }

    /** The only row of a ranking as the answer about one organisation. */
    private static String withoutChildren(String ranking) {
        return ranking.replaceFirst("\"rows\": \\[\n  (\\{.*})\n ]", "\"figures\": $1");
    }

    private static String onlyItem(String provinces) {
        return provinces.substring(provinces.indexOf('[') + 1, provinces.lastIndexOf(']'));
    }

    private static String inQ(String recorded) {
        return recorded.replace("\"P\"", "\"Q\"");
    }

    private static int refusal(String address) {
        if (address.contains("forbidden")) {
            return 403;
        }
        return address.contains("province=") || address.contains("nothing") || address.contains("/committees/")
                || address.endsWith("/own-record")
                || address.contains("/commendations/")
                        ? 404
                        : 400;
    }

    void answer(String address, String body) {
        answers.put("/api/v1/standings" + address, body);
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
