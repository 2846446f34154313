package vn.bangvang.access;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.TestIssuer;

/** The smallest service there can be, and its callers. */
@OnRealParts
@SpringBootTest(classes = LampsFixture.Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
                "bangvang.access.scopes.lamps=lamps", "bangvang.outbox.source=/lamps",
                "spring.security.oauth2.resourceserver.jwt.audiences=bang-vang",
                "spring.webflux.problemdetails.enabled=true"})
@AutoConfigureWebTestClient
abstract class LampsFixture {
    @EnableAutoConfiguration
    @Import(Lamps.class)
    static class Service {
        @Bean
        Lamp.Published lampPublication() {
            return new Lamp.Published("access.lamp.v1");
        }
    }

    @Autowired
    WebTestClient anonymous;
    @LocalServerPort
    int port;
    WebTestClient client;

    @BeforeEach
    void withToken() {
        client = as("house", "lamps:read", "lamps:write");
    }

    WebTestClient as(String organisation, String... scopes) {
        return with(TestIssuer.shared().token("client-1", organisation, scopes));
    }

    WebTestClient with(String token) {
        return anonymous.mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
    }

    static WebTestClient.ResponseSpec add(WebTestClient client, String body, String key) {
        return client.post()
                .uri("/api/v1/lamps")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    static void problem(WebTestClient.ResponseSpec answer, int status, String type) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:bangvang:problem:" + type);
    }
}
