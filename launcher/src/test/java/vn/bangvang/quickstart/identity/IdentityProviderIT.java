package vn.bangvang.quickstart.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.localparts.FreePort;

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
                    + "&client_id=bang-vang-gateway"
                    + "&redirect_uri=http://localhost:8080/login/oauth2/code/bang-vang"))
                    .header("Accept", "text/html")
                    .build(), BodyHandlers.ofString());
            assertThat(asked.statusCode()).isEqualTo(302);
            assertThat(asked.headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/login"));
        }
    }

    private IdentityProvider start() {
        return IdentityProvider.start(directory, FreePort.next(), List.of("http://localhost:8080"));
    }

    private static SignedJWT token(IdentityProvider issuer) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((issuer.system().id() + ":" + issuer.system().secret())
                        .getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http
                    .send(HttpRequest.newBuilder(URI.create(issuer.issuer() + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope="
                                    + String.join("%20", IdentityProvider.SCOPES)))
                            .build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return SignedJWT.parse(JsonMapper.shared().readTree(answer.body()).get("access_token").asString());
        }
    }
}
