package vn.bangvang.evaluation.rating.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.RatingQueries;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Shows evaluations to who reaches the organisation they count in. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationListController {
    private final RatingQueries ratings;

    EvaluationListController(RatingQueries ratings) {
        this.ratings = ratings;
    }

    /** Shows one evaluation, that of a year with its quarters; the read is audited. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<EvaluationWithQuarters>> get(Caller caller, @PathVariable String id) {
        return ratings.holding(caller, id).flatMap(list -> {
            Evaluation one = list.state().evaluation(id);
            return ratings.quarters(caller, list.state(), one.subjectId())
                    .map(quarters -> EvaluationWithQuarters.of(list.state(), one, quarters))
                    .map(shown -> Answers.ok(new Stored<>(one.id(), one.version(), one), shown));
        });
    }

    /**
     * Lists evaluations that the caller reaches, of a period, an organisation, a subject or a committee; the read is
     * audited. {@code updatedSince} brings the evaluations of every committee's list that was written since.
     *
     * @param organisationId where they count: a member's cell, or the organisation itself
     * @param decidedClass the class that stands
     */
    @GetMapping
    Mono<ResponseEntity<Page<EvaluationAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(required = false) @Nullable String deciderId,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(name = "class", required = false) @Nullable QualityClass decidedClass,
            @RequestParam(required = false) Evaluation.@Nullable State state, ListRequest request) {
        var wanted = new RatingQueries.Wanted(subjectId, period, deciderId, organisationId, decidedClass, state);
        return ratings.page(caller, wanted, request.part())
                .map(found -> Answers.page(found, request, RatingQueries.Held::place, answers(found)));
    }

    private static List<EvaluationAnswer> answers(List<RatingQueries.Held> held) {
        return held.stream().map(one -> EvaluationAnswer.of(one.list(), one.evaluation())).toList();
    }
}
