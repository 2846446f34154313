package vn.bangvang.portal.task;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Change;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.reader.ToolbarController;

/** A form for each task: shown with the version that the reader saw, sent once, and shown again when it is refused. */
@Controller
class TaskController {
    private static final List<String> NAMES = List.of("name", "fullName", "code", "period", "decisionNo", "organiser",
            "traineeRef");

    private final PublicApi api;
    private final Bodies bodies;

    TaskController(PublicApi api, Bodies bodies) {
        this.api = api;
        this.bodies = bodies;
    }

    /** What the address says besides fills in the fields of that name. */
    @GetMapping("/viec/{task}")
    Mono<Rendering> form(Reader reader, @PathVariable String task, @RequestParam Map<String, String> given) {
        Task wanted = known(task);
        String id = given.get("id");
        String about = given.getOrDefault("ve-viec", "");
        if (wanted.thing() == null || id == null) {
            return Mono.just(page(Filled.fresh(wanted, id, about, null, given), given.get("ve"), 200));
        }
        return api.versioned(reader, JsonNode.class, wanted.thing(), names(wanted, given))
                .map(thing -> page(Filled.fresh(wanted, id, about.isEmpty() ? nameOf(thing.seen()) : about,
                        thing.tag(), given).beginningWith(thing.seen()), given.get("ve"), 200));
    }

    @PostMapping("/viec/{task}")
    Mono<Rendering> send(Reader reader, @PathVariable String task, ServerWebExchange exchange) {
        Task wanted = known(task);
        return exchange.getFormData().flatMap(form -> {
            Map<String, String> values = form.toSingleValueMap();
            var filled = new Filled(wanted, filled(form, "id"), values.getOrDefault("ve-viec", ""),
                    filled(form, "phien-ban"), values.getOrDefault("lan-gui", ""), Rows.closedUp(wanted, values),
                    null);
            if (values.containsKey("them-dong")) {
                return Mono.just(page(filled.withMoreRows(), values.get("ve"), 200));
            }
            return thing(reader, filled)
                    .flatMap(thing -> bodies.of(reader, filled, thing))
                    .flatMap(body -> api.change(reader, change(filled, body), JsonNode.class))
                    .map(done -> Rendering.redirectTo(back(values.get("ve"), wanted, done.waits())).build())
                    .onErrorResume(ApiRefusal.class, refusal -> refusal.status() == HttpStatus.UNAUTHORIZED.value()
                            ? Mono.error(refusal)
                            : Mono.just(page(filled.refused(refusal.problem()), values.get("ve"),
                                    refusal.status())));
        });
    }

    /** What is changed, where more of it has to be known than its form shows. */
    private Mono<JsonNode> thing(Reader reader, Filled filled) {
        Task task = filled.task();
        return task.thing() != null && task.needsItsThing()
                ? api.get(reader, JsonNode.class, task.thing(), names(task, filled.values()), Map.of())
                : Mono.just(MissingNode.getInstance());
    }

    private static Change change(Filled filled, ObjectNode body) {
        return new Change(filled.task().method(), filled.task().path(), names(filled.task(), filled.values()),
                Map.of(), body, filled.tag(), filled.task().thing() == null ? filled.key() : null);
    }

    /** What stands for the names in an address. */
    private static Map<String, String> names(Task task, Map<String, String> values) {
        Map<String, String> names = new TreeMap<>();
        Stream.concat(Stream.of("id"), task.fields().stream().filter(it -> it.is("IN_PATH")).map(Field::name))
                .forEach(name -> names.put(name, values.getOrDefault(name, "")));
        return names;
    }

    private static Task known(String address) {
        return Tasks.at(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String filled(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The page that led to the form, which says that it was done, or that it waits for somebody else. */
    private static String back(@Nullable String page, Task task, boolean waits) {
        String address = ToolbarController.pageOfOurs(page == null ? "/" : page).toString();
        return address + (address.contains("?") ? "&" : "?") + (waits ? "cho=" : "xong=") + task.address();
    }

    private static Rendering page(Filled filled, @Nullable String back, int status) {
        return Rendering.view("task")
                .status(HttpStatusCode.valueOf(status))
                .modelAttribute("form", filled)
                .modelAttribute("back", ToolbarController.pageOfOurs(back == null ? "/" : back).toString())
                .build();
    }

    /** What a thing is called: by the first of its names that it has. */
    private static String nameOf(JsonNode thing) {
        return NAMES.stream()
                .map(name -> thing.path(name).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
