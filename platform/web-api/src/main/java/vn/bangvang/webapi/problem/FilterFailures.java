package vn.bangvang.webapi.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

import vn.bangvang.problem.ProblemWriter;
import vn.bangvang.problem.TraceContext;

/** Answers what fails before or outside a controller like what fails in one. */
final class FilterFailures implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(FilterFailures.class);

    private final ProblemWriter problems;

    FilterFailures(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        Failure failure = Failure.of(thrown);
        if (failure.unexpected()) {
            LOG.error("Request {} failed in trace {}", exchange.getRequest().getPath(),
                    TraceContext.of(exchange).traceId(), thrown);
        }
        return problems.write(exchange, failure.status(), failure.reason());
    }

    /** Before Boot's own, which knows neither the types nor the language. */
    @Override
    public int getOrder() {
        return -2;
    }
}
