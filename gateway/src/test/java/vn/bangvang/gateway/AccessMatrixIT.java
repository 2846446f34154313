package vn.bangvang.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** What passes the gateway without a token, tried over all that it describes and all that it answers by itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"bangvang.limits.address-burst=1000000", "bangvang.limits.burst=1000000"})
class AccessMatrixIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Upstream BEHIND = Upstream.named("behind");
    private static final Set<String> FOR_EVERYBODY = Set.of("GET /api/v1/commendations/{id}/validity");
    private static final Set<String> OWN_FOR_EVERYBODY = Set.of("/.well-known/api-catalog",
            "/.well-known/oauth-protected-resource", "/api-docs", "/api/v1/openapi.json", "/v3/api-docs",
            "/v3/api-docs/swagger-config");
    private static final Set<String> PASSED_ON_FOR_EVERYBODY = Set.of("/kiem-tra/x", "/assets/x", "/favicon.ico",
            "/da-dang-xuat", "/api-docs/member", "/api/v1/commendations/x/validity");

    @LocalServerPort
    private int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping own;
    private GatewayClient gateway;
    private final List<String> wrong = new ArrayList<>();
    private int cases;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        Stream.of("portal", "member", "training", "evaluation", "standings", "integration")
                .forEach(part -> registry.add("bangvang.services." + part, BEHIND::uri));
    }

    @BeforeEach
    void connect() {
        gateway = GatewayClient.forPrograms(port);
    }

    @AfterEach
    void allWereAsTheyShouldBe() {
        System.out.printf("Access matrix of the gateway: %d cases%n", cases);
        assertThat(wrong).as("answers that should have been another").isEmpty();
    }

    @AfterAll
    static void stop() {
        BEHIND.close();
    }

    @Test
    void everyOperationOfEveryServiceNeedsAGoodToken() {
        Map<String, String> bad = badTokens();
        String good = ISSUER.token("clerk", "*", "nothing:special");
        JsonNode paths = new JsonMapper().readTree(gateway.get("/api/v1/openapi.json").body()).path("paths");
        paths.forEachEntry((template, methods) -> methods.forEachEntry((name, _) -> {
            String method = name.toUpperCase(Locale.ROOT);
            String path = filled(template);
            boolean open = FOR_EVERYBODY.contains(method + " " + template);
            passes("no token", method, path, "", open);
            bad.forEach((who, token) -> passes(who, method, path, token, false));
            passes("a good token", method, path, good, true);
        }));
        assertThat(cases).isGreaterThan(1000);
    }

    @Test
    void whatTheGatewayAnswersItselfIsOpenByName() {
        Stream<String> patterns = own.getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .map(Object::toString)
                .distinct();
        assertThat(patterns.filter(pattern -> {
            cases++;
            return gateway.get(filled(pattern)).statusCode() != 401;
        })).containsExactlyInAnyOrderElementsOf(OWN_FOR_EVERYBODY);
    }

    @Test
    void pagesNeedALoginAndWhatIsOpenIsOnlyRead() {
        for (String page : List.of("/", "/don-vi/1", "/dang-vien", "/kiem-tra/x/y", "/actuator/env",
                "/api/v1/unknown")) {
            passes("no token", "GET", page, "", false);
        }
        for (String open : PASSED_ON_FOR_EVERYBODY) {
            passes("no token", "GET", open, "", true);
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                passes("no token", method, open, "", false);
            }
        }
    }

    @Test
    void whoHasNoLoginCannotSayWhoItIs() {
        gateway.get("/kiem-tra/x", "X-BangVang-Signed-In-As", "secretary", "X-BangVang-Csrf-Token", "x");
        cases++;
        assertThat(BEHIND.last().headers()).doesNotContainKeys("x-bangvang-signed-in-as", "x-bangvang-csrf-token",
                "authorization");
    }

    private static Map<String, String> badTokens() {
        Consumer<JWTClaimsSet.Builder> clerk = claims -> claims.subject("clerk").claim("organisation", "*");
        var bad = new HashMap<String, String>();
        bad.put("expired", ISSUER.token(clerk.andThen(it -> it.expirationTime(new Date(0)))));
        bad.put("wrong audience", ISSUER.token(clerk.andThen(it -> it.audience("another-system"))));
        try (TestIssuer stranger = TestIssuer.start()) {
            bad.put("wrong issuer", ISSUER.token(clerk.andThen(it -> it.issuer(stranger.uri()))));
            bad.put("wrong key", stranger.token(clerk.andThen(it -> it.issuer(ISSUER.uri()))));
        }
        return bad;
    }

    private static String filled(String template) {
        return template.replaceAll("\\{[^}]+}", "x").replace("**", "x");
    }

    /** @param token empty for none */
    private void passes(String who, String method, String path, String token, boolean should) {
        cases++;
        long before = BEHIND.passedOn();
        String[] headers = token.isEmpty() ? new String[0] : new String[]{"Authorization", "Bearer " + token};
        HttpResponse<String> answer = gateway
                .send(gateway.request(path, headers).method(method, BodyPublishers.noBody()));
        boolean passed = BEHIND.passedOn() > before;
        if (passed != should || answer.statusCode() != (should ? 200 : 401)) {
            wrong.add(who + ": " + method + " " + path + " " + answer.statusCode() + (passed ? ", passed on" : ""));
        }
    }
}
