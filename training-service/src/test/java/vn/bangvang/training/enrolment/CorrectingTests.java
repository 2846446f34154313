package vn.bangvang.training.enrolment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Reason;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentCommand.Correction;
import vn.bangvang.training.enrolment.EnrolmentEvent.EnrolmentCorrected;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Years.KnownYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.bangvang.training.enrolment.EnrolmentFixture.DEPARTMENT;
import static vn.bangvang.training.enrolment.EnrolmentFixture.MEMBER;
import static vn.bangvang.training.enrolment.EnrolmentFixture.OTHER_DEPARTMENT;
import static vn.bangvang.training.enrolment.EnrolmentFixture.PROVINCE;
import static vn.bangvang.training.enrolment.EnrolmentFixture.department;
import static vn.bangvang.training.enrolment.EnrolmentFixture.enrolment;
import static vn.bangvang.training.enrolment.EnrolmentFixture.in;
import static vn.bangvang.training.enrolment.EnrolmentFixture.member;
import static vn.bangvang.training.enrolment.EnrolmentFixture.year;

class CorrectingTests {

    @Test
    void aCorrectionMovesTheSenderAndTellsWhatWasThere() {
        Enrolment wrong = enrolment(EnrolmentStatus.ENROLLED);
        var other = new KnownOrganisation(OTHER_DEPARTMENT, PROVINCE, null, List.of(), null, null, null);
        var correction = new Correction("wrong department", null, null, null, false, OTHER_DEPARTMENT, null);
        Decided<Enrolment, EnrolmentEvent> decided = EnrolmentRules.correct(wrong, correction,
                in("MASTER", other, null, year(1)));
        assertThat(decided.state().sendingOrganisationId()).isEqualTo(OTHER_DEPARTMENT);
        assertThat(decided.events()).containsExactly(new EnrolmentCorrected(wrong));
        assertThat(decided.state().corrections()).containsExactly(new Enrolment.Because("wrong department"));
    }

    @Test
    void anEnrolmentStaysInItsProvince() {
        var other = new KnownOrganisation(OTHER_DEPARTMENT, "other-province", null, List.of(), null, null, null);
        var correction = new Correction("wrong department", null, null, null, false, OTHER_DEPARTMENT, null);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> EnrolmentRules
                .correct(enrolment(EnrolmentStatus.ENROLLED), correction, in("MASTER", other, null, null)));
        assertThat(refusal.reasons()).extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple("OTHER_PROVINCE", "/sendingOrganisationId"));
    }

    @Test
    void aStepRecordedByMistakeIsUndone() {
        Decided<Enrolment, EnrolmentEvent> decided = EnrolmentRules.correct(enrolment(EnrolmentStatus.CANCELLED),
                status(EnrolmentStatus.ENROLLED),
                in("MASTER", department(), null, null));
        assertThat(decided.state().status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void aMemberIsAddedAndTakenAway() {
        Enrolment without = enrolment(EnrolmentStatus.ENROLLED);
        var adding = new Correction("is a member", null, null, MEMBER, false, null, null);
        Enrolment with = EnrolmentRules.correct(without, adding, in("MASTER", department(), member(), null)).state();
        assertThat(with.memberId()).isEqualTo(MEMBER);
        var removing = new Correction("is none", null, null, null, true, null, null);
        Enrolment again = EnrolmentRules.correct(with, removing, in("MASTER", department(), null, null)).state();
        assertThat(again.memberId()).isNull();
        assertThat(again.corrections()).containsExactly(new Enrolment.Because("is a member"),
                new Enrolment.Because("is none"));
    }

    @Test
    void whatIsCorrectedKeepsTheRules() {
        var correction = new Correction("is a member", null, TraineeKind.PARTY_MEMBER, null, false, null, null);
        assertThat(codeOf(correction, null)).isEqualTo("MEMBER_REQUIRED");
        assertThat(codeOf(new Correction("typo", "Nguyễn", null, null, false, null, null), null))
                .isEqualTo("TRAINEE_REF_MALFORMED");
    }

    @Test
    void aClosedYearIsNotCorrected() {
        assertThat(codeOf(status(EnrolmentStatus.CANCELLED), year(2))).isEqualTo("PERIOD_CLOSED");
        assertThat(codeOf(status(EnrolmentStatus.CANCELLED), year(3))).isNull();
    }

    @Test
    void whoIsOutOfTheClassHoldsNoPlaceInItAndWhoComesBackTakesOne() {
        Enrolment out = sentAsMember(EnrolmentStatus.WITHDRAWN);
        assertThat(out.businessKeys("T-0001")).containsExactly("class|T-0001");
        assertThat(sentAsMember(EnrolmentStatus.ENROLLED).businessKeys("T-0001")).containsExactly("class|T-0001",
                "class|member|member");
    }

    private static Enrolment sentAsMember(EnrolmentStatus status) {
        return new Enrolment("class", "MASTER", "T-0001", TraineeKind.PARTY_MEMBER, MEMBER, DEPARTMENT, PROVINCE, 2021,
                EnrolmentFixture.MARCH, status, null);
    }

    @Test
    void aCorrectionThatChangesNothingIsNotTold() {
        Enrolment right = enrolment(EnrolmentStatus.ENROLLED);
        var correction = new Correction("checked", right.traineeRef(), right.traineeKind(), null, false, DEPARTMENT,
                right.status());
        assertThat(EnrolmentRules.correct(right, correction, in("MASTER", department(), null, null)).events())
                .isEmpty();
    }

    @Test
    void aCorrectionNeedsItsReasonAndDoesNotContradictItself() {
        assertThat(catchThrowableOfType(Refusal.class,
                () -> new Correction(" ", null, null, null, false, null, null)).code()).isEqualTo("REASON_REQUIRED");
        assertThat(catchThrowableOfType(Refusal.class,
                () -> new Correction("x", null, null, MEMBER, true, null, null)).code())
                .isEqualTo("MEMBER_BOTH_GIVEN_AND_DENIED");
    }

    private static Correction status(EnrolmentStatus status) {
        return new Correction("recorded by mistake", null, null, null, false, null, status);
    }

    private static @Nullable String codeOf(Correction correction, @Nullable KnownYear year) {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> EnrolmentRules.correct(enrolment(EnrolmentStatus.ENROLLED), correction,
                        in("MASTER", department(), null, year)));
        return refusal == null ? null : refusal.code();
    }
}
