package vn.bangvang.portal.period;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.PublicApi;
import vn.bangvang.portal.edition.BoardSelector;
import vn.bangvang.portal.edition.Links;
import vn.bangvang.portal.edition.SelectedBoard;
import vn.bangvang.portal.reader.Reader;
import vn.bangvang.portal.register.RegisterApi;

/** The periods of a province, what keeps them from being closed, and the rules that they are under. */
@Controller
class PeriodController {
    private static final String CLOSED = "CLOSED";

    private final PublicApi api;
    private final RegisterApi register;
    private final BoardSelector boards;

    PeriodController(PublicApi api, RegisterApi register, BoardSelector boards) {
        this.api = api;
        this.register = register;
        this.boards = boards;
    }

    @GetMapping("/ky")
    Mono<Rendering> periods(Reader reader, BoardSelector.Request request) {
        return boards.select(reader, request)
                .flatMap(selected -> Mono.zip(periods(reader, selected), policies(reader))
                        .flatMap(read -> findings(reader, read.getT1())
                                .flatMap(findings -> register.organisationNames(reader, subjects(findings))
                                        .map(names -> Rendering.view("periods")
                                                .modelAttribute("selected", selected)
                                                .modelAttribute("periods", read.getT1())
                                                .modelAttribute("policies", read.getT2())
                                                .modelAttribute("findings", findings)
                                                .modelAttribute("names", names)
                                                .modelAttribute("go", Links.to(selected.edition()))
                                                .build()))));
    }

    private Mono<List<Opened>> periods(Reader reader, SelectedBoard selected) {
        return api.get(reader, Periods.class, "/api/v1/evaluation-periods", Map.of(),
                Map.of("provinceId", Objects.requireNonNullElse(selected.edition().province(), ""), "limit", "100"))
                .map(Periods::items);
    }

    private Mono<List<Policy>> policies(Reader reader) {
        return api.get(reader, Policies.class, "/api/v1/evaluation-policies", Map.of(), Map.of("limit", "100"))
                .map(Policies::items)
                .onErrorReturn(ApiRefusal.class, List.of());
    }

    /** Of each period that is not closed what the last try to close it found. */
    private Mono<Map<String, List<Finding>>> findings(Reader reader, List<Opened> periods) {
        return Flux.fromIterable(periods)
                .filter(period -> !period.isClosed())
                .flatMap(period -> api.get(reader, Findings.class, "/api/v1/evaluation-periods/{id}/findings",
                        Map.of("id", period.id()), Map.of("limit", "200"))
                        .onErrorReturn(ApiRefusal.class, new Findings(List.of()))
                        .map(found -> Map.entry(period.id(), found.items())), 2)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static List<String> subjects(Map<String, List<Finding>> findings) {
        return findings.values()
                .stream()
                .flatMap(List::stream)
                .filter(finding -> finding.subjectType().equals("ORGANISATION"))
                .map(Finding::subjectId)
                .distinct()
                .toList();
    }

    record Periods(List<Opened> items) {
        Periods {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** @param referenceDate the day on which what counts for the period must be true */
    public record Opened(String id, Period period, String state, int closeVersion, @Nullable String referenceDate,
            @Nullable Rule policy) {
        public boolean isClosed() {
            return CLOSED.equals(state);
        }
    }

    public record Rule(String code, int version) {}

    record Findings(List<Finding> items) {
        Findings {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** Of whom something is missing, and what. */
    public record Finding(String condition, String subjectId, String subjectType) {}

    record Policies(List<Policy> items) {
        Policies {
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** @param sources the regulations that it carries out */
    public record Policy(String id, String code, int version, int validFromYear, List<String> sources,
            @Nullable Cap memberQuota, @Nullable Cap organisationQuota) {
        public Policy {
            sources = Objects.requireNonNullElse(sources, List.of());
        }
    }

    public record Cap(int percent) {}
}
