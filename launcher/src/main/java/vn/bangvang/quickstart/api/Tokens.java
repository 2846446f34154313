package vn.bangvang.quickstart.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.office.Scope;
import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.identity.Credentials;

/**
 * Access tokens by client credentials. The issuer is learnt from the gateway alone (RFC 9728), and kept tokens are
 * renewed.
 */
public final class Tokens {
    private final HttpClient http;
    private final URI gateway;
    private final Credentials client;
    private @Nullable String token;
    private Instant renewAt = Instant.EPOCH;

    public Tokens(HttpClient http, URI gateway, Credentials client) {
        this.http = http;
        this.gateway = gateway;
        this.client = client;
    }

    /** A token that is valid for some minutes at least. */
    public synchronized String current() {
        String known = token;
        if (known == null || Instant.now().isAfter(renewAt)) {
            JsonNode answer = ask();
            known = answer.path("access_token").asString();
            token = known;
            renewAt = Instant.now().plusSeconds(answer.path("expires_in").asLong(60) * 2 / 3);
        }
        return known;
    }

    private JsonNode ask() {
        String issuer = read(gateway.resolve("/.well-known/oauth-protected-resource")).path("authorization_servers")
                .path(0)
                .asString("");
        URI endpoint = URI.create(read(URI.create(issuer + "/.well-known/openid-configuration")).path("token_endpoint")
                .asString(""));
        HttpResponse<String> answer = post(endpoint,
                "grant_type=client_credentials&scope=" + encode(String.join(" ", Scope.all())));
        if (answer.statusCode() == 400) {
            // An issuer that grants scopes by the client's own settings may refuse to be asked for them.
            answer = post(endpoint, "grant_type=client_credentials");
        }
        if (answer.statusCode() != 200) {
            throw new QuickstartException("No token for client %s from %s: %d %s".formatted(client.id(), endpoint,
                    answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> post(URI endpoint, String form) {
        String basic = Base64.getEncoder()
                .encodeToString((encode(client.id()) + ":" + encode(client.secret()))
                        .getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private JsonNode read(URI address) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address).GET());
        if (answer.statusCode() != 200) {
            throw new QuickstartException("%s was answered %d".formatted(address, answer.statusCode()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Interruptible.until(
                    () -> http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new QuickstartException("No answer from %s: %s".formatted(request.build().uri(), e), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
