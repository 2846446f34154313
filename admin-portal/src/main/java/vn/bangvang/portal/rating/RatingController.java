package vn.bangvang.portal.rating;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.Row;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** A committee rates its members or the organisations below it. */
@Controller
class RatingController {
    private static final String MEMBER = "MEMBER";
    private static final String TRY = "thu";

    private final StandingsApi standings;
    private final RatingApi ratings;
    private final RegisterApi register;
    private final BoardSelector boards;

    RatingController(StandingsApi standings, RatingApi ratings, RegisterApi register, BoardSelector boards) {
        this.standings = standings;
        this.ratings = ratings;
        this.register = register;
        this.boards = boards;
    }

    @GetMapping("/xep-loai/{committee}")
    Mono<Rendering> list(Reader reader, @PathVariable String committee, BoardSelector.Request request,
            @RequestParam(name = "doi-tuong", required = false) @Nullable String type) {
        return boards.select(reader, request)
                .flatMap(selected -> list(reader, selected, committee, type,
                        Map.of(RatingList.KEY, UUID.randomUUID().toString())))
                .map(list -> page(list, 200));
    }

    @PostMapping("/xep-loai/{committee}")
    Mono<Rendering> send(Reader reader, @PathVariable String committee, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            Map<String, String> values = form.toSingleValueMap();
            var asked = new BoardSelector.Request(values.get("tinh"), null, values.get("ky"), null, null);
            return boards.select(reader, asked)
                    .flatMap(selected -> list(reader, selected, committee, values.get("doi-tuong"), values))
                    .flatMap(list -> TRY.equals(values.get("viec")) ? tried(reader, list) : decided(reader, list));
        });
    }

    private Mono<Rendering> tried(Reader reader, RatingList list) {
        return ratings.tried(reader, list)
                .map(movements -> page(list.tried(movements), 200))
                .onErrorResume(ApiRefusal.class, refusal -> refused(list, refusal));
    }

    private Mono<Rendering> decided(Reader reader, RatingList list) {
        Links go = Links.to(list.selected().edition());
        String path = "/xep-loai/" + list.committee().organisation().id();
        return ratings.decide(reader, list)
                .map(done -> Rendering.redirectTo(go.page(path, Map.of("doi-tuong", list.type(),
                        done.waits() ? "cho" : "xong", "quyet-dinh-xep-loai"))).build())
                .onErrorResume(ApiRefusal.class, refusal -> refused(list, refusal));
    }

    private static Mono<Rendering> refused(RatingList list, ApiRefusal refusal) {
        return refusal.status() == HttpStatus.UNAUTHORIZED.value()
                ? Mono.error(refusal)
                : Mono.just(page(list.refused(refusal.problem()), refusal.status()));
    }

    private static Rendering page(RatingList list, int status) {
        return Rendering.view("rating")
                .status(HttpStatusCode.valueOf(status))
                .modelAttribute("page", list)
                .modelAttribute("classes", List.of(Row.QualityClass.values()))
                .modelAttribute("go", Links.to(list.selected().edition()))
                .build();
    }

    private Mono<RatingList> list(Reader reader, SelectedBoard selected, String committee, @Nullable String type,
            Map<String, String> values) {
        String wanted = MEMBER.equals(type) ? MEMBER : "ORGANISATION";
        return Mono.zip(standings.organisation(reader, selected.edition(), committee),
                ratings.evaluations(reader, selected.edition(), committee))
                .flatMap(read -> subjects(reader, selected, read.getT1(), wanted, read.getT2())
                        .map(subjects -> new RatingList(selected, read.getT1().heading(), read.getT1().figures(),
                                wanted, subjects, values, null, null)));
    }

    private Mono<List<Subject>> subjects(Reader reader, SelectedBoard selected, Details details, String type,
            Map<String, RatingApi.Evaluation> known) {
        if (!type.equals(MEMBER)) {
            return Mono.just(details.children()
                    .stream()
                    .map(row -> subject(row.organisation().id(), row.organisation().name(), "", known))
                    .toList());
        }
        return cells(reader, selected, details)
                .flatMap(cells -> register.membersOf(reader, cells.keySet())
                        .map(members -> members.stream()
                                .map(member -> subject(member.id(), member.label(),
                                        cells.getOrDefault(member.cellId(), ""), known))
                                .sorted(Comparator.comparing(Subject::where))
                                .toList()));
    }

    /** Names of the cells at and below a committee by their id. */
    private Mono<Map<String, String>> cells(Reader reader, SelectedBoard selected, Details details) {
        return standings.rows(reader, selected.edition(), details.figures().organisation().id())
                .map(Standings::rows)
                .onErrorReturn(ApiRefusal.class, details.children())
                .map(rows -> Stream.concat(Stream.of(details.figures()), rows.stream())
                        .map(Row::organisation)
                        .filter(RatingController::hasMembers)
                        .collect(Collectors.toMap(Row.Unit::id, Row.Unit::name, (first, _) -> first)));
    }

    private static boolean hasMembers(Row.Unit unit) {
        return "CELL".equals(unit.level()) || "GRASSROOTS_CELL".equals(unit.kind());
    }

    private static Subject subject(String id, String name, String where, Map<String, RatingApi.Evaluation> known) {
        RatingApi.Evaluation evaluation = known.get(id);
        return evaluation == null
                ? new Subject(id, name, where, null, null, null)
                : new Subject(id, name, where, evaluation.decidedClass(), evaluation.state(), evaluation.id());
    }
}
