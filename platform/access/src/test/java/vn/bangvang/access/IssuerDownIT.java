package vn.bangvang.access;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.bangvang.servicetesting.TestIssuer;

@SpringBootTest(classes = IssuerDownIT.Nothing.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
                "bangvang.access.scopes.lamps=lamps", "spring.security.oauth2.resourceserver.jwt.audiences=bang-vang",
                // Nothing listens on port 1.
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1"})
@AutoConfigureWebTestClient
class IssuerDownIT {
    @EnableAutoConfiguration(excludeName = {"vn.bangvang.outbox.relay.RelayConfiguration",
            "vn.bangvang.outbox.aggregate.StoreTransport",
            "vn.bangvang.outbox.aggregate.AggregatesConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration"})
    static class Nothing {}

    @Autowired
    WebTestClient client;

    @Test
    void aTokenThatCannotBeCheckedIsNotCalledInvalid() {
        client.get()
                .uri("/api/v1/lamps")
                .headers(headers -> headers.setBearerAuth(TestIssuer.shared().token("system", "*", "lamps:read")))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:bangvang:problem:issuer-unavailable");
    }
}
