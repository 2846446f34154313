package vn.bangvang.gateway.entry;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends the sessions of whoever has logged out at the issuer, or was logged out there (OpenID Connect Back-Channel
 * Logout 1.0): those of the login that the issuer's token names, or all of the person's where it names no login.
 * Sessions are looked through where they are kept, so that there is no second list of them to keep.
 */
@Component
final class EndedByTheIssuer implements ServerLogoutHandler {
    private final WebSessionManager sessions;
    private final OtherGateways others;

    EndedByTheIssuer(WebSessionManager sessions, OtherGateways others) {
        this.sessions = sessions;
        this.others = others;
    }

    /** @param told its principal is the token, which has been checked */
    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication told) {
        return told.getPrincipal() instanceof OidcLogoutToken token
                ? ended(token).then(others.tell(exchange.getExchange().getRequest(), token.getTokenValue()))
                : Mono.empty();
    }

    private Mono<Void> ended(OidcLogoutToken token) {
        return sessions instanceof DefaultWebSessionManager manager
                && manager.getSessionStore() instanceof InMemoryWebSessionStore store
                        ? Flux.fromIterable(List.copyOf(store.getSessions().values()))
                                .filter(session -> isOf(session, token))
                                .concatMap(session -> store.removeSession(session.getId()))
                                .then()
                        : Mono.empty();
    }

    private static boolean isOf(WebSession session, OidcLogoutToken token) {
        SecurityContext context = session
                .getAttribute(WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME);
        Authentication login = context == null ? null : context.getAuthentication();
        return login != null && login.getPrincipal() instanceof OidcUser person && isOf(person, token);
    }

    private static boolean isOf(OidcUser person, OidcLogoutToken token) {
        String login = token.getSessionId();
        return (token.getSubject() == null || token.getSubject().equals(person.getSubject()))
                && (login == null || login.equals(person.getIdToken().getClaimAsString("sid")));
    }
}
