package vn.bangvang.access;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseBodyResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.webapi.page.Page;

/**
 * The one place through which every answer goes that shows data about members, and every file that somebody takes
 * along: into the trail, and then out.
 */
final class AuditedAnswers implements HandlerResultHandler, Ordered {
    private static final int OK = 200;
    /** In the query of a list that is asked for as a file, and at the end of the path of what is a file always. */
    private static final String EXPORT = "export";

    private final ResponseEntityResultHandler entities;
    private final ResponseBodyResultHandler bodies;
    private final AuditTrail audit;

    AuditedAnswers(ResponseEntityResultHandler entities, ResponseBodyResultHandler bodies, AuditTrail audit) {
        this.entities = entities;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** Before those that it hands on to. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** A stream is no answer that shows members: it would have to be written down at each of its parts. */
    @Override
    public boolean supports(HandlerResult result) {
        Object answer = result.getReturnValue();
        return answer != null && !(answer instanceof Flux<?>) && next(result) != null;
    }

    @Override
    public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
        HandlerResultHandler next = Objects.requireNonNull(next(result));
        if (!(result.getReturnValue() instanceof Mono<?> answer)) {
            return written(exchange, result.getReturnValue())
                    .then(Mono.defer(() -> next.handleResult(exchange, result)));
        }
        Mono<?> audited = answer.flatMap(it -> written(exchange, it).thenReturn(it));
        return next.handleResult(exchange, new HandlerResult(result.getHandler(), audited, result.getReturnTypeSource(),
                result.getBindingContext()));
    }

    private @Nullable HandlerResultHandler next(HandlerResult result) {
        if (entities.supports(result)) {
            return entities;
        }
        return bodies.supports(result) ? bodies : null;
    }

    private Mono<Void> written(ServerWebExchange exchange, @Nullable Object answer) {
        Object body = answer instanceof ResponseEntity<?> entity ? entity.getBody() : answer;
        int status = answer instanceof ResponseEntity<?> entity ? entity.getStatusCode().value() : OK;
        Set<String> members = shown(body).flatMap(it -> it.shownMembers().stream()).collect(Collectors.toSet());
        Mono<Void> shown = members.isEmpty()
                ? Mono.empty()
                : audit.happened(exchange, shown(body).findFirst().map(ShowsMembers::shownAs).orElse("members"),
                        members,
                        status);
        return status == OK && isExport(exchange) ? audit.exported(exchange).then(shown) : shown;
    }

    private static boolean isExport(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams().containsKey(EXPORT)
                || exchange.getRequest().getPath().value().endsWith(EXPORT);
    }

    private static Stream<ShowsMembers> shown(@Nullable Object body) {
        return switch (body) {
            case null -> Stream.empty();
            case ShowsMembers it -> Stream.of(it);
            case Page<?> page -> page.items().stream().flatMap(AuditedAnswers::shown);
            case Collection<?> many -> many.stream().flatMap(AuditedAnswers::shown);
            default -> Stream.empty();
        };
    }
}
