package vn.bangvang.integration.events.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.OpenStreams;
import vn.bangvang.integration.events.EventFilter;
import vn.bangvang.integration.events.Events;
import vn.bangvang.integration.events.Events.Question;
import vn.bangvang.integration.events.Events.Shown;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.problem.BadRequest;

/** What the log tells, for callers that cannot reach Kafka. */
@RestController
@RequestMapping("/api/v1/events")
class EventsController {
    private static final int USUAL = 100;
    private static final int LARGEST = 500;
    /** The gateway gives up a reading request after twelve seconds. */
    private static final int LONGEST_WAIT = 10;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Events events;
    private final OpenStreams streams;

    EventsController(Events events, OpenStreams streams) {
        this.events = events;
        this.streams = streams;
    }

    /**
     * Lists what happened, from a place of the log on: at least once, and for each subject in its order.
     *
     * @param after cursor of the page before; {@code now} for what comes from now on; absent for the whole log
     * @param type names of events, or beginnings such as {@code membership.*}; absent for all
     * @param subtree only what concerns this organisation and those below it
     * @param limit how many events at most, 1 to 500
     * @param wait how many seconds to wait for something when there is nothing, 0 to 10
     */
    @GetMapping
    Mono<ResponseEntity<EventsAnswer>> list(Caller caller, @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable String subtree,
            @RequestParam(defaultValue = "100") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam(defaultValue = "0") @Schema(minimum = "0", maximum = "10") int wait) {
        within("LIMIT_OUT_OF_RANGE", "/limit", limit, 1, LARGEST);
        within("WAIT_OUT_OF_RANGE", "/wait", wait, 0, LONGEST_WAIT);
        var question = new Question(caller, filter(type, subtree), after, limit);
        Mono<Shown> page = events.page(question, Duration.ofSeconds(wait));
        return (wait == 0 ? page : streams.admit(caller, page.flux()).next())
                .map(shown -> ResponseEntity.ok()
                        .header(HttpHeaders.LINK, "<" + link(question, shown.next()) + ">; rel=\"next\"")
                        .body(EventsAnswer.of(shown)));
    }

    /**
     * Tells what happens as it happens. Each message is a page, and its id is the cursor of the next one: a client that
     * comes back with it in Last-Event-ID goes on there.
     *
     * @param after cursor to begin at; {@code now}, which is usual, for what comes from now on
     * @param type names of events, or beginnings such as {@code membership.*}; absent for all
     * @param subtree only what concerns this organisation and those below it
     * @param lastEventId where the stream before ended; newer than {@code after}
     */
    @ApiResponse(responseCode = "200", description = "Messages named `events`, each a page",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                    schema = @Schema(implementation = EventsAnswer.class)))
    @GetMapping(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<EventsAnswer>> stream(Caller caller, @RequestParam(defaultValue = "now") String after,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable String subtree,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        var question = new Question(caller, filter(type, subtree), lastEventId == null ? after : lastEventId, USUAL);
        Flux<ServerSentEvent<EventsAnswer>> heartbeat = Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<EventsAnswer>builder().comment("").build());
        return streams.admit(caller, Flux.merge(events.stream(question).map(EventsController::message), heartbeat));
    }

    private static ServerSentEvent<EventsAnswer> message(Shown shown) {
        return ServerSentEvent.builder(EventsAnswer.of(shown)).event("events").id(shown.next()).build();
    }

    private static EventFilter filter(@Nullable List<String> types, @Nullable String subtree) {
        return EventFilter.of(types == null ? List.of() : types, subtree, "/type");
    }

    private static void within(String code, String pointer, int given, int from, int to) {
        if (given < from || given > to) {
            throw new BadRequest(HttpStatus.BAD_REQUEST,
                    new Refusal.Reason(code, pointer, given, Map.of("from", from, "to", to)));
        }
    }

    private static String link(Question question, String next) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/api/v1/events")
                .queryParam("limit", question.limit())
                .queryParam("after", next);
        question.filter().types().forEach(type -> link.queryParam("type", type));
        String subtree = question.filter().subtree();
        return (subtree == null ? link : link.queryParam("subtree", "{subtree}"))
                .build(subtree == null ? Map.of() : Map.of("subtree", subtree))
                .toString();
    }
}
