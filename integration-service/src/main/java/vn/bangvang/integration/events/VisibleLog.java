package vn.bangvang.integration.events;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.integration.events.Pages.Page;
import vn.bangvang.integration.organisation.Organisations;
import vn.bangvang.position.SeenPosition;

/** Reads the log a piece at a time, as somebody may see it. */
@Component
public class VisibleLog {
    private final LogReader log;
    private final Organisations organisations;

    VisibleLog(LogReader log, Organisations organisations) {
        this.log = log;
        this.organisations = organisations;
    }

    /**
     * What of one piece is seen. An event whose organisation is unknown is waited for until the copy of the tree has
     * all that the log has, for two seconds at the most.
     */
    public Mono<Page> piece(SeenPosition from, EventFilter filter, Sight sight, int limit) {
        return log.read(from).flatMap(slice -> {
            Page page = Pages.of(from, slice, filter, sight, limit, false);
            return page.waiting()
                    ? organisations.awaitNow()
                            .thenReturn(true)
                            .onErrorReturn(false)
                            .map(known -> Pages.of(from, slice, filter, sight, limit, known))
                    : Mono.just(page);
        });
    }
}
