package vn.bangvang.gateway.answers;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way to the issuer's login form. */
public final class LoginPage {

    /** The client registration that pages log in with. */
    public static final String REGISTRATION = "bang-vang";
    /** Where a login starts. */
    public static final String ADDRESS = "/oauth2/authorization/" + REGISTRATION;

    private LoginPage() {}

    /** Sends a person there. */
    public static Mono<Void> leadTo(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        response.getHeaders().setLocation(URI.create(ADDRESS));
        return response.setComplete();
    }

}
