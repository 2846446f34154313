package vn.bangvang.access;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.ProblemWriter;

/** Whoever has no organisation reaches nothing, not even what is the same for every province. */
final class NothingWithoutOrganisation implements WebFilter, Ordered {
    private final ProblemWriter problems;

    NothingWithoutOrganisation(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .filter(token -> token.getToken().getClaimAsString("organisation") == null)
                .map(_ -> true)
                .defaultIfEmpty(false)
                .flatMap(without -> without
                        ? problems.write(exchange, HttpStatus.FORBIDDEN, "OUTSIDE_YOUR_ORGANISATION")
                        : chain.filter(exchange));
    }

    /** After the token was checked. */
    @Override
    public int getOrder() {
        return 0;
    }
}
