package vn.bangvang.evaluation.rating.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.rating.DecisionLists;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;
import vn.bangvang.webapi.page.ShownPage;

/** Shows evaluations to who reaches the organisation they count in; what is shown of members is noted. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationListController {
    private final DecisionLists lists;
    private final Ancestry ancestry;
    private final AuditTrail audit;

    EvaluationListController(DecisionLists lists, Ancestry ancestry, AuditTrail audit) {
        this.lists = lists;
        this.ancestry = ancestry;
        this.audit = audit;
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<EvaluationAnswer>> one(Caller caller, @PathVariable String id) {
        return lists.holding(id).flatMap(list -> {
            Evaluation one = list.state().evaluation(id);
            caller.mustReach(one.organisationId(), ancestry);
            return audited(caller, List.of(EvaluationAnswer.of(list.state(), one)))
                    .thenReturn(EvaluationsController.answer(list, id));
        });
    }

    /**
     * The evaluations of one subject, or those that one committee decides; a whole province is not one list. Of what
     * the page holds only what the caller may see is shown; the cursor goes on behind all of it.
     */
    @GetMapping
    Mono<ResponseEntity<Page<EvaluationAnswer>>> list(Caller caller,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String deciderId, PageRequest request) {
        if (subjectId == null && deciderId == null) {
            return Mono.error(Refusal.invalid("FILTER_REQUIRED", "/subjectId", null));
        }
        String after = Objects.requireNonNullElse(request.afterId(), "");
        return lists.matching(subjectId, year, deciderId)
                .concatMap(list -> Flux.fromIterable(list.state().evaluations())
                        .filter(one -> subjectId == null || one.subjectId().equals(subjectId))
                        .filter(one -> one.id().compareTo(after) > 0)
                        .map(one -> EvaluationAnswer.of(list.state(), one)))
                .sort(Comparator.comparing(EvaluationAnswer::id))
                .take(request.limit())
                .collectList()
                .flatMap(found -> {
                    List<EvaluationAnswer> shown = found.stream()
                            .filter(one -> caller.reaches(one.organisationIdAtDecision(), ancestry))
                            .toList();
                    return audited(caller, shown)
                            .thenReturn(ShownPage.of(Answers.page(found, request, EvaluationAnswer::id), shown));
                });
    }

    private Mono<Void> audited(Caller caller, List<EvaluationAnswer> shown) {
        return audit.memberDataRead(caller, "evaluation",
                shown.stream()
                        .filter(one -> one.subjectType() == Subject.Type.MEMBER)
                        .map(EvaluationAnswer::subjectId)
                        .toList());
    }
}
