package vn.bangvang.webapi.request;

import java.security.Principal;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Origin;
import vn.bangvang.problem.TraceContext;

/** Notes who is asking and in which trace, for the envelopes of the events that follow. */
final class OriginFilter implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        TraceContext trace = TraceContext.of(exchange);
        return exchange.getPrincipal()
                .map(Principal::getName)
                .defaultIfEmpty("anonymous")
                .flatMap(actor -> chain.filter(exchange)
                        .contextWrite(context -> new Origin(actor, trace.traceId(), null, trace.traceparent())
                                .putInto(context)));
    }

    /** After the token was checked. */
    @Override
    public int getOrder() {
        return 0;
    }
}
