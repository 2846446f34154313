package vn.bangvang.webapi.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.WrittenSoFar;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.webapi.problem.BadRequest;

/**
 * Keeps cause before effect for callers, whichever instance of whichever service they ask: every write that succeeds
 * tells where it stands, and so do readings of what was made from the log; a request that names such positions is
 * carried out when this instance has read all of them, or told to come again.
 */
final class CausalAnswers implements WebFilter, Ordered {
    private static final String API = "/api/";
    private static final int POSITIONS = 8;
    private static final int SHOWN_OF_A_WRONG_ONE = 100;
    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CausalOrder order;
    private final Predicate<String> restsOnNoLog;

    /** @param restsOnNoLog of which paths the answers do not rest on what was read */
    CausalAnswers(CausalOrder order, Predicate<String> restsOnNoLog) {
        this.order = order;
        this.restsOnNoLog = restsOnNoLog;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        CausalOrder its = restsOnNoLog.test(path) ? CausalOrder.NOTHING_IS_READ : order;
        return path.startsWith(API) ? Mono.defer(() -> inOrder(exchange, chain, its)) : chain.filter(exchange);
    }

    private static Mono<Void> inOrder(ServerWebExchange exchange, WebFilterChain chain, CausalOrder its) {
        List<SeenPosition> named = named(exchange);
        return Flux.fromIterable(named)
                .flatMap(its::has)
                .all(Boolean::booleanValue)
                .flatMap(all -> all ? answered(exchange, chain, its, named) : Mono.error(new BehindTheLog()));
    }

    /** What is shown is told as it was before the answer was made: rather too little than too much. */
    private static Mono<Void> answered(ServerWebExchange exchange, WebFilterChain chain, CausalOrder its,
            List<SeenPosition> named) {
        ServerHttpResponse response = exchange.getResponse();
        if (READING.contains(exchange.getRequest().getMethod())) {
            Optional<SeenPosition> shown = its.shown();
            response.beforeCommit(() -> Mono.fromRunnable(() -> shown.ifPresent(it -> tell(response, it))));
            return chain.filter(exchange);
        }
        var written = new WrittenSoFar();
        response.beforeCommit(() -> Mono.fromRunnable(() -> tell(response,
                its.covering(named.stream().reduce(SeenPosition.NOTHING, SeenPosition::and))
                        .and(written.position()))));
        return chain.filter(exchange).contextWrite(written::putInto);
    }

    private static void tell(ServerHttpResponse response, SeenPosition position) {
        HttpStatusCode status = response.getStatusCode();
        if (status == null || status.is2xxSuccessful()) {
            response.getHeaders().set(PositionForm.HEADER, PositionForm.write(position));
        }
    }

    private static List<SeenPosition> named(ServerWebExchange exchange) {
        List<String> words = exchange.getRequest()
                .getHeaders()
                .getOrEmpty(PositionForm.HEADER)
                .stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
        if (words.size() > POSITIONS) {
            throw new BadRequest("TOO_MANY_POSITIONS", "", words.size());
        }
        return words.stream().map(CausalAnswers::read).toList();
    }

    private static SeenPosition read(String word) {
        try {
            return PositionForm.read(word);
        } catch (IllegalArgumentException never) {
            throw new BadRequest("POSITION_MALFORMED", "",
                    word.substring(0, Math.min(word.length(), SHOWN_OF_A_WRONG_ONE)));
        }
    }

    /** After the token was checked, and after the log was read that was there at start. */
    @Override
    public int getOrder() {
        return 1;
    }
}
