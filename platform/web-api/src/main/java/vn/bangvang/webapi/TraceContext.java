package vn.bangvang.webapi;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.springframework.web.server.ServerWebExchange;

/**
 * The W3C trace context a request belongs to: the caller's, or a new one.
 *
 * @param traceparent as defined by W3C Trace Context, level 1
 */
record TraceContext(String traceparent) {
    private static final String ATTRIBUTE = TraceContext.class.getName();
    private static final Pattern VALID = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    static TraceContext of(ServerWebExchange exchange) {
        return (TraceContext) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, key -> {
            String given = exchange.getRequest().getHeaders().getFirst("traceparent");
            return given != null && VALID.matcher(given).matches() ? new TraceContext(given) : started();
        });
    }

    String traceId() {
        return traceparent.substring(3, 35);
    }

    private static TraceContext started() {
        byte[] random = new byte[24];
        ThreadLocalRandom.current().nextBytes(random);
        String hex = HexFormat.of().formatHex(random);
        return new TraceContext("00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01");
    }
}
