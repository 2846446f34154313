package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentEvent.TrainingCompleted;
import vn.bangvang.training.reference.Years.KnownYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.bangvang.training.enrolment.EnrolmentFixture.DECEMBER;
import static vn.bangvang.training.enrolment.EnrolmentFixture.MARCH;
import static vn.bangvang.training.enrolment.EnrolmentFixture.MAY;
import static vn.bangvang.training.enrolment.EnrolmentFixture.enrolment;
import static vn.bangvang.training.enrolment.EnrolmentFixture.in;
import static vn.bangvang.training.enrolment.EnrolmentFixture.year;
import static vn.bangvang.training.enrolment.EnrolmentStatus.CANCELLED;
import static vn.bangvang.training.enrolment.EnrolmentStatus.COMPLETED;
import static vn.bangvang.training.enrolment.EnrolmentStatus.ENROLLED;
import static vn.bangvang.training.enrolment.EnrolmentStatus.NOMINATED;
import static vn.bangvang.training.enrolment.EnrolmentStatus.WITHDRAWN;

class AdvancingTests {
    private static final Map<EnrolmentStatus, Set<EnrolmentStatus>> WAYS = Map.of(NOMINATED,
            Set.of(ENROLLED, WITHDRAWN, CANCELLED), ENROLLED, Set.of(COMPLETED, WITHDRAWN, CANCELLED), COMPLETED,
            Set.of(), WITHDRAWN, Set.of(), CANCELLED, Set.of());

    @Test
    void theWayIsOneWay() {
        for (EnrolmentStatus from : EnrolmentStatus.values()) {
            var reached = new HashSet<EnrolmentStatus>();
            for (EnrolmentStatus to : EnrolmentStatus.values()) {
                Refusal refusal = refusalOf(from, to, DECEMBER, null);
                if (refusal == null) {
                    reached.add(to);
                } else {
                    assertThat(refusal.code()).as("%s to %s", from, to).isEqualTo("TRANSITION_NOT_ALLOWED");
                }
            }
            assertThat(reached).as("from %s", from).isEqualTo(WAYS.get(from));
        }
    }

    @Test
    void aStepIsToldWithItsDayAndTheKnownRevision() {
        Decided<Enrolment, EnrolmentEvent> decided = EnrolmentRules.advance(enrolment(ENROLLED), COMPLETED, DECEMBER,
                known(year(1)));
        assertThat(decided.events()).containsExactly(new TrainingCompleted(DECEMBER));
        assertThat(decided.state().status()).isEqualTo(COMPLETED);
        assertThat(decided.state().statusOn()).isEqualTo(DECEMBER);
        assertThat(decided.period()).isEqualTo(new PeriodStamp(Period.year(2021), 1));
    }

    @Test
    void noStepLiesBeforeTheLastOne() {
        assertThat(codeOf(ENROLLED, WITHDRAWN, MARCH.minusDays(1), null)).isEqualTo("BEFORE_THE_LAST_CHANGE");
        assertThat(codeOf(ENROLLED, WITHDRAWN, MARCH, null)).isNull();
    }

    @Test
    void nobodyCompletesAClassBeforeItBeginsButMayLeaveIt() {
        LocalDate dayBefore = MARCH.minusDays(1);
        var early = new Enrolment("class", "MASTER", "T-0001", TraineeKind.CADRE, null, "department", "province", 2021,
                null, ENROLLED, null);
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> EnrolmentRules.advance(early, COMPLETED, dayBefore, known(null)));
        assertThat(refusal.code()).isEqualTo("COMPLETED_BEFORE_THE_CLASS_BEGAN");
        assertThat(EnrolmentRules.advance(early, WITHDRAWN, dayBefore, known(null)).state().status())
                .isEqualTo(WITHDRAWN);
    }

    @Test
    void aClosedYearTakesNoStepThatChangesItsFigures() {
        assertThat(codeOf(NOMINATED, ENROLLED, MAY, year(2))).isEqualTo("PERIOD_CLOSED");
        assertThat(codeOf(ENROLLED, WITHDRAWN, MAY, year(2))).isEqualTo("PERIOD_CLOSED");
        assertThat(codeOf(ENROLLED, CANCELLED, MAY, year(4))).isEqualTo("PERIOD_CLOSED");
        assertThat(codeOf(ENROLLED, CANCELLED, MAY, year(3))).isNull();
    }

    @Test
    void aDegreeThatOutlastsItsYearIsCompletedWithoutReopeningItUnderItsLastOpenRevision() {
        Decided<Enrolment, EnrolmentEvent> decided = EnrolmentRules.advance(enrolment(ENROLLED), COMPLETED,
                LocalDate.of(2023, 6, 30),
                known(year(4)));
        assertThat(decided.state().status().isCounted()).isTrue();
        assertThat(decided.period()).isEqualTo(new PeriodStamp(Period.year(2021), 3));
    }

    private static EnrolmentContext known(@Nullable KnownYear year) {
        return in("MASTER", null, null, year);
    }

    private static @Nullable String codeOf(EnrolmentStatus from, EnrolmentStatus to, LocalDate on,
            @Nullable KnownYear year) {
        Refusal refusal = refusalOf(from, to, on, year);
        return refusal == null ? null : refusal.code();
    }

    private static @Nullable Refusal refusalOf(EnrolmentStatus from, EnrolmentStatus to, LocalDate on,
            @Nullable KnownYear year) {
        return catchThrowableOfType(Refusal.class,
                () -> EnrolmentRules.advance(enrolment(from), to, on, known(year)));
    }
}
