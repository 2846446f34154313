package vn.bangvang.gateway.entry;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.gateway.answers.Audience;
import vn.bangvang.gateway.answers.LoginPage;
import vn.bangvang.gateway.answers.Problems;

/** How a request that may not come in is answered: people are led to the login, programs get a problem document. */
@Component
class AuthenticationFailures {

    private final Problems problems;
    private final ServerRequestCache pagesToReturnTo;

    AuthenticationFailures(Problems problems, ServerRequestCache pagesToReturnTo) {
        this.problems = problems;
        this.pagesToReturnTo = pagesToReturnTo;
    }

    /**
     * A redirect only for a person who opens a page; a script or an event stream could not follow it to a login form.
     */
    Mono<Void> notLoggedIn(ServerWebExchange exchange, AuthenticationException reason) {
        if (Audience.of(exchange.getRequest()) == Audience.PERSON) {
            return pagesToReturnTo.saveRequest(exchange).then(LoginPage.leadTo(exchange));
        }
        challenge(exchange, "");
        return problems.answer(exchange, HttpStatus.UNAUTHORIZED, "TOKEN_MISSING");
    }

    Mono<Void> invalidToken(ServerWebExchange exchange, AuthenticationException reason) {
        challenge(exchange, "error=\"invalid_token\", ");
        return problems.answer(exchange, HttpStatus.UNAUTHORIZED, "TOKEN_INVALID");
    }

    /** A login that was not started here, is older than a few minutes, or that the issuer refused: it starts again. */
    Mono<Void> loginFailed(ServerWebExchange exchange, AuthenticationException reason) {
        return problems.answer(exchange, HttpStatus.UNAUTHORIZED, "LOGIN_FAILED");
    }

    Mono<Void> notAllowed(ServerWebExchange exchange, AccessDeniedException reason) {
        return problems.answer(exchange, HttpStatus.FORBIDDEN, "NOT_ALLOWED");
    }

    /** What no chain is asked about, such as a semicolon in the path. */
    Mono<Void> suspicious(ServerWebExchange exchange, ServerExchangeRejectedException reason) {
        return problems.answer(exchange, HttpStatus.BAD_REQUEST, "BAD_REQUEST");
    }

    Mono<Void> missingCsrfToken(ServerWebExchange exchange, AccessDeniedException reason) {
        return problems.answer(exchange, HttpStatus.FORBIDDEN, "CSRF_TOKEN_MISSING");
    }

    /**
     * OpenID Connect Back-Channel Logout 1.0, section 2.8. The library tells of a logout token over which its own
     * checks stumble as of an issuer that cannot be asked; keys that could not be fetched are told otherwise.
     */
    Mono<Void> unreadableLogoutToken(ServerWebExchange exchange, AuthenticationServiceException failure) {
        return failure.getCause() instanceof JwtException
                ? problems.answer(exchange, HttpStatus.BAD_REQUEST, "BAD_REQUEST")
                : Mono.error(failure);
    }

    /** RFC 9728, section 5.1: the challenge says where to learn which issuer to ask. */
    private static void challenge(ServerWebExchange exchange, String error) {
        String metadata = ProtectedResource.addressOf(exchange.getRequest()) + ProtectedResource.METADATA_PATH;
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.WWW_AUTHENTICATE, "Bearer " + error + "resource_metadata=\"" + metadata + "\"");
    }

}
