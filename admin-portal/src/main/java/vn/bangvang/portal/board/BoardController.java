package vn.bangvang.portal.board;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import vn.bangvang.portal.api.ApiRefusal;
import vn.bangvang.portal.api.Standings;
import vn.bangvang.portal.api.StandingsApi;
import vn.bangvang.portal.reader.Reader;

/** The standings. To htmx it answers only the part of the page that changes. */
@Controller
class BoardController {

    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    private final StandingsApi api;

    BoardController(StandingsApi api) {
        this.api = api;
    }

    @GetMapping("/")
    Mono<Rendering> board(Reader reader, @RequestParam(name = "ky", required = false) @Nullable String period,
            @RequestParam(name = "cap", required = false) @Nullable String level,
            @RequestParam(name = "khoi", required = false) @Nullable String superior,
            @RequestParam(name = "tim", required = false) @Nullable String query,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part) {
        return api.periods(reader)
                .flatMap(periods -> page(reader, Filters.of(chosen(period, periods), level, superior, query), periods))
                .map(page -> Rendering.view("board".equals(part) ? "board :: board" : "board")
                        .modelAttribute("page", page)
                        .build());
    }

    private Mono<BoardPage> page(Reader reader, Filters filters, List<String> periods) {
        return Mono.zip(orNothing(api.ranking(reader, filters.period(), filters.level().name(), filters.superior())),
                orNothing(api.ranking(reader, filters.period(), filters.level().above(), null)))
                .map(answers -> BoardPage.of(filters, answers.getT1(), answers.getT2(), periods));
    }

    /** A period that nobody has opened yet is an empty table with its filters, not an error. */
    private static Mono<Standings> orNothing(Mono<Standings> answer) {
        return answer.onErrorResume(ApiRefusal.class,
                refusal -> refusal.status() == HttpStatus.NOT_FOUND.value()
                        ? Mono.just(Standings.NONE)
                        : Mono.error(refusal));
    }

    private static String chosen(@Nullable String period, List<String> periods) {
        if (period != null && !period.isBlank()) {
            return period.strip();
        }
        return periods.isEmpty() ? Year.now(HOME).toString() : periods.getFirst();
    }
}
