package vn.bangvang.standings.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.quota.WhatIf;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.SelectedBoard;
import vn.bangvang.standings.web.RankingAnswer.KeyMeaning;

/** The standings of a period: everything is an aggregate, nothing names a member. */
@RestController
@RequestMapping("/api/v1/standings/{period:\\d.*}")
final class StandingsController {
    private final BoardSelector boards;
    private final LagMeter lag;

    StandingsController(BoardSelector boards, LagMeter lag) {
        this.boards = boards;
        this.lag = lag;
    }

    @GetMapping
    Mono<ResponseEntity<BoardAnswer>> board(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam @Nullable Level level, @RequestParam @Nullable String superior) {
        SelectedBoard selected = boards.board(caller, period, province, closeVersion);
        List<Row> rows = selected.rows(level, superior);
        return answer(selected, heading -> new BoardAnswer(heading, rows));
    }

    @GetMapping("/organisations/{id}")
    Mono<ResponseEntity<DetailsAnswer>> organisation(Caller caller, @PathVariable String period,
            @PathVariable String id,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion) {
        SelectedBoard selected = boards.board(caller, period, province, closeVersion);
        Row row = selected.row(id);
        return answer(selected, heading -> DetailsAnswer.of(heading, selected.board(), row));
    }

    @GetMapping("/ranking")
    Mono<ResponseEntity<RankingAnswer>> ranking(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam Level level, @RequestParam @Nullable String superior, ServerWebExchange exchange) {
        SelectedBoard selected = boards.board(caller, period, province, closeVersion);
        List<Row> group = selected.rows(level, superior);
        List<KeyMeaning> keys = KeyMeaning.all(exchange.getLocaleContext().getLocale());
        exchange.getResponse().getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return answer(selected, heading -> RankingAnswer.of(heading, level, superior, keys, group));
    }

    @GetMapping("/organisations/{id}/quota")
    Quota quota(Caller caller, @PathVariable String period, @PathVariable String id,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam QuotaRequest.QuotaSubject subject, @RequestParam QuotaRule.@Nullable Base base,
            @RequestParam QuotaRule.@Nullable Rounding rounding, @RequestParam QuotaRule.@Nullable Scope scope,
            @RequestParam @Nullable Integer smallGroupBelow, @RequestParam @Nullable Integer smallGroupMinimum,
            @RequestParam @Nullable Integer percent) {
        mustBePercent(percent);
        SelectedBoard selected = boards.board(caller, period, province, closeVersion);
        Row row = selected.row(id);
        EvaluationPeriod.Policy policy = selected.state().policy();
        var asked = new QuotaRequest(subject, base, rounding, scope, smallGroupBelow, smallGroupMinimum, percent);
        return switch (subject) {
            case MEMBERS -> WhatIf.members(selected.board(), row, asked.changed(policy.members()));
            case ORGANISATIONS -> WhatIf.organisations(selected.board(), row, asked.changed(policy.organisations()));
        };
    }

    private static void mustBePercent(@Nullable Integer percent) {
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Refusal.invalid("NOT_A_PERCENTAGE", "/percent", percent);
        }
    }

    private <T> Mono<ResponseEntity<T>> answer(SelectedBoard selected, Function<Heading, T> body) {
        return lag.now()
                .map(now -> ResponseEntity.ok()
                        .eTag("W/\"" + selected.boardVersion() + "\"")
                        .body(body.apply(Heading.of(selected, now))));
    }
}
