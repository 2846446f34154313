package vn.bangvang.standings.web;

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
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.ProposedRating;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.live.BoardSelector;
import vn.bangvang.standings.live.Explanations;

/** What a list of ratings would change, before it is decided. Nothing is written. */
@RestController
final class WhatIfController {
    private final BoardSelector boards;
    private final Explanations explanations;

    WhatIfController(BoardSelector boards, Explanations explanations) {
        this.boards = boards;
        this.explanations = explanations;
    }

    record WhatIfRequest(@NotNull @Size(min = 1, max = 500) List<@Valid @NotNull WhatIfRating> ratings) {}

    /** @param decided null for "not rated" */
    record WhatIfRating(@NotNull SubjectType subjectType, @NotBlank String subjectId,
            @JsonProperty("class") @Nullable QualityClass decided) {}

    /** @param items whose figures or rank would be others, in the order of the board afterwards */
    record WhatIfAnswer(Period period, String province, List<MovedOrganisation> items) {}

    /** Calculates what a list of ratings would change, without deciding them. */
    @PostMapping("/api/v1/standings/{period:\\d.*}/what-if")
    Mono<WhatIfAnswer> calculateWhatIf(Caller caller, @PathVariable String period,
            @RequestParam @Nullable String province,
            @Valid @RequestBody WhatIfRequest request) {
        ProvinceStandings chosen = boards.province(caller, province);
        PeriodStandings opened = BoardSelector.period(chosen, period);
        List<ProposedRating> ratings = request.ratings()
                .stream()
                .map(rating -> new ProposedRating(rating.subjectType(), rating.subjectId(), rating.decided()))
                .toList();
        return explanations.proposed(caller, chosen, opened, ratings)
                .map(moved -> new WhatIfAnswer(opened.period(), chosen.id(),
                        moved.stream().map(MovedOrganisation::of).toList()));
    }
}
