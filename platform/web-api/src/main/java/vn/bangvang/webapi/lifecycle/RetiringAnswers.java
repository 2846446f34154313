package vn.bangvang.webapi.lifecycle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells with every answer of an operation that is {@link Retiring} since when it is, and until when it is there. */
final class RetiringAnswers implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> {
            if (exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                    && handler.getMethodAnnotation(Retiring.class) instanceof Retiring retiring) {
                tell(retiring, exchange.getResponse().getHeaders());
            }
        }));
        return chain.filter(exchange);
    }

    private static void tell(Retiring retiring, HttpHeaders headers) {
        headers.set("Deprecation", "@" + midnight(retiring.since()).toEpochSecond());
        headers.setZonedDateTime("Sunset", midnight(retiring.ends()));
    }

    private static ZonedDateTime midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
