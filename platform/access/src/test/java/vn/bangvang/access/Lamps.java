package vn.bangvang.access;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.Valid;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClients;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.audit.AuditLog;
import vn.bangvang.audit.AuditStore;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.lifecycle.Retiring;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** The API of the smallest service there can be. */
@RestController
@RequestMapping("/api/v1/lamps")
class Lamps {
    private static final AuditTrail DOWN = new AuditTrail(new AuditLog(new AuditStore(MongoClients
            .create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")
            .getDatabase("down")), "lamps", Clock.systemUTC()));

    private final Aggregates<Lamp, Lamp.Published.Event> lamps;

    Lamps(Aggregates<Lamp, Lamp.Published.Event> lamps) {
        this.lamps = lamps;
    }

    @PostMapping
    Mono<ResponseEntity<Lamp>> add(@Valid @RequestBody Lamp lamp, IdempotencyKey key, Caller caller) {
        Reach.of(caller, (organisation, ancestor) -> ancestor.equals("house")).mustCover("hall");
        return lamps.found(key, id -> Mono.just(Decided.of(lamp, Lamp.Published.Event.ADDED)))
                .map(added -> Answers.created("/api/v1/lamps/" + added.id(), added, added.state()));
    }

    @Retiring(since = "2026-05-01", ends = "2026-11-01")
    @GetMapping("/lit-on/{day}")
    Mono<String> litOn(@PathVariable DayOfWeek day) {
        return Mono.just(day.toString());
    }

    @GetMapping("/broken")
    Mono<String> broken() {
        return Mono.error(new IllegalStateException("a lamp that nobody can light"));
    }

    @GetMapping("/thread")
    Mono<String> thread() {
        return Mono.just(Thread.currentThread().getName());
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Lamp>> get(@PathVariable String id) {
        return lamps.get(id).map(lamp -> Answers.ok(lamp, lamp.state()));
    }

    @GetMapping
    Mono<ResponseEntity<Page<Map<String, String>>>> list(@RequestParam Optional<String> place,
            @RequestParam Optional<Integer> brightness, PageRequest page) {
        Query query = place
                .map(start -> Query.all().and(Filters.regex("state.place", "^" + Pattern.quote(start))))
                .orElseGet(Query::all);
        return lamps.page(query, page.afterId(), page.limit())
                .map(lamp -> Map.of("id", lamp.id()))
                .collectList()
                .map(items -> Answers.page(items, page, item -> item.get("id")));
    }

    /** Its trail leads to a store that is down. */
    @GetMapping("/{id}/lights")
    Mono<String> seen(@PathVariable String id, Caller caller) {
        return DOWN.memberDataRead(caller, "lamp", List.of(id)).thenReturn("shown");
    }

    @PostMapping("/{id}/dim")
    Mono<ResponseEntity<Lamp>> dim(@PathVariable String id, ExpectedVersion expected) {
        return lamps
                .decide(id, expected,
                        read -> Mono.just(Decided.of(new Lamp(read.state().place(), 0),
                                Lamp.Published.Event.DIMMED)))
                .map(lamp -> Answers.ok(lamp, lamp.state()));
    }
}
