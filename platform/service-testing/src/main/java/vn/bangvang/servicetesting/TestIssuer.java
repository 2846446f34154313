package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An OpenID issuer on 127.0.0.1 that signs whatever a test needs signed: RS256, a key of its own, discovery and JWKS
 * over HTTP as a service expects them. One per JVM is enough ({@link #shared()}); close what you start yourself.
 */
public final class TestIssuer implements AutoCloseable {
    /** What every token of the system is meant for. */
    public static final String AUDIENCE = "bang-vang";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private static final class Shared {
        static final TestIssuer INSTANCE = start();
    }

    private final HttpServer server;
    private volatile RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** The issuer of this JVM, started at the first call. */
    public static TestIssuer shared() {
        return Shared.INSTANCE;
    }

    /** An issuer of one's own, with another key: what an attacker's would look like. */
    public static TestIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(server, newKey());
            server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, issuer.discovery()));
            server.createContext("/jwks", exchange -> json(exchange, issuer.publicKeys()));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it signs with another key, and does not know the one before any more. */
    public void withdrawKey() {
        key = newKey();
    }

    /** The value of {@code iss}, and where discovery is found. */
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * A token that is valid for an hour.
     *
     * @param organisation the subtree that the bearer may reach, {@code "*"} for everything, null for nothing
     */
    public String token(String subject, @Nullable String organisation, String... scopes) {
        return token(claims -> claims.subject(subject)
                .claim("scope", String.join(" ", scopes))
                .claim("organisation", organisation));
    }

    /** A token with anything else about it: start from a valid hour and audience and change what the test is about. */
    public String token(Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(uri())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        changes.accept(claims);
        RSAKey signing = key;
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build(),
                claims.build());
        try {
            token.sign(new RSASSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> discovery() {
        return Map.of("issuer", uri(), "jwks_uri", uri() + "/jwks", "authorization_endpoint", uri() + "/authorize",
                "token_endpoint", uri() + "/token", "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"), "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private Map<String, Object> publicKeys() {
        return new JWKSet(key).toJSONObject(true);
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
