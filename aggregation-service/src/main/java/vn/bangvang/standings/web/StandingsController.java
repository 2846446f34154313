package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;
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
import vn.bangvang.standings.live.BoardSelector.Asked;
import vn.bangvang.standings.live.SelectedBoard;
import vn.bangvang.standings.web.RankingAnswer.KeyMeaning;
import vn.bangvang.webapi.page.WholeOrPage;

/** The standings of a period: everything is an aggregate, nothing names a member. */
@RestController
@RequestMapping("/api/v1/standings/{period:\\d.*}")
final class StandingsController {
    private final BoardSelector boards;
    private final Headings headings;

    StandingsController(BoardSelector boards, Headings headings) {
        this.boards = boards;
        this.headings = headings;
    }

    /** Shows the rows of a period, perhaps of one level or under one organisation. */
    @GetMapping
    Mono<ResponseEntity<BoardAnswer>> getBoard(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam @Nullable Instant knownAt,
            @RequestParam @Nullable Level level, @RequestParam @Nullable String superior, WholeOrPage rows) {
        return answer(caller, new Asked(period, province, closeVersion, knownAt), "",
                it -> BoardAnswer.of(it.heading(), it.selected().rows(level, superior), it.withheld(), rows))
                .map(answer -> leadingOn(answer, rows));
    }

    /** Shows one organisation's row with the way up and the rows of its direct children. */
    @GetMapping("/organisations/{id}")
    Mono<ResponseEntity<DetailsAnswer>> getOrganisationStanding(Caller caller, @PathVariable String period,
            @PathVariable String id,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam @Nullable Instant knownAt) {
        return answer(caller, new Asked(period, province, closeVersion, knownAt), "",
                it -> DetailsAnswer.of(it.heading(), it.selected().board(), it.selected().row(id), it.withheld()));
    }

    /** Ranks the organisations of one level, perhaps under one organisation. */
    @GetMapping("/ranking")
    Mono<ResponseEntity<RankingAnswer>> getRanking(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam @Nullable Instant knownAt,
            @RequestParam Level level, @RequestParam @Nullable String superior, WholeOrPage rows,
            ServerWebExchange exchange) {
        Locale language = KeyMeaning.language(exchange.getLocaleContext().getLocale());
        exchange.getResponse().getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return answer(caller, new Asked(period, province, closeVersion, knownAt), "-" + language.getLanguage(),
                it -> RankingAnswer.of(it.heading(), level, superior, KeyMeaning.all(language),
                        it.selected().rows(level, superior), it.withheld(), rows))
                .map(answer -> leadingOn(answer, rows));
    }

    private static <T extends ShowsRows> ResponseEntity<T> leadingOn(ResponseEntity<T> answer, WholeOrPage rows) {
        String next = Objects.requireNonNull(answer.getBody()).next();
        return next == null
                ? answer
                : ResponseEntity.ok()
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.LINK, rows.link(next))
                        .body(answer.getBody());
    }

    /** Shows where a group stands against the cap on OUTSTANDING, perhaps under another rule than the policy's. */
    @GetMapping("/organisations/{id}/quota")
    Mono<Quota> getQuota(Caller caller, @PathVariable String period, @PathVariable String id,
            @RequestParam @Nullable String province, @RequestParam @Nullable Integer closeVersion,
            @RequestParam @Nullable Instant knownAt,
            @RequestParam QuotaRequest.QuotaSubject subject, @RequestParam QuotaRule.@Nullable Base base,
            @RequestParam QuotaRule.@Nullable Rounding rounding, @RequestParam QuotaRule.@Nullable Scope scope,
            @RequestParam @Nullable Integer smallGroupBelow, @RequestParam @Nullable Integer smallGroupMinimum,
            @RequestParam @Nullable @Schema(minimum = "0", maximum = "100") Integer percent) {
        mustBePercent(percent);
        var rule = new QuotaRequest(subject, base, rounding, scope, smallGroupBelow, smallGroupMinimum, percent);
        return boards.board(caller, new Asked(period, province, closeVersion, knownAt))
                .map(selected -> quota(caller, selected, selected.row(id), rule));
    }

    private Quota quota(Caller caller, SelectedBoard selected, Row row, QuotaRequest asked) {
        EvaluationPeriod.Policy policy = selected.state().policy();
        return switch (asked.subject()) {
            case MEMBERS -> quotaOfMembers(caller, selected, row, asked.changed(policy.members()));
            case ORGANISATIONS -> WhatIf.organisations(selected.board(), row, asked.changed(policy.organisations()));
        };
    }

    private Quota quotaOfMembers(Caller caller, SelectedBoard selected, Row row, QuotaRule rule) {
        Row answering = WhatIf.answering(selected.board(), row, rule);
        if (boards.withheld(caller, selected).contains(answering.organisation().id())) {
            throw Refusal.forbidden("FEW_MEMBERS");
        }
        return WhatIf.members(selected.board(), row, rule);
    }

    private static void mustBePercent(@Nullable Integer percent) {
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Refusal.invalid("NOT_A_PERCENTAGE", "/percent", percent);
        }
    }

    /** @param withheld ids of the organisations that have too few members for the caller */
    private record Shown(SelectedBoard selected, Heading heading, Set<String> withheld) {}

    /** @param variant tells answers of one version and one address from each other */
    private <T extends ShowsRows> Mono<ResponseEntity<T>> answer(Caller caller, Asked asked, String variant,
            Function<Shown, T> body) {
        return boards.board(caller, asked)
                .flatMap(selected -> headings.of(selected)
                        .map(headed -> {
                            T shown = body.apply(new Shown(selected, headed.heading(),
                                    boards.withheld(caller, selected)));
                            return headed.ok()
                                    .eTag("\"" + headed.heading().boardVersion() + variant
                                            + Digest.variant(shown.withheld()) + "\"")
                                    .body(shown);
                        }));
    }
}
