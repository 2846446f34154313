package vn.bangvang.evaluation.records.web;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.DocumentReview;
import vn.bangvang.evaluation.records.DocumentReviews;
import vn.bangvang.evaluation.records.IssuedDocumentFacts;
import vn.bangvang.evaluation.records.web.IssuedDocumentsController.IssuedDocumentAnswer;

/** A guiding document looked back on, as a conference does after five years. */
@RestController
class DocumentReviewsController {
    private final DocumentReviews reviews;

    DocumentReviewsController(DocumentReviews reviews) {
        this.reviews = reviews;
    }

    /**
     * @param from first day, {@code to} the last
     * @param admissions members that the organisation and those below it admitted in that time
     * @param targets the targets that the document sets and the organisation answers for
     * @param issuedByType how many of {@code issued} there are of each type
     * @param issued what the organisation issued to carry it out
     */
    record DocumentReviewAnswer(String documentId, String number, String title, String organisationId, LocalDate from,
            LocalDate to, long admissions, List<TargetAnswer> targets,
            SortedMap<IssuedDocumentFacts.Type, Long> issuedByType, List<IssuedDocumentAnswer> issued) {

        static DocumentReviewAnswer of(DocumentReview review) {
            return new DocumentReviewAnswer(review.document().id(), review.document().state().facts().number(),
                    review.document().state().facts().title(), review.organisationId(), review.time().from(),
                    review.time().to(), review.admissions(), review.targets().stream().map(TargetAnswer::of).toList(),
                    review.issued()
                            .stream()
                            .collect(Collectors.groupingBy(stored -> stored.state().facts().type(), TreeMap::new,
                                    Collectors.counting())),
                    review.issued().stream().map(IssuedDocumentsController::answer).toList());
        }
    }

    /**
     * Looks back on a guiding document: targets, admissions and what was issued under it. Without days the five years
     * from the day of the document on.
     */
    @GetMapping("/api/v1/guiding-documents/{id}/review")
    Mono<DocumentReviewAnswer> review(Caller caller, @PathVariable String id, @RequestParam String organisationId,
            @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        return reviews.of(caller, id, organisationId, from, to).map(DocumentReviewAnswer::of);
    }
}
