package vn.bangvang.evaluation.rating.selfcriticism;

import java.time.Instant;
import java.time.LocalDate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism.State;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SelfCriticismTests {
    private static final LocalDate ON = LocalDate.of(2021, 12, 1);
    private static final SelfCriticism SUBMITTED = SelfCriticism.submit(Subject.member("m"), "CB1", "P",
            Period.year(2021),
            ON);

    @Test
    void whatWasSentBackCountsAgainOnceItIsSubmittedAgain() {
        SelfCriticism returned = SUBMITTED.sendBack("too short", Instant.EPOCH);
        SelfCriticism again = returned.submitAgain(ON.plusDays(5));

        assertThat(SUBMITTED.counts()).isTrue();
        assertThat(returned.counts()).isFalse();
        assertThat(again.counts()).isTrue();
        assertThat(again.submittedOn()).isEqualTo(ON.plusDays(5));
        assertThat(again.returns()).hasSize(1);
        assertThat(again.accept().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void eachStepFollowsTheOneBefore() {
        refused("SELF_CRITICISM_NOT_RETURNED", () -> SUBMITTED.submitAgain(ON));
        refused("SELF_CRITICISM_NOT_SUBMITTED", () -> SUBMITTED.accept().accept());
        refused("SELF_CRITICISM_NOT_SUBMITTED", () -> SUBMITTED.accept().sendBack("late", Instant.EPOCH));
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command).extracting(Refusal::code).isEqualTo(code);
    }
}
