package vn.bangvang.training.enrolment.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.training.enrolment.EnrolmentQuery;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.Enrolments;
import vn.bangvang.training.reference.Organisations;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Shows enrolments to those who reach the sending organisation; that a member was shown is written down. */
@RestController
@RequestMapping("/api/v1/enrolments")
class EnrolmentListController {
    private final Enrolments enrolments;
    private final Organisations organisations;
    private final AuditTrail audit;

    EnrolmentListController(Enrolments enrolments, Organisations organisations, AuditTrail audit) {
        this.enrolments = enrolments;
        this.organisations = organisations;
        this.audit = audit;
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<EnrolmentAnswer>> one(Caller caller, @PathVariable String id) {
        return enrolments.get(id).flatMap(stored -> {
            caller.mustReach(stored.state().sendingOrganisationId(), organisations);
            EnrolmentAnswer answer = EnrolmentAnswer.of(stored);
            return written(caller, List.of(answer)).thenReturn(Answers.ok(stored, answer));
        });
    }

    @GetMapping
    Mono<ResponseEntity<Page<EnrolmentAnswer>>> all(Caller caller, PageRequest page,
            @RequestParam(required = false) @Nullable String classId,
            @RequestParam(required = false) @Nullable String sendingOrganisationId,
            @RequestParam(required = false) @Nullable String memberId,
            @RequestParam(required = false) @Nullable String traineeRef,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable EnrolmentStatus status) {
        var query = new EnrolmentQuery(classId, senders(caller, sendingOrganisationId), memberId, traineeRef, year,
                status);
        return enrolments.matching(query, page.afterId(), page.limit())
                .map(EnrolmentAnswer::of)
                .collectList()
                .flatMap(items -> written(caller, items)
                        .thenReturn(Answers.page(items, page, EnrolmentAnswer::id)));
    }

    private @Nullable Set<String> senders(Caller caller, @Nullable String asked) {
        if (asked != null) {
            caller.mustReach(asked, organisations);
            return Set.of(asked);
        }
        String own = caller.organisation();
        if (caller.everywhere()) {
            return null;
        }
        return own == null ? Set.of() : organisations.within(own);
    }

    private Mono<Void> written(Caller caller, List<EnrolmentAnswer> shown) {
        return audit.memberDataRead(caller, "enrolment",
                shown.stream().map(EnrolmentAnswer::memberId).filter(Objects::nonNull).distinct().toList());
    }
}
