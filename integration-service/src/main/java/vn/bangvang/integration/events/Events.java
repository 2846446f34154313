package vn.bangvang.integration.events;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.integration.events.Pages.Page;
import vn.bangvang.integration.organisation.Organisations;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.refusal.Refusal;

/**
 * The log as one caller may see it: at least once, in order for each subject. Read from the log at every question, a
 * bounded piece at a time; a page may be empty although there is more, when nothing in the piece was for the caller.
 */
@Service
public class Events {
    /** As a cursor: from where the log ends now. */
    public static final String NOW = "now";
    private static final int PIECES = 8;
    /** What the signal did not tell, because it came while nobody listened, is found by looking. */
    private static final Duration LOOKING_AGAIN = Duration.ofSeconds(2);

    private final LogReader log;
    private final VisibleLog visible;
    private final Cursors cursors;
    private final Organisations organisations;
    private final Arrivals arrivals;
    private final AuditTrail audit;

    Events(LogReader log, VisibleLog visible, Cursors cursors, Organisations organisations, Arrivals arrivals,
            AuditTrail audit) {
        this.log = log;
        this.visible = visible;
        this.cursors = cursors;
        this.organisations = organisations;
        this.arrivals = arrivals;
        this.audit = audit;
    }

    /**
     * What a caller asks for.
     *
     * @param after cursor of the page before, {@value #NOW}, or null for the beginning of the log
     * @param limit how many events at most
     */
    public record Question(Caller caller, EventFilter filter, @Nullable String after, int limit) {}

    /** @param withData whether the caller may read what the event says, and not only that it happened */
    public record Seen(LogEntry entry, boolean withData) {}

    /**
     * What the caller is shown.
     *
     * @param next cursor of the following page
     * @param atEnd whether the log ended behind this page
     */
    public record Shown(List<Seen> events, String next, boolean atEnd) {
        public Shown {
            events = List.copyOf(events);
        }
    }

    /**
     * One page; an empty one at the end of the log only after having waited.
     *
     * @param patience how long to wait for something to show
     * @return fails as a refusal when the cursor was made for somebody or something else, or the subtree is out of the
     *         caller's reach
     */
    public Mono<Shown> page(Question question, Duration patience) {
        return checked(question).flatMap(from -> {
            Mono<Page> looking = looking(question, from);
            return patience.isZero()
                    ? looking
                    : looking.repeatWhen(_ -> again())
                            .takeUntil(page -> !page.entries().isEmpty() || !page.atEnd() && !page.waiting())
                            .take(patience)
                            .takeLast(1)
                            .next()
                            .switchIfEmpty(Mono.fromSupplier(() -> new Page(List.of(), from, true, false)));
        }).flatMap(page -> shown(question, page));
    }

    /** Page after page, without end; empty pages are not told. Fails as {@link #page}. */
    public Flux<Shown> stream(Question question) {
        return checked(question).flatMapMany(from -> Mono.just(new Page(List.of(), from, false, false))
                .expand(last -> (last.atEnd() || last.waiting() ? again().next() : Mono.just(true))
                        .then(Mono.defer(() -> looking(question, last.next())))))
                .filter(page -> !page.entries().isEmpty())
                .concatMap(page -> shown(question, page), 1);
    }

    private Mono<SeenPosition> checked(Question question) {
        String subtree = question.filter().subtree();
        Mono<Void> reached = subtree == null
                ? Mono.empty()
                : organisations.await(subtree)
                        .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_ORGANISATION", "/subtree", subtree)))
                        .doOnNext(known -> Reach.of(question.caller(), organisations).mustCover(known.id()))
                        .then();
        return reached.then(Mono.defer(() -> NOW.equals(question.after())
                ? log.end()
                : Mono.just(cursors.read(question.after(), question.caller(), question.filter()))));
    }

    /** Reads on over pieces with nothing for the caller, but not for ever. */
    private Mono<Page> looking(Question question, SeenPosition from) {
        return piece(question, from)
                .expand(page -> page.entries().isEmpty() && !page.atEnd() && !page.waiting()
                        ? piece(question, page.next())
                        : Mono.empty())
                .take(PIECES)
                .last();
    }

    private Mono<Page> piece(Question question, SeenPosition from) {
        return visible.piece(from, question.filter(),
                Sight.of(question.caller(), question.filter().subtree(), organisations), question.limit());
    }

    private Mono<Shown> shown(Question question, Page page) {
        List<Seen> events = page.entries()
                .stream()
                .map(entry -> new Seen(entry, DataScopes.open(question.caller(), entry.at().topic())))
                .toList();
        List<String> members = events.stream()
                .filter(Seen::withData)
                .map(seen -> seen.entry().memberId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return audit.memberDataRead(question.caller(), "events", members)
                .thenReturn(new Shown(events, cursors.of(page.next(), question.caller(), question.filter()),
                        page.atEnd()));
    }

    private Flux<Boolean> again() {
        return Flux.merge(arrivals.heard(), Flux.interval(LOOKING_AGAIN).onBackpressureDrop().map(_ -> true));
    }
}
