package vn.bangvang.portal.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** The classes of a year, and who was sent to one of them. */
@Controller
class ClassesController {
    private static final String MOST = "200";

    private final PublicApi api;
    private final RegisterApi register;
    private final BoardSelector boards;

    ClassesController(PublicApi api, RegisterApi register, BoardSelector boards) {
        this.api = api;
        this.register = register;
        this.boards = boards;
    }

    /**
     * @param asked the year; without one that of the board
     * @param cursor the page of the list, null for the first
     */
    @GetMapping("/lop-hoc")
    Mono<Rendering> classes(Reader reader, BoardSelector.Request request,
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        return boards.select(reader, request).flatMap(selected -> {
            int year = Objects.requireNonNullElseGet(asked, () -> selected.edition().period().year());
            return Mono.zip(
                    api.get(reader, Programmes.class, "/api/v1/training-programmes", Map.of(), Map.of("limit", MOST)),
                    api.get(reader, Classes.class, "/api/v1/training-classes", Map.of(),
                            page("year", Integer.toString(year), cursor)))
                    .map(read -> Rendering.view("classes")
                            .modelAttribute("year", year)
                            .modelAttribute("programmes", read.getT1().items())
                            .modelAttribute("names", read.getT1().names())
                            .modelAttribute("page", read.getT2())
                            .modelAttribute("go", Links.to(selected.edition()))
                            .build());
        });
    }

    /** @param cursor the page of the list, null for the first */
    @GetMapping("/lop-hoc/{id}")
    Mono<Rendering> oneClass(Reader reader, @PathVariable String id,
            @RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        return Mono.zip(api.get(reader, Opened.class, "/api/v1/training-classes/{id}", Map.of("id", id), Map.of()),
                enrolments(reader, id, cursor))
                .flatMap(read -> Mono.zip(programme(reader, read.getT1()), register.organisationNames(reader,
                        read.getT2().items().stream().map(Enrolment::sendingOrganisationId).distinct().toList()),
                        register.memberNames(reader, read.getT2().members()))
                        .map(names -> Rendering.view("class")
                                .modelAttribute("opened", read.getT1())
                                .modelAttribute("programme", names.getT1())
                                .modelAttribute("enrolments", read.getT2())
                                .modelAttribute("organisations", names.getT2())
                                .modelAttribute("members", names.getT3())
                                .build()));
    }

    private Mono<Programme> programme(Reader reader, Opened opened) {
        return api.get(reader, Programme.class, "/api/v1/training-programmes/{code}",
                Map.of("code", opened.programmeCode()), Map.of());
    }

    /** Nobody for a reader who may not see who was sent. */
    private Mono<Enrolments> enrolments(Reader reader, String id, @Nullable String cursor) {
        return api.get(reader, Enrolments.class, "/api/v1/enrolments", Map.of(), page("classId", id, cursor))
                .onErrorResume(ApiRefusal.class, refusal -> refusal.status() == 403
                        ? Mono.just(new Enrolments(List.of(), null))
                        : Mono.error(refusal));
    }

    private static Map<String, String> page(String of, String value, @Nullable String cursor) {
        Map<String, String> query = new TreeMap<>(Map.of(of, value, "limit", MOST));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return query;
    }

    record Programmes(List<Programme> items) {
        Programmes {
            items = Objects.requireNonNullElse(items, List.of());
        }

        Map<String, String> names() {
            Map<String, String> names = new TreeMap<>();
            items.forEach(each -> names.put(each.code(), each.name()));
            return names;
        }
    }

    public record Programme(String code, String name, String type, @Nullable String level) {}

    /** @param next the cursor of the following page, null on the last */
    public record Classes(List<Opened> items, @Nullable String next) {
        public Classes {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** One class, with the days between which it is held where they are known. */
    public record Opened(String id, @Nullable String code, String programmeCode, int year, String organiser,
            @Nullable String from, @Nullable String to) {}

    /** @param next the cursor of the following page, null on the last */
    public record Enrolments(List<Enrolment> items, @Nullable String next) {
        public Enrolments {
            items = Objects.requireNonNullElse(items, List.of());
        }

        List<String> members() {
            return items.stream().map(Enrolment::memberId).filter(Objects::nonNull).distinct().toList();
        }
    }

    /** @param memberId null for who is not a member or not yet named */
    public record Enrolment(String id, String traineeRef, String traineeKind, @Nullable String memberId,
            String sendingOrganisationId, String status, @Nullable String statusOn) {}
}
