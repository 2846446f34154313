package vn.bangvang.standings.web;

import java.time.Clock;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.ProposedRating;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.PastFolds;
import vn.bangvang.standings.live.ProposedRatings;

/** What a list of ratings would change, before it is decided. Nothing is written. */
@RestController
final class WhatIfController {
    private final BoardSelector boards;
    private final PastFolds past;
    private final Clock clock;

    WhatIfController(BoardSelector boards, PastFolds past, Clock clock) {
        this.boards = boards;
        this.past = past;
        this.clock = clock;
    }

    record WhatIfRequest(@NotNull @Size(min = 1, max = 500) List<@Valid @NotNull WhatIfRating> ratings) {}

    /** @param decided null for "not rated" */
    record WhatIfRating(@NotNull SubjectType subjectType, @NotBlank String subjectId,
            @JsonProperty("class") @Nullable QualityClass decided) {}

    /** @param items whose figures or rank would be others, in the order of the board afterwards */
    record WhatIfAnswer(Period period, String province, List<MovedOrganisation> items) {}

    @PostMapping("/api/v1/standings/{period:\\d.*}/what-if")
    Mono<WhatIfAnswer> whatIf(Caller caller, @PathVariable String period, @RequestParam @Nullable String province,
            @Valid @RequestBody WhatIfRequest request) {
        ProvinceStandings chosen = boards.province(caller, province);
        PeriodStandings opened = BoardSelector.period(chosen, period);
        if (!opened.state().isOpen()) {
            throw Refusal.invalid("PERIOD_CLOSED", "/period", period);
        }
        if (request.ratings().stream().anyMatch(rating -> rating.subjectType() == SubjectType.MEMBER)) {
            boards.members(caller, chosen);
        }
        var asked = new ProposedRatings(chosen.id(), opened.period(), request.ratings()
                .stream()
                .map(rating -> new ProposedRating(rating.subjectType(), rating.subjectId(), rating.decided()))
                .toList(), clock.instant());
        return past.answer(caller, asked)
                .map(moved -> new WhatIfAnswer(asked.period(), asked.province(),
                        moved.stream().map(MovedOrganisation::of).toList()));
    }
}
