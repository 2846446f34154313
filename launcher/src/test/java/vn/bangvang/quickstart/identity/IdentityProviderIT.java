package vn.bangvang.quickstart.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.office.Office;
import vn.bangvang.office.Scope;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class IdentityProviderIT {

    @TempDir
    Path directory;

    @Test
    void aSystemGetsATokenThatMayDoEverythingEverywhere() throws Exception {
        try (IdentityProvider issuer = start()) {
            JWTClaimsSet claims = token(issuer).getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo(issuer.issuer());
            assertThat(claims.getAudience()).containsExactly("bang-vang");
            assertThat(claims.getStringClaim("organisation")).isEqualTo("*");
            assertThat(claims.getStringListClaim("scope")).contains("members:write", "standings:operate");
        }
    }

    @Test
    void keysAndSecretsOutliveARestartAndAreForTheirOwnerOnly() throws Exception {
        String key;
        String password;
        try (IdentityProvider issuer = start()) {
            key = token(issuer).getHeader().getKeyID();
            password = issuer.administrator().secret();
        }
        try (IdentityProvider issuer = start()) {
            assertThat(token(issuer).getHeader().getKeyID()).isEqualTo(key);
            assertThat(issuer.administrator().secret()).isEqualTo(password);
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void anAdministratorIsAskedToLogInForTheGateway() throws Exception {
        try (IdentityProvider issuer = start(); HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> asked = http.send(HttpRequest.newBuilder(URI.create(issuer.issuer()
                    + "/oauth2/authorize?response_type=code&scope=openid%20standings:read&state=s"
                    + "&client_id=bang-vang-gateway&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                    + "&redirect_uri=http://localhost:8080/login/oauth2/code/bang-vang"))
                    .header("Accept", "text/html")
                    .build(), BodyHandlers.ofString());
            assertThat(asked.statusCode()).isEqualTo(302);
            assertThat(asked.headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/login"));
        }
    }

    @Test
    void aPersonsTokenHasTheScopesOfTheirOfficesAndReachesTheirOrganisation() throws Exception {
        try (IdentityProvider issuer = start()) {
            Person clerk = issuer.people()
                    .stream()
                    .filter(each -> each.offices().equals(Set.of(Office.CLERK)))
                    .findFirst()
                    .orElseThrow();
            assertThat(loggedIn(issuer, clerk).getStringClaim("organisation")).isNull();

            issuer.know(clerk.organisation(), "0192-id");

            JWTClaimsSet claims = loggedIn(issuer, clerk);
            assertThat(claims.getSubject()).isEqualTo(clerk.credentials().id());
            assertThat(claims.getStringClaim("organisation")).isEqualTo("0192-id");
            assertThat(claims.getStringListClaim("scope")).containsExactlyInAnyOrderElementsOf(
                    Stream.concat(Stream.of("openid"), Office.CLERK.scopes().stream().map(Scope::text)).toList());
            assertThat(loggedIn(issuer, issuer.people().getFirst()).getStringListClaim("scope"))
                    .containsAll(Scope.all());
        }
    }

    @Test
    void aMembersTokenSaysWhichMemberItIsAndOpensNothingElse() throws Exception {
        try (IdentityProvider issuer = start()) {
            Person member = issuer.people()
                    .stream()
                    .filter(each -> each.offices().equals(Set.of(Office.MEMBER)))
                    .findFirst()
                    .orElseThrow();
            assertThat(loggedIn(issuer, member).getStringClaim("member")).isNull();

            issuer.connect(member, "0192-member");

            JWTClaimsSet claims = loggedIn(issuer, member);
            assertThat(claims.getStringClaim("member")).isEqualTo("0192-member");
            assertThat(claims.getStringClaim("sid")).isNotBlank();
            assertThat(claims.getStringListClaim("scope")).containsExactlyInAnyOrder("openid", "own-record:read",
                    "code-lists:read");
            assertThat(loggedIn(issuer, issuer.people().getFirst()).getStringClaim("member")).isNull();
        }
    }

    /** As a browser and the gateway do it together; every scope is asked for. */
    private static JWTClaimsSet loggedIn(IdentityProvider issuer, Person person) throws Exception {
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String form = http.send(HttpRequest.newBuilder(URI.create(issuer.issuer() + "/login")).build(),
                    BodyHandlers.ofString()).body();
            String csrf = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            http.send(post(URI.create(issuer.issuer() + "/login"), Map.of("username", person.credentials().id(),
                    "password", person.credentials().secret(), "_csrf", csrf)).build(), BodyHandlers.discarding());
            String verifier = "a-verifier-of-forty-three-characters-or-more-0123456789";
            String challenge = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
            String redirect = "http://localhost:8080/login/oauth2/code/bang-vang";
            String location = http.send(HttpRequest.newBuilder(URI.create(issuer.issuer() + "/oauth2/authorize?"
                    + form(Map.of("response_type", "code", "client_id", issuer.gateway().id(), "redirect_uri", redirect,
                            "scope", "openid " + String.join(" ", Scope.all()), "state", "s", "code_challenge",
                            challenge, "code_challenge_method", "S256"))))
                    .build(), BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
            HttpResponse<String> answer = http.send(post(URI.create(issuer.issuer() + "/oauth2/token"), Map.of(
                    "grant_type", "authorization_code", "code", location.replaceAll(".*[?&]code=([^&]+).*", "$1"),
                    "redirect_uri", redirect, "code_verifier", verifier))
                    .header("Authorization", basic(issuer.gateway()))
                    .build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return SignedJWT.parse(JsonMapper.shared().readTree(answer.body()).get("access_token").asString())
                    .getJWTClaimsSet();
        }
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String basic(Credentials client) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private IdentityProvider start() {
        return IdentityProvider.start(directory, FreePort.next(), List.of("http://localhost:8080"));
    }

    private static SignedJWT token(IdentityProvider issuer) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http
                    .send(HttpRequest.newBuilder(URI.create(issuer.issuer() + "/oauth2/token"))
                            .header("Authorization", basic(issuer.system()))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope="
                                    + String.join("%20", Scope.all())))
                            .build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return SignedJWT.parse(JsonMapper.shared().readTree(answer.body()).get("access_token").asString());
        }
    }
}
