package vn.bangvang.gateway.answers;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.TraceContext;

/**
 * Carries the caller's trace through the gateway, or the one that starts here, so that a problem document, a service's
 * log and an event can be brought together by one id.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Trace implements WebFilter {
    /** Of an answer, by the draft of W3C Trace Context for responses. */
    private static final String ANSWERED = "traceresponse";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String traceparent = TraceContext.of(exchange).traceparent();
        exchange.getResponse().getHeaders().set(ANSWERED, traceparent);
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(TraceContext.HEADER, traceparent)))
                .build());
    }
}
