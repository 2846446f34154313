package vn.bangvang.gateway.hostile;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import static vn.bangvang.gateway.hostile.HostileRequest.latin;

/** Requests of the API with something wrong about each: the same ones for the same seed. */
public final class HostileRequests {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS",
            "TRACE", "CONNECT", "get", "PROPFIND", "A".repeat(200), "G ET");
    private static final List<String> TYPES = List.of("application/json", "application/json;charset=utf-16",
            "application/json;charset=nonsense", "text/csv", "application/xml", "multipart/form-data",
            "multipart/form-data; boundary=", "application/x-www-form-urlencoded", "*/*", "a", ";;;", "",
            "application/x-ndjson", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> NAMES = List.of("Host", "Accept", "Accept-Language", "Accept-Encoding",
            "If-Match",
            "If-None-Match", "Idempotency-Key", "X-Bangvang-Position", "X-Purpose", "traceparent", "tracestate",
            "baggage",
            "Cookie", "Range", "Expect", "Upgrade", "Origin", "Referer", "Forwarded", "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-HTTP-Method-Override", "X-Original-URL", "X-Rewrite-URL",
            "X-BangVang-Signed-In-As", "Content-Encoding", "Last-Event-ID", "Access-Control-Request-Method", "Via",
            "TE", "Trailer", "If-Modified-Since", "Max-Forwards", "Proxy-Authorization", "Sec-WebSocket-Key");
    private static final List<String> HEADER_VALUES = List.of("", "*", "W/\"", "\"1\", \"2\"",
            "\"" + "9".repeat(40) + "\"",
            "a".repeat(9_000), "en;q=9,".repeat(500), "bytes=0-,0-,0-", "100-continue", "gzip", "br, deflate",
            "websocket",
            "evil.example", "127.0.0.1:1", "127.0.0.1, ".repeat(50), "00-0-0-00", "\u00ff\u00fe\u0080",
            "SESSION=x; SESSION=y",
            "DELETE", "/actuator/env", "on ; x=\"", "Mon, 99 Foo 0000 99:99:99 GMT", "-1", "{\"$gt\":1}", "\t",
            "for=\"[::1]\";proto=gopher", "a%0d%0ab", "2147483648");

    private static final List<List<String>> LENGTHS = List.of(
            List.of("Content-Length: 4", "Transfer-Encoding: chunked"),
            List.of("Content-Length: 0", "Content-Length: 5"),
            List.of("Transfer-Encoding: chunked", "Transfer-Encoding: identity"),
            List.of("Transfer-Encoding: xchunked"), List.of("Transfer-Encoding : chunked"),
            List.of("Transfer-Encoding: chunked"), List.of("Content-Length: +5"), List.of("Content-Length: -1"),
            List.of("Content-Length: 99999999999999999999"), List.of("Content-Length: 5, 5"),
            List.of("Content-Length: 100000"));

    private final List<Consumer<Draft>> twists = List.of(this::operators, this::traversal, this::header, this::header,
            this::manyHeaders, this::largeQuery, this::nonsenseBody, this::type, this::method, this::authorization,
            this::smuggling, this::brokenLine);
    private final List<Operation> operations;
    private final List<String> fields;
    private final String host;
    private final String token;
    private final RandomGenerator random;

    /** @param api its whole description */
    public HostileRequests(JsonNode api, String host, String token, long seed) {
        this.operations = Operation.all(api);
        this.fields = Operation.fields(api);
        this.host = host;
        this.token = token;
        this.random = new Random(seed);
    }

    public HostileRequest next() {
        Operation asked = Nonsense.one(random, operations);
        var draft = new Draft(asked.method(), VARIABLE.matcher(asked.path())
                .replaceAll(variable -> Matcher.quoteReplacement(Nonsense.value(random))));
        asked.parameters()
                .stream()
                .filter(parameter -> random.nextInt(3) == 0)
                .forEach(parameter -> draft.query(parameter, Nonsense.value(random)));
        draft.headers.addAll(List.of("Host: " + host, "Connection: close", "Authorization: Bearer " + token));
        if (asked.method().startsWith("P")) {
            draft.headers.add("Content-Type: application/json");
            draft.body = latin(Nonsense.object(random, fields, 0));
        }
        for (int left = random.nextInt(3); left >= 0; left--) {
            Nonsense.one(random, twists).accept(draft);
        }
        draft.target = draft.target.replace(' ', '+');
        return draft.made();
    }

    private void operators(Draft draft) {
        draft.query(
                Nonsense.one(random, fields)
                        + Nonsense.one(random, List.of("[$ne]", "[$gt]", "[]", ".$where", "%5B%24regex%5D")),
                Nonsense.value(random));
    }

    private void traversal(Draft draft) {
        String into = Nonsense.one(random,
                List.of("/../../actuator/env", "/%2e%2e/%2e%2e/actuator/heapdump", "/..;/actuator",
                        "/.%00/", "//", "/%5c..%5c", ";x=y/", "/%2f", "%23", "/./", "/\u0080"));
        int at = random.nextInt(draft.target.length() + 1);
        draft.target = draft.target.substring(0, at) + into + draft.target.substring(at);
    }

    private void header(Draft draft) {
        draft.replaceHeader(Nonsense.one(random, NAMES), Nonsense.one(random, HEADER_VALUES));
    }

    private void manyHeaders(Draft draft) {
        for (int left = 50 << random.nextInt(4); left > 0; left--) {
            draft.headers.add("X-" + left + ": " + left);
        }
    }

    private void largeQuery(Draft draft) {
        for (int left = 1 << random.nextInt(11); left > 0; left--) {
            draft.query(Nonsense.one(random, fields), Nonsense.value(random));
        }
    }

    private void nonsenseBody(Draft draft) {
        draft.body = Nonsense.body(random);
    }

    private void type(Draft draft) {
        draft.replaceHeader("Content-Type", Nonsense.one(random, TYPES));
    }

    private void method(Draft draft) {
        draft.method = Nonsense.one(random, METHODS);
    }

    private void authorization(Draft draft) {
        draft.replaceHeader("Authorization",
                Nonsense.one(random, List.of("Bearer", "Bearer ", "Bearer a.b.c", "Basic eDp5",
                        "bearer " + token, "Bearer " + token + " x", "Bearer " + "a".repeat(7_000), "\u00ff",
                        "Bearer eyJhbGciOiJub25lIn0.e30.")));
    }

    /** Two ideas of where a request ends; in what is behind it nobody must be answered as somebody else. */
    private void smuggling(Draft draft) {
        draft.honest = false;
        String hidden = "GET /api/v1/members HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        draft.body = latin(Nonsense.one(random, List.of("0\r\n\r\n" + hidden, "5\r\nabcde\r\n0\r\n\r\n" + hidden,
                hidden, "zz\r\n", "-1\r\n\r\n", "ffffffffffffffff\r\nx",
                "5;" + "e".repeat(9_000) + "\r\nabcde\r\n0\r\n\r\n")));
        draft.headers.addAll(Nonsense.one(random, LENGTHS));
    }

    private void brokenLine(Draft draft) {
        draft.honest = false;
        draft.headers.add(Nonsense.one(random,
                List.of(" folded: x", "no colon", ": no name", "Na\u0000me: x", "Name: a\rb",
                        "Name: a\nX-Injected: b", "\u00ff\u00ff: x", "x".repeat(20_000) + ": y",
                        "Host: second.example")));
    }
}
