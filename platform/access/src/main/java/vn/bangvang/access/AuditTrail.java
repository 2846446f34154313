package vn.bangvang.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

import vn.bangvang.audit.AuditEntry.Happening;
import vn.bangvang.audit.AuditLog;
import vn.bangvang.outbox.aggregate.Origin;
import vn.bangvang.problem.TraceContext;

/**
 * Who was shown data about members, what and when, and who was turned away. Party membership is sensitive personal
 * data; an answer that cannot be written down is not given. Answers that implement {@link ShowsMembers} are written
 * down when they are sent; what shows members in another way is told here.
 */
public final class AuditTrail {
    private static final String PURPOSE = "X-Purpose";
    private static final int LONGEST_PURPOSE = 200;
    private static final String NOBODY = "anonymous";
    private static final int SHOWN = 200;
    /** As far as {@code /api/v1/members}. */
    private static final int BEGINNING = 4;

    private final AuditLog log;

    public AuditTrail(AuditLog log) {
        this.log = log;
    }

    /**
     * @param what the kind of data, such as {@code member}
     * @param ids of the members that are shown
     */
    public Mono<Void> memberDataRead(Caller caller, String what, Collection<String> ids) {
        return ids.isEmpty() ? Mono.empty() : read(caller, what, ids);
    }

    /** The trail itself was shown, with what it says of these members; written down also when it says nothing. */
    public Mono<Void> trailRead(Caller caller, Collection<String> ids) {
        return read(caller, "audit-entries", ids);
    }

    private Mono<Void> read(Caller caller, String what, Collection<String> ids) {
        return Mono.deferContextual(context -> {
            Optional<ServerWebExchange> exchange = ServerWebExchangeContextFilter.getExchange(context);
            return exchange.isPresent()
                    ? happened(exchange.get(), what, ids, SHOWN)
                    : log.append(new Happening(what, List.copyOf(ids), caller.subject(), null, caller.organisation(),
                            null, null, null, SHOWN, Origin.from(context).correlationId()));
        });
    }

    /** How many entries wait to be written. */
    int waiting() {
        return log.waiting();
    }

    /** Data are taken along as a file in answer to this request; whom they are about is an entry of its own. */
    Mono<Void> exported(ServerWebExchange exchange) {
        return happened(exchange, Happening.EXPORT, List.of(), SHOWN);
    }

    /** Something about these members was shown, or somebody was turned away, in answer to this request. */
    Mono<Void> happened(ServerWebExchange exchange, String what, Collection<String> ids, int status) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .map(token -> happening(exchange, token.getToken(), what, ids, status))
                .switchIfEmpty(Mono.fromSupplier(() -> happening(exchange, null, what, ids, status)))
                .flatMap(log::append);
    }

    private static Happening happening(ServerWebExchange exchange, @Nullable Jwt token, String what,
            Collection<String> ids, int status) {
        String purpose = exchange.getRequest().getHeaders().getFirst(PURPOSE);
        return new Happening(what, List.copyOf(ids),
                token == null ? NOBODY : Objects.requireNonNullElse(token.getSubject(), NOBODY),
                token == null ? null : client(token), token == null ? null : token.getClaimAsString("organisation"),
                exchange.getRequest().getMethod().name(), template(exchange),
                purpose == null ? null : purpose.substring(0, Math.min(purpose.length(), LONGEST_PURPOSE)), status,
                TraceContext.of(exchange).traceId());
    }

    /** Ids and what was looked for stay out of it; of a path that leads nowhere, only where it begins. */
    private static String template(ServerWebExchange exchange) {
        PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return pattern.getPatternString();
        }
        return Stream.of(exchange.getRequest().getPath().value().split("/"))
                .limit(BEGINNING)
                .collect(Collectors.joining("/"));
    }

    /** The system by which the caller came: {@code azp}, or {@code client_id} in a token without. */
    private static @Nullable String client(Jwt token) {
        String party = token.getClaimAsString("azp");
        return party == null ? token.getClaimAsString("client_id") : party;
    }
}
