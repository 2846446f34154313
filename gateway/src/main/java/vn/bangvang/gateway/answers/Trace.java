package vn.bangvang.gateway.answers;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Carries the caller's W3C trace context through the door, and starts one where there is none or none that can be read,
 * so that a problem document, a service's log and an event can be brought together by one id.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Trace implements WebFilter {

    private static final String HEADER = "traceparent";
    private static final Pattern TRACEPARENT = Pattern
            .compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    /** The exchange's attribute and not its header: who handles an error sees the request as it came. */
    private static final String ID = Trace.class.getName() + ".id";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String given = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (given != null && TRACEPARENT.matcher(given).matches()) {
            exchange.getAttributes().put(ID, given.substring(3, 35));
            return chain.filter(exchange);
        }
        String started = "00-" + hex(16) + "-" + hex(8) + "-00";
        exchange.getAttributes().put(ID, started.substring(3, 35));
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(HEADER, started)))
                .build());
    }

    /** The trace's id, 32 hexadecimal digits. */
    static String idOf(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ID, "");
    }

    private static String hex(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

}
