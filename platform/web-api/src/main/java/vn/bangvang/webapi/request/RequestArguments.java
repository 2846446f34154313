package vn.bangvang.webapi.request;

import java.security.Principal;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.page.CursorSeal;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.PageRequest;
import vn.bangvang.webapi.page.WholeOrPage;
import vn.bangvang.webapi.problem.BadRequest;

/** Gives controllers what headers and query say as types: the expected version, the idempotency key, the page. */
final class RequestArguments implements HandlerMethodArgumentResolver {
    private static final Pattern STRONG_ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private final Map<Class<?>, BiFunction<ServerWebExchange, MethodParameter, Mono<Object>>> resolvers;

    RequestArguments(CursorSeal seal) {
        this.resolvers = Map.of(ExpectedVersion.class,
                (exchange, _) -> Mono.fromSupplier(() -> expectedVersion(exchange.getRequest())), IdempotencyKey.class,
                (exchange, _) -> idempotencyKey(exchange), PageRequest.class,
                (exchange, _) -> page(exchange, seal).cast(Object.class), ListRequest.class,
                (exchange, list) -> page(exchange, seal).map(page -> ListRequest.of(page, sortsItself(list))),
                WholeOrPage.class,
                (exchange, _) -> page(exchange, seal).map(page -> WholeOrPage.of(page, exchange.getRequest())));
    }

    private static Mono<PageRequest> page(ServerWebExchange exchange, CursorSeal seal) {
        return caller(exchange).map(caller -> PageRequest.of(exchange.getRequest(), caller, seal));
    }

    /** Whether a controller has an order of its own to offer. */
    private static boolean sortsItself(MethodParameter list) {
        return Stream.of(list.getExecutable().getParameters()).anyMatch(each -> each.getName().equals("sort"));
    }

    private static Mono<String> caller(ServerWebExchange exchange) {
        return exchange.getPrincipal().map(Principal::getName).defaultIfEmpty("anonymous");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return resolvers.containsKey(parameter.getParameterType());
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        BiFunction<ServerWebExchange, MethodParameter, Mono<Object>> resolver = resolvers
                .get(parameter.getParameterType());
        return resolver == null ? Mono.empty() : resolver.apply(exchange, parameter);
    }

    private static ExpectedVersion expectedVersion(ServerHttpRequest request) {
        String ifMatch = request.getHeaders().getFirst("If-Match");
        if (ifMatch == null) {
            throw new BadRequest(HttpStatus.PRECONDITION_REQUIRED,
                    new Refusal.Reason("IF_MATCH_MISSING", "", null, Map.of()));
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
        return caller(exchange)
                .map(caller -> new IdempotencyKey(caller + " " + key, RequestFingerprint.of(exchange)));
    }
}
