package vn.bangvang.portal.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Details;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** Who has not reported, of whom a decision is missing, whose award is in doubt. */
@Controller
class QualityController {
    private final PublicApi api;
    private final StandingsApi standings;
    private final RegisterApi register;
    private final BoardSelector boards;

    QualityController(PublicApi api, StandingsApi standings, RegisterApi register, BoardSelector boards) {
        this.api = api;
        this.standings = standings;
        this.register = register;
        this.boards = boards;
    }

    /** @param asked below which organisation; without it the reader's own, or the province */
    @GetMapping("/chat-luong")
    Mono<Rendering> quality(Reader reader, BoardSelector.Request request,
            @RequestParam(name = "don-vi", required = false) @Nullable String asked,
            @RequestParam(name = "muc", required = false) @Nullable String list,
            @RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        return boards.select(reader, request).flatMap(selected -> {
            String unit = asked != null
                    ? asked
                    : Objects.requireNonNullElse(reader.unit(),
                            Objects.requireNonNullElse(selected.edition().province(), ""));
            return page(reader, selected, unit, Lists.Kind.of(list), cursor);
        });
    }

    private Mono<Rendering> page(Reader reader, SelectedBoard selected, String unit, Lists.Kind list,
            @Nullable String cursor) {
        return Mono.zip(standings.organisation(reader, selected.edition(), unit),
                read(reader, selected, unit, list, "organisations", cursor, Lists.Organisations.class)
                        .onErrorReturn(ApiRefusal.class, Lists.Organisations.NONE),
                read(reader, selected, unit, list, "members", cursor, Lists.Members.class)
                        .onErrorReturn(ApiRefusal.class, Lists.Members.NONE))
                .flatMap(read -> register.membersById(reader, read.getT3()
                        .items()
                        .stream()
                        .map(member -> member.organisation().id())
                        .collect(Collectors.toCollection(TreeSet::new)))
                        .map(names -> rendering(selected, read.getT1(), list)
                                .modelAttribute("organisations", read.getT2())
                                .modelAttribute("members", read.getT3())
                                .modelAttribute("names", names)
                                .build()));
    }

    private static Rendering.Builder<?> rendering(SelectedBoard selected, Details details, Lists.Kind list) {
        return Rendering.view("quality")
                .modelAttribute("selected", selected)
                .modelAttribute("unit", details.figures())
                .modelAttribute("above", details.breadcrumb())
                .modelAttribute("list", list.name())
                .modelAttribute("lists", List.of(Lists.Kind.values()))
                .modelAttribute("go", Links.to(selected.edition()));
    }

    private <T> Mono<T> read(Reader reader, SelectedBoard selected, String unit, Lists.Kind list, String what,
            @Nullable String cursor, Class<T> type) {
        Map<String, String> query = selected.edition().query();
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(reader, type, "/api/v1/standings/{period}/organisations/{id}/lists/{list}/" + what,
                Map.of("period", selected.edition().period().toString(), "id", unit, "list", list.name()), query);
    }
}
