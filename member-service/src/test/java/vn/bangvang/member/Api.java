package vn.bangvang.member;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** The service's API as a caller uses it; fixtures for what most tests need first. */
final class Api {
    static final String[] EVERYTHING = {"organisations:read", "organisations:write", "members:read", "members:write"};

    private final WebTestClient client;

    private Api(WebTestClient client) {
        this.client = client;
    }

    static Api everywhere(int port) {
        return within(port, "*");
    }

    static Api within(int port, @Nullable String organisation, String... scopes) {
        String token = TestIssuer.shared().token("tester", organisation, scopes.length == 0 ? EVERYTHING : scopes);
        return new Api(WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port + "/api/v1")
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .responseTimeout(Duration.ofSeconds(60))
                .filter(Api::readWhole)
                .build());
    }

    /** An answer whose body no test asks for would keep its buffers for ever. */
    private static Mono<ClientResponse> readWhole(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .flatMap(answer -> answer.bodyToMono(byte[].class)
                        .defaultIfEmpty(new byte[0])
                        .map(body -> answer.mutate()
                                .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                                .build()));
    }

    /** Without a token; paths from the root. */
    static WebTestClient anonymous(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).exchange();
    }

    /** Reads what is not of this version. */
    WebTestClient.ResponseSpec getUnless(String eTag, String path) {
        return client.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, eTag).exchange();
    }

    WebTestClient.ResponseSpec create(String path, Map<String, Object> body) {
        return create(path, UUID.randomUUID().toString(), body);
    }

    WebTestClient.ResponseSpec create(String path, String key, Map<String, Object> body) {
        return client.post().uri(path).header("Idempotency-Key", key).bodyValue(body).exchange();
    }

    WebTestClient.ResponseSpec post(String path, Map<String, Object> body) {
        return client.post().uri(path).bodyValue(body).exchange();
    }

    /** A change on whatever version is there now. */
    WebTestClient.ResponseSpec change(String path, Map<String, Object> body) {
        return change(path, "*", body);
    }

    WebTestClient.ResponseSpec change(String path, String ifMatch, Map<String, Object> body) {
        return client.post().uri(path).header(HttpHeaders.IF_MATCH, ifMatch).bodyValue(body).exchange();
    }

    WebTestClient.ResponseSpec put(String path, @Nullable String ifMatch, Map<String, Object> body) {
        WebTestClient.RequestBodySpec request = client.put().uri(path);
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).bodyValue(body).exchange();
    }

    String organisation(String code, String kind, @Nullable String parentId) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("code", code, "name", "Tổ chức " + code, "kind", kind, "foundedOn", "2010-01-01"));
        if (parentId != null) {
            body.put("parentId", parentId);
        }
        return id(create("/organisations", body).expectStatus().isCreated());
    }

    String member(String personId, String cellId) {
        return id(create("/members", Map.of("personId", personId, "cellId", cellId, "admittedOn", "2015-01-01",
                "officialOn", "2016-01-01")).expectStatus().isCreated());
    }

    static String id(WebTestClient.ResponseSpec answer) {
        return String
                .valueOf(Objects.requireNonNull(answer.expectBody(Map.class).returnResult().getResponseBody())
                        .get("id"));
    }

    /** The problem's code, after checking that the answer is a problem document of this status. */
    static void refused(WebTestClient.ResponseSpec answer, int status, String code, String pointer) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.type")
                .isEqualTo("urn:bangvang:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .jsonPath("$.title")
                .value(title -> assertThat(String.valueOf(title)).isNotEqualTo(code));
    }
}
