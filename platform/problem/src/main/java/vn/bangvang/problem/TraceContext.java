package vn.bangvang.problem;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * The trace a request belongs to: the caller's, or a new one where none is given or the given one cannot be read. W3C
 * Trace Context, level 1: version 00 and no id that is all zeros. Where spans are recorded, what is handed on is this
 * request's span.
 *
 * @param traceparent the header's value, as it is handed on
 */
public record TraceContext(String traceparent) {
    public static final String HEADER = "traceparent";
    private static final String ATTRIBUTE = TraceContext.class.getName();
    private static final Pattern READABLE = Pattern
            .compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int IDS_BYTES = 24;

    /** The same for the whole exchange, also when its request was changed on the way. */
    public static TraceContext of(ServerWebExchange exchange) {
        return (TraceContext) exchange.getAttributes()
                .computeIfAbsent(ATTRIBUTE, key -> recorded(exchange).orElseGet(() -> given(exchange)));
    }

    private static Optional<TraceContext> recorded(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .<TracingContext>map(observed -> observed.get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> written(span.context().traceId(), span.context().spanId(),
                        Boolean.TRUE.equals(span.context().sampled())));
    }

    private static TraceContext given(ServerWebExchange exchange) {
        String given = exchange.getRequest().getHeaders().getFirst(HEADER);
        return given != null && READABLE.matcher(given).matches() ? new TraceContext(given) : started();
    }

    /** 32 hexadecimal digits. */
    public String traceId() {
        return traceparent.substring(3, 35);
    }

    /** Nobody has recorded anything of it: the sampled flag is not set. */
    private static TraceContext started() {
        byte[] random = new byte[IDS_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        String hex = HexFormat.of().formatHex(random);
        return written(hex.substring(0, 32), hex.substring(32), false);
    }

    private static TraceContext written(String traceId, String spanId, boolean sampled) {
        return new TraceContext("00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00"));
    }
}
