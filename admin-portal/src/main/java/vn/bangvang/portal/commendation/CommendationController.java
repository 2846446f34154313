package vn.bangvang.portal.commendation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.Edition;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** The commendations of a year: what a unit received, or what it gave. */
@Controller
class CommendationController {
    private final PublicApi api;
    private final StandingsApi standings;
    private final RegisterApi register;
    private final BoardSelector boards;

    CommendationController(PublicApi api, StandingsApi standings, RegisterApi register, BoardSelector boards) {
        this.api = api;
        this.standings = standings;
        this.register = register;
        this.boards = boards;
    }

    /** @param given {@code 1} for what the unit gave, else what it received */
    @GetMapping("/khen-thuong/{unit}")
    Mono<Rendering> commendations(Reader reader, @PathVariable String unit, BoardSelector.Request request,
            @RequestParam(name = "da-tang", defaultValue = "") String given,
            @RequestParam(name = "tiep", required = false) @Nullable String cursor) {
        return boards.select(reader, request)
                .flatMap(selected -> Mono.zip(standings.organisation(reader, selected.edition(), unit),
                        read(reader, selected.edition(), unit, given.equals("1"), cursor))
                        .flatMap(read -> Mono.zip(register.organisationNames(reader, ids(read.getT2(), false)),
                                register.memberNames(reader, ids(read.getT2(), true)))
                                .map(names -> page(selected, names.getT1(), names.getT2())
                                        .modelAttribute("unit", read.getT1().figures().organisation())
                                        .modelAttribute("given", given.equals("1"))
                                        .modelAttribute("commendations", read.getT2())
                                        .build())));
    }

    private static Rendering.Builder<?> page(SelectedBoard selected, Map<String, String> organisations,
            Map<String, String> members) {
        return Rendering.view("commendations")
                .modelAttribute("selected", selected)
                .modelAttribute("organisations", organisations)
                .modelAttribute("members", members)
                .modelAttribute("go", Links.to(selected.edition()));
    }

    private Mono<Commendations> read(Reader reader, Edition edition, String unit, boolean given,
            @Nullable String cursor) {
        Map<String, String> query = new TreeMap<>(Map.of("year", Integer.toString(edition.period().year()),
                given ? "issuerOrganisationId" : "recipientOrganisationId", unit, "limit", "100"));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(reader, Commendations.class, "/api/v1/commendations", Map.of(), query);
    }

    private static List<String> ids(Commendations commendations, boolean members) {
        return commendations.items()
                .stream()
                .flatMap(each -> members
                        ? Stream.of(each.recipientId()).filter(id -> each.isMembers())
                        : Stream.of(each.issuerOrganisationId(), each.isMembers()
                                ? each.recipientOrganisationIdAtAward()
                                : each.recipientId()))
                .distinct()
                .toList();
    }

    /** @param next the cursor of the following page, null on the last */
    public record Commendations(List<Commendation> items, @Nullable String next) {
        public Commendations {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** One award, or the proposal of one. */
    public record Commendation(String id, String recipientType, String recipientId,
            String recipientOrganisationIdAtAward, String issuerOrganisationId, String type, String title, String state,
            @Nullable String decisionNo, @Nullable String decidedOn, @Nullable String presentedOn) {
        public boolean isMembers() {
            return recipientType.equals("MEMBER");
        }
    }
}
