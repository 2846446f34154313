package vn.bangvang.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.TestIssuer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An issuer that logs everybody in at once as the administrator, with tokens signed by the {@link TestIssuer}. */
final class IssuerWithLogin implements AutoCloseable {

    /** What the issuer calls its own session. */
    static final String LOGIN = "login-1";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final AtomicReference<String> nonce = new AtomicReference<>("");

    IssuerWithLogin() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", exchange -> json(exchange, tokens()));
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String token(String subject, String... scopes) {
        return TestIssuer.shared()
                .token(claims -> claims.issuer(uri()).subject(subject).claim("scope", String.join(" ", scopes)));
    }

    /** What the issuer tells its clients when somebody has logged out. @param change what is wrong with it */
    String logoutToken(Consumer<JWTClaimsSet.Builder> change) {
        return TestIssuer.shared().token(claims -> {
            claims.issuer(uri())
                    .subject("admin")
                    .audience("bang-vang-gateway")
                    .jwtID(UUID.randomUUID().toString())
                    .claim("sid", LOGIN)
                    .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
            change.accept(claims);
        });
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        nonce.set(query.get("nonce"));
        exchange.getResponseHeaders()
                .add("Location", query.get("redirect_uri") + "?code=once&state="
                        + java.net.URLEncoder.encode(query.get("state"), UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private Map<String, Object> tokens() {
        String idToken = TestIssuer.shared()
                .token(claims -> claims.issuer(uri())
                        .subject("admin")
                        .audience("bang-vang-gateway")
                        .claim("nonce", nonce.get())
                        .claim("sid", LOGIN)
                        .claim("preferred_username", "quản trị"));
        return Map.of("access_token", token("admin", "standings:read"), "id_token", idToken, "token_type", "Bearer",
                "expires_in", 3600);
    }

    private Map<String, Object> discovery() {
        return Map.of("issuer", uri(), "jwks_uri", TestIssuer.shared().uri() + "/jwks", "authorization_endpoint",
                uri() + "/authorize", "token_endpoint", uri() + "/token", "end_session_endpoint", uri() + "/logout",
                "response_types_supported", List.of("code"), "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

}
