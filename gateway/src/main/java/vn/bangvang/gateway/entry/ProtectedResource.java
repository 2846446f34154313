package vn.bangvang.gateway.entry;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import vn.bangvang.office.Scope;

/** OAuth 2.0 Protected Resource Metadata (RFC 9728): from the gateway's address alone a client finds the issuer. */
@RestController
class ProtectedResource {

    static final String METADATA_PATH = "/.well-known/oauth-protected-resource";

    private final String issuer;

    ProtectedResource(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        this.issuer = issuer;
    }

    @GetMapping(METADATA_PATH)
    Metadata metadata(ServerHttpRequest request) {
        return new Metadata(addressOf(request), List.of(issuer), Scope.all(), List.of("header"), "Bảng Vàng");
    }

    static String addressOf(ServerHttpRequest request) {
        return UriComponentsBuilder.fromUri(request.getURI()).replacePath(null).replaceQuery(null).toUriString();
    }

    record Metadata(String resource, @JsonProperty("authorization_servers") List<String> authorizationServers,
            @JsonProperty("scopes_supported") List<String> scopesSupported,
            @JsonProperty("bearer_methods_supported") List<String> bearerMethodsSupported,
            @JsonProperty("resource_name") String resourceName) {}

}
