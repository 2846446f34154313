package vn.bangvang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApprovalRulesTests {
    private static final LocalDate UNTIL = LocalDate.of(2022, 2, 3);
    private static final Instant NOW = Instant.parse("2022-01-20T04:10:00Z");
    private static final Caller CLERK = person("clerk", "portal");

    @Test
    void somebodyElseApproves() {
        Caller secretary = person("secretary", "portal");

        Decided<ApprovalRequest, ApprovalEvent> approved = ApprovalRules.approve(waiting(CLERK), secretary, NOW, UNTIL);

        assertThat(approved.state().state()).isEqualTo(State.APPROVED);
        assertThat(approved.state().decidedBy()).isEqualTo(Signature.of(secretary, NOW));
        assertThat(approved.events()).containsExactly(new ApprovalEvent.Approved());
    }

    @Test
    void nobodyApprovesOrRefusesTheirOwn() {
        refused("APPROVAL_OF_ONES_OWN", () -> ApprovalRules.approve(waiting(CLERK), CLERK, NOW, UNTIL));
        refused("APPROVAL_OF_ONES_OWN",
                () -> ApprovalRules.approve(waiting(CLERK), person("clerk", "another portal"), NOW, UNTIL));
        refused("APPROVAL_OF_ONES_OWN", () -> ApprovalRules.refuse(waiting(CLERK), CLERK, "no", NOW, UNTIL));
    }

    @Test
    void aClientThatSpeaksForItselfIsNoSecondPairOfEyesForItsOwn() {
        refused("APPROVAL_OF_ONES_OWN",
                () -> ApprovalRules.approve(waiting(system("one account")), system("another account"), NOW, UNTIL));
        refused("APPROVAL_OF_ONES_OWN",
                () -> ApprovalRules.approve(waiting(system("account")), person("clerk", "loader"), NOW, UNTIL));
        refused("APPROVAL_OF_ONES_OWN",
                () -> ApprovalRules.approve(waiting(person("clerk", "loader")), system("account"), NOW, UNTIL));
        assertThat(ApprovalRules.approve(waiting(system("account")), CLERK, NOW, UNTIL).state().state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void onlyWhoAskedWithdraws() {
        refused("APPROVAL_OF_SOMEBODY_ELSE",
                () -> ApprovalRules.withdraw(waiting(CLERK), person("secretary", "portal"), "no", NOW, UNTIL));
        assertThat(ApprovalRules.withdraw(waiting(CLERK), CLERK, "a mistake", NOW, UNTIL).state().state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatIsDecidedStaysSo() {
        Caller secretary = person("secretary", "portal");
        ApprovalRequest withdrawn = ApprovalRules.withdraw(waiting(CLERK), CLERK, null, NOW, UNTIL).state();

        refused("APPROVAL_NOT_WAITING", () -> ApprovalRules.approve(withdrawn, secretary, NOW, UNTIL));
        refused("APPROVAL_NOT_WAITING", () -> ApprovalRules.refuse(withdrawn, secretary, "no", NOW, UNTIL));
        refused("APPROVAL_NOT_WAITING", () -> ApprovalRules.withdraw(withdrawn, CLERK, null, NOW, UNTIL));
        assertThat(ApprovalRules.expire(withdrawn, UNTIL.plusDays(1)).events()).isEmpty();
    }

    @Test
    void theDayAfterTheLastItHasExpired() {
        refused("APPROVAL_EXPIRED", () -> ApprovalRules.approve(waiting(CLERK), person("secretary", "portal"), NOW,
                UNTIL.plusDays(1)));
        assertThat(ApprovalRules.expire(waiting(CLERK), UNTIL).events()).isEmpty();
        assertThat(ApprovalRules.expire(waiting(CLERK), UNTIL.plusDays(1)).state().state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void whatBecameOfItIsNotedOnce() {
        ApprovalRequest approved = ApprovalRules.approve(waiting(CLERK), person("secretary", "portal"), NOW, UNTIL)
                .state();
        ApprovalRequest done = ApprovalRules.carriedOut(approved, "/api/v1/periods/1").state();

        assertThat(done.state()).isEqualTo(State.CARRIED_OUT);
        assertThat(ApprovalRules.carriedOut(done, null).events()).isEmpty();
        assertThat(ApprovalRules.failed(done, Refusal.conflict("STALE_VERSION", "", null)).events()).isEmpty();
        ApprovalRequest failed = ApprovalRules.failed(approved, Refusal.conflict("APPROVAL_ALREADY_EXISTS", "", null))
                .state();
        assertThat(failed.problem()).containsOnlyKeys("vi", "en");
        assertThat(failed.isOpen()).isFalse();
    }

    private static ApprovalRequest waiting(Caller requester) {
        return ApprovalRequest.asked("CLOSE_PERIOD", Matter.of("periods/1", "province", "province"), "{}",
                Signature.of(requester, NOW), UNTIL);
    }

    private static Caller person(String subject, String client) {
        return caller(subject, client, true);
    }

    private static Caller system(String subject) {
        return caller(subject, "loader", false);
    }

    private static Caller caller(String subject, @Nullable String client, boolean person) {
        return new Caller(subject, "*", Set.of("evaluation:approve"), Instant.MAX, client, person);
    }

    private static void refused(String code, Runnable decision) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(decision::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
