package vn.bangvang.webapi;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;

/** Gives controllers what headers and query say as types: the expected version, the idempotency key, the page. */
final class RequestArguments implements HandlerMethodArgumentResolver {
    private static final Pattern STRONG_ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final int LARGEST_PAGE = 500;
    private static final int USUAL_PAGE = 100;

    private static final Map<Class<?>, Function<ServerWebExchange, Mono<Object>>> RESOLVERS = Map.of(
            ExpectedVersion.class,
            exchange -> Mono.fromSupplier(() -> expectedVersion(exchange.getRequest())), IdempotencyKey.class,
            RequestArguments::idempotencyKey, PageRequest.class,
            exchange -> Mono.fromSupplier(() -> page(exchange.getRequest())));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return RESOLVERS.containsKey(parameter.getParameterType());
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        Function<ServerWebExchange, Mono<Object>> resolver = RESOLVERS.get(parameter.getParameterType());
        return resolver == null ? Mono.empty() : resolver.apply(exchange);
    }

    private static ExpectedVersion expectedVersion(ServerHttpRequest request) {
        String ifMatch = request.getHeaders().getFirst("If-Match");
        if (ifMatch == null) {
            throw new BadRequest(HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH_MISSING", "", null);
        }
        if (ifMatch.trim().equals("*")) {
            return ExpectedVersion.any();
        }
        Matcher eTag = STRONG_ETAG.matcher(ifMatch.trim());
        if (!eTag.matches()) {
            throw new BadRequest("IF_MATCH_MALFORMED", "", ifMatch);
        }
        return ExpectedVersion.of(Long.parseLong(eTag.group(1)));
    }

    private static Mono<Object> idempotencyKey(ServerWebExchange exchange) {
        String key = exchange.getRequest().getHeaders().getFirst(RequestFingerprint.HEADER);
        if (key == null || key.isBlank() || key.length() > 255) {
            return Mono.error(new BadRequest(key == null ? "IDEMPOTENCY_KEY_MISSING" : "IDEMPOTENCY_KEY_MALFORMED", "",
                    key));
        }
        return exchange.getPrincipal()
                .map(caller -> caller.getName())
                .defaultIfEmpty("anonymous")
                .map(caller -> new IdempotencyKey(caller + " " + key, RequestFingerprint.of(exchange)));
    }

    private static PageRequest page(ServerHttpRequest request) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(request.getQueryParams());
        String cursor = request.getQueryParams().getFirst("cursor");
        filters.remove("cursor");
        filters.remove("limit");
        var first = new PageRequest(limit(request.getQueryParams().getFirst("limit")), null,
                request.getPath().value(), filters);
        return cursor == null ? first : first.after(Cursor.decode(cursor, first.query()).afterId());
    }

    private static int limit(@Nullable String given) {
        try {
            int limit = given == null ? USUAL_PAGE : Integer.parseInt(given);
            if (limit >= 1 && limit <= LARGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Answered as a limit out of range.
        }
        throw new BadRequest("LIMIT_OUT_OF_RANGE", "/limit", given);
    }
}
