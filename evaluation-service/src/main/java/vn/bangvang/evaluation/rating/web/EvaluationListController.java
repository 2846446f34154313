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
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

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
     * Lists evaluations of a subject or a committee; the read is audited. The evaluations of one subject, or those
     * that one committee decides, as far as the caller reaches them; a whole province is not one list.
     */
    @GetMapping
    Mono<ResponseEntity<Page<EvaluationAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(required = false) @Nullable String deciderId, PageRequest request) {
        return ratings.page(caller, subjectId, period, deciderId, request.afterId(), request.limit())
                .map(seen -> Answers.page(answers(seen), request, EvaluationAnswer::id));
    }

    private static List<EvaluationAnswer> answers(List<RatingQueries.Held> held) {
        return held.stream().map(one -> EvaluationAnswer.of(one.list(), one.evaluation())).toList();
    }
}
