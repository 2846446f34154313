package vn.bangvang.standings.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.Ranks;
import vn.bangvang.standings.fold.WhatIf;
import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.EvaluationYear;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.QuotaRule;

/** The standings of a period: everything is an aggregate, nothing names a member. */
@RestController
@RequestMapping("/api/v1/standings/{period:\\d.*}")
final class StandingsController {
    private final Choosing choosing;
    private final LagMeter lag;

    StandingsController(Choosing choosing, LagMeter lag) {
        this.choosing = choosing;
        this.lag = lag;
    }

    @GetMapping
    Mono<ResponseEntity<BoardAnswer>> board(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam @Nullable Level level, @RequestParam @Nullable String superior) {
        Shown shown = choosing.board(caller, period, province, closeVersion);
        List<Row> rows = rows(shown, level, superior);
        return answer(shown, heading -> new BoardAnswer(heading, rows));
    }

    @GetMapping("/organisations/{id}")
    Mono<ResponseEntity<DetailsAnswer>> organisation(Caller caller, @PathVariable String period,
            @PathVariable String id,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion) {
        Shown shown = choosing.board(caller, period, province, closeVersion);
        Row row = shown.row(id);
        return answer(shown, heading -> DetailsAnswer.of(heading, shown, row));
    }

    @GetMapping("/ranking")
    Mono<ResponseEntity<RankingAnswer>> ranking(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam Level level, @RequestParam @Nullable String superior) {
        Shown shown = choosing.board(caller, period, province, closeVersion);
        List<Row> group = rows(shown, level, superior);
        return answer(shown, heading -> new RankingAnswer(heading, level, superior, RankingAnswer.KEYS,
                Ranks.rank(group), group.stream().filter(row -> row.rank() == null).toList()));
    }

    @GetMapping("/organisations/{id}/quota")
    Quota quota(Caller caller, @PathVariable String period, @PathVariable String id,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam QuotaRequest.QuotaSubject subject, @RequestParam QuotaRule.@Nullable Base base,
            @RequestParam QuotaRule.@Nullable Rounding rounding, @RequestParam QuotaRule.@Nullable Scope scope,
            @RequestParam @Nullable Integer smallGroupBelow, @RequestParam @Nullable Integer smallGroupMinimum,
            @RequestParam @Nullable Integer percent) {
        mustBePercent(percent);
        Shown shown = choosing.board(caller, period, province, closeVersion);
        Row row = shown.row(id);
        EvaluationYear.Policy policy = shown.state().policy();
        var asked = new QuotaRequest(subject, base, rounding, scope, smallGroupBelow, smallGroupMinimum, percent);
        return switch (subject) {
            case MEMBERS -> WhatIf.members(shown.board(), row, asked.changed(policy.members()));
            case ORGANISATIONS -> WhatIf.organisations(shown.board(), row, asked.changed(policy.organisations()));
        };
    }

    private static void mustBePercent(@Nullable Integer percent) {
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Refusal.invalid("NOT_A_PERCENTAGE", "/percent", percent);
        }
    }

    private static List<Row> rows(Shown shown, @Nullable Level level, @Nullable String superior) {
        if (superior != null) {
            shown.row(superior);
        }
        return shown.board()
                .rows()
                .stream()
                .filter(row -> level == null || row.organisation().level() == level)
                .filter(row -> superior == null || isBelow(shown, row, superior))
                .toList();
    }

    private static boolean isBelow(Shown shown, Row row, String superior) {
        for (String parent = row.organisation().parentId(); parent != null;) {
            if (parent.equals(superior)) {
                return true;
            }
            Row above = shown.board().row(parent);
            parent = above == null ? null : above.organisation().parentId();
        }
        return false;
    }

    private <T> Mono<ResponseEntity<T>> answer(Shown shown, Function<Heading, T> body) {
        return lag.now()
                .map(now -> ResponseEntity.ok()
                        .eTag("W/\"" + shown.boardVersion() + "\"")
                        .body(body.apply(Heading.of(shown, now))));
    }
}
