package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

import vn.bangvang.approval.ApprovalEvent;
import vn.bangvang.approval.ApprovalRequest;
import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.approval.Matter;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.personkeys.PersonKeys;

/** Requests hold what was written about people word for word, and are kept no longer than they are needed. */
class ForgottenApprovalsIT extends ApprovalFixture {
    private static final LocalDate A_YEAR_AGO = LocalDate.now().minusDays(365);

    @Autowired
    Aggregates<ApprovalRequest, ApprovalEvent> requests;
    @Autowired
    PersonKeys keys;

    @Test
    void aYearAfterItsLastDayNothingIsLeftOfARequestThatIsOver() {
        String young = request(State.CARRIED_OUT, A_YEAR_AGO.plusDays(2), List.of());
        String open = request(State.APPROVED, A_YEAR_AGO.minusDays(2), List.of());
        List<String> old = List.of(request(State.CARRIED_OUT, A_YEAR_AGO.minusDays(2), List.of()),
                request(State.REFUSED, A_YEAR_AGO.minusDays(2), List.of()),
                request(State.EXPIRED, A_YEAR_AGO.minusDays(2), List.of()));

        old.forEach(this::isForgotten);

        assertThatTheseAreThere(young, open);
    }

    @Test
    void whatShowsAMemberGoesWhenTheMemberIsErasedAndNothingElse() {
        String erased = Ids.next();
        String other = Ids.next();
        String ofTheErased = request(State.REFUSED, LocalDate.now(), List.of(other, erased));
        String ofTheOther = request(State.REFUSED, LocalDate.now(), List.of(other));
        String open = request(State.APPROVED, LocalDate.now(), List.of(erased));
        keys.ofOrNew(Set.of(erased, other)).block();
        assertThatTheseAreThere(ofTheErased, ofTheOther, open);

        keys.destroy(erased).block();

        isForgotten(ofTheErased);
        assertThatTheseAreThere(ofTheOther, open);
    }

    private void isForgotten(String id) {
        Awaitility.await()
                .untilAsserted(() -> clerk.answer("/evaluation-approvals/" + id).refused(404, "UNKNOWN_APPROVAL", ""));
    }

    private void assertThatTheseAreThere(String... ids) {
        for (String id : ids) {
            clerk.answer("/evaluation-approvals/" + id).expect("/reason", "theo đơn của đồng chí ấy");
        }
    }

    /** Of a kind that is carried out by nobody, so that an approved one stays so. */
    private String request(State state, LocalDate until, List<String> members) {
        return requests.found(id -> Mono.just(Decided.of(new ApprovalRequest("NOTHING",
                Matter.of("/" + id, others.province(), others.province())
                        .because("theo đơn của đồng chí ấy")
                        .showing(members),
                "{}", signature("clerk"), until, state, signature("secretary"), null, Map.of(), null),
                new ApprovalEvent.Requested())))
                .blockOptional()
                .orElseThrow()
                .id();
    }

    private Signature signature(String subject) {
        return new Signature(subject, others.province(), Set.of(SCOPES), null, false, Instant.now());
    }
}
