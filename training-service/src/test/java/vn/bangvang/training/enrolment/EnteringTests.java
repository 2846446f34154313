package vn.bangvang.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;
import vn.bangvang.training.enrolment.Enrolment.TraineeKind;
import vn.bangvang.training.enrolment.EnrolmentCommand.Nomination;
import vn.bangvang.training.enrolment.EnrolmentEvent.TraineeEnrolled;
import vn.bangvang.training.enrolment.EnrolmentEvent.TraineeNominated;
import vn.bangvang.training.enrolment.EnrolmentEvent.TrainingCompleted;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownMember.StatusFrom;
import vn.bangvang.training.reference.KnownOrganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.bangvang.training.enrolment.EnrolmentFixture.DEPARTMENT;
import static vn.bangvang.training.enrolment.EnrolmentFixture.MARCH;
import static vn.bangvang.training.enrolment.EnrolmentFixture.MEMBER;
import static vn.bangvang.training.enrolment.EnrolmentFixture.PROVINCE;
import static vn.bangvang.training.enrolment.EnrolmentFixture.department;
import static vn.bangvang.training.enrolment.EnrolmentFixture.in;
import static vn.bangvang.training.enrolment.EnrolmentFixture.member;
import static vn.bangvang.training.enrolment.EnrolmentFixture.nomination;
import static vn.bangvang.training.enrolment.EnrolmentFixture.of;
import static vn.bangvang.training.enrolment.EnrolmentFixture.year;

class EnteringTests {

    @Test
    void aTraineeIsEnteredWithCopiesOfProgrammeYearAndSender() {
        Decided<Enrolment, EnrolmentEvent> decided = EnrolmentRules.enter(nomination(EnrolmentStatus.NOMINATED),
                in("POLITICAL_THEORY_INTERMEDIATE"));
        assertThat(decided.state()).isEqualTo(new Enrolment("class", "POLITICAL_THEORY_INTERMEDIATE", "T-0001",
                TraineeKind.PARTY_MEMBER, MEMBER, DEPARTMENT, PROVINCE, 2021, MARCH, EnrolmentStatus.NOMINATED, null));
        assertThat(decided.events()).containsExactly(new TraineeNominated(null));
    }

    @Test
    void yearsToldAfterwardsBeginEnrolledOrCompleted() {
        assertThat(EnrolmentRules.enter(nomination(EnrolmentStatus.ENROLLED), in("MASTER")).events())
                .containsExactly(new TraineeEnrolled(null));
        assertThat(EnrolmentRules.enter(nomination(EnrolmentStatus.COMPLETED), in("MASTER")).events())
                .containsExactly(new TrainingCompleted(null));
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "CANCELLED"})
    void nobodyBeginsWithdrawnOrCancelled(EnrolmentStatus status) {
        assertThat(refusalOf(nomination(status), in("MASTER")).code()).isEqualTo("STATUS_CANNOT_BEGIN");
    }

    @Test
    void onlyEnrolledAndCompletedAreCounted() {
        assertThat(EnrolmentStatus.values()).filteredOn(EnrolmentStatus::isCounted)
                .containsExactly(EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLITICAL_THEORY_INTERMEDIATE", "POLITICAL_THEORY_ADVANCED"})
    void politicalTheoryAboveElementaryNeedsAMember(String programme) {
        Nomination wish = of("T-0002", TraineeKind.CIVIL_SERVANT, null);
        assertThat(refusalOf(wish, in(programme)).reasons()).extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple("MEMBER_REQUIRED", "/memberId"));
    }

    @Test
    void elementaryTheoryAndDegreesAreOpenToPeopleWhoAreNotMembers() {
        Nomination wish = of("T-0002", TraineeKind.PUBLIC_EMPLOYEE, null);
        assertThat(EnrolmentRules.enter(wish, in("POLITICAL_THEORY_ELEMENTARY", department(), null, null))
                .state()
                .memberId()).isNull();
        assertThat(EnrolmentRules.enter(wish, in("MASTER", department(), null, null)).events()).hasSize(1);
    }

    @Test
    void whoeverIsSentAsAMemberIsNamed() {
        assertThat(refusalOf(of("T-0002", TraineeKind.PARTY_MEMBER, null), in("MASTER")).code())
                .isEqualTo("MEMBER_REQUIRED");
    }

    @Test
    void aMemberOrSenderNobodyHasToldOfIsRefusedAndBothAreNamed() {
        Refusal refusal = refusalOf(nomination(EnrolmentStatus.ENROLLED), in("MASTER", null, null, null));
        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal.reasons()).extracting(Reason::code, Reason::pointer, Reason::rejectedValue)
                .containsExactly(tuple("UNKNOWN_ORGANISATION", "/sendingOrganisationId", DEPARTMENT),
                        tuple("UNKNOWN_MEMBER", "/memberId", MEMBER));
    }

    @Test
    void aSenderThatWasGoneBeforeTheYearIsRefused() {
        var gone = new KnownOrganisation(DEPARTMENT, PROVINCE, PROVINCE, List.of(), LocalDate.of(2020, 12, 31), null,
                null);
        var goneLater = new KnownOrganisation(DEPARTMENT, PROVINCE, PROVINCE, List.of(), LocalDate.of(2021, 1, 1),
                null, null);
        assertThat(refusalOf(nomination(EnrolmentStatus.ENROLLED), in("MASTER", gone, member(), null)).code())
                .isEqualTo("SENDER_WAS_DISSOLVED");
        assertThat(EnrolmentRules.enter(nomination(EnrolmentStatus.ENROLLED), in("MASTER", goneLater, member(), null))
                .events()).hasSize(1);
    }

    @Test
    void whoHadLeftThePartyBeforeTheYearIsNoMemberInIt() {
        KnownMember left = member(new StatusFrom("OFFICIAL", LocalDate.of(2010, 2, 3)),
                new StatusFrom("EXPELLED", LocalDate.of(2019, 6, 1)));
        KnownMember leftLater = member(new StatusFrom("OFFICIAL", LocalDate.of(2010, 2, 3)),
                new StatusFrom("RESIGNED", LocalDate.of(2021, 6, 1)));
        KnownMember reinstated = member(new StatusFrom("EXPELLED", LocalDate.of(2019, 6, 1)),
                new StatusFrom("OFFICIAL", LocalDate.of(2021, 2, 1)));
        Nomination wish = nomination(EnrolmentStatus.ENROLLED);
        assertThat(refusalOf(wish, in("MASTER", department(), left, null)).code()).isEqualTo("MEMBER_HAD_LEFT");
        assertThat(EnrolmentRules.enter(wish, in("MASTER", department(), leftLater, null)).events()).hasSize(1);
        assertThat(EnrolmentRules.enter(wish, in("MASTER", department(), reinstated, null)).events()).hasSize(1);
    }

    @Test
    void anExpulsionUndoneOnItsOwnDayIsUndone() {
        KnownMember undone = member(new StatusFrom("EXPELLED", LocalDate.of(2019, 6, 1)),
                new StatusFrom("OFFICIAL", LocalDate.of(2019, 6, 1)));
        assertThat(EnrolmentRules.enter(nomination(EnrolmentStatus.ENROLLED), in("MASTER", department(), undone, null))
                .events()).hasSize(1);
    }

    @Test
    void whoIsSentAsAMemberIsOneByTheFirstDayOfTheClass() {
        KnownMember admittedLater = member(new StatusFrom("PROBATIONARY", MARCH.plusDays(1)));
        assertThat(refusalOf(nomination(EnrolmentStatus.ENROLLED), in("MASTER", department(), admittedLater, null))
                .code()).isEqualTo("NOT_YET_A_MEMBER");
        assertThat(refusalOf(of("T-0002", TraineeKind.CADRE, MEMBER),
                in("POLITICAL_THEORY_ADVANCED", department(), admittedLater, null)).code())
                .isEqualTo("NOT_YET_A_MEMBER");
        assertThat(EnrolmentRules.enter(of("T-0002", TraineeKind.CADRE, MEMBER),
                in("MASTER", department(), admittedLater, null)).events()).hasSize(1);
        KnownMember onTheDay = member(new StatusFrom("PROBATIONARY", MARCH));
        assertThat(
                EnrolmentRules.enter(nomination(EnrolmentStatus.ENROLLED), in("MASTER", department(), onTheDay, null))
                        .events())
                .hasSize(1);
    }

    @Test
    void aMemberIsSentByAnOrganisationOfTheSameProvince() {
        var stranger = new KnownMember(MEMBER, "other-province", Set.of(), List.of());
        assertThat(refusalOf(nomination(EnrolmentStatus.ENROLLED), in("MASTER", department(), stranger, null))
                .reasons()).extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple("OTHER_PROVINCE", "/memberId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-0001", "S-GDDT:T-0068", "staff-07", "01a20ad9-850b-721e-a369-000000000001"})
    void aReferenceMayBeACodeOrAUuid(String reference) {
        assertThat(EnrolmentRules.enter(of(reference, TraineeKind.CADRE, null), in("MASTER", department(), null, null))
                .events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn A", "a@b.vn", "", "T 1", "Nguyen.Van.A", "NguyenVanA", "0912.345.678",
            "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a"})
    void aReferenceThatCouldBeANameOrContactDataIsRefusedWithoutRepeatingIt(String reference) {
        Refusal refusal = refusalOf(of(reference, TraineeKind.CADRE, null), in("MASTER", department(), null, null));
        assertThat(refusal.reasons()).extracting(Reason::code, Reason::rejectedValue)
                .containsExactly(tuple("TRAINEE_REF_MALFORMED", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001085012345", "012345678", "0912345678", "CCCD001085012345"})
    void aReferenceWithTheDigitsOfAnIdentityCardIsRefusedWithoutRepeatingIt(String reference) {
        Refusal refusal = refusalOf(of(reference, TraineeKind.CADRE, null), in("MASTER", department(), null, null));
        assertThat(refusal.reasons()).extracting(Reason::code, Reason::rejectedValue)
                .containsExactly(tuple("TRAINEE_REF_LOOKS_LIKE_NATIONAL_ID", null));
    }

    @Test
    void aClosedYearTakesNobody() {
        Refusal refusal = refusalOf(nomination(EnrolmentStatus.NOMINATED),
                in("MASTER", department(), member(), year(2)));
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("PERIOD_CLOSED");
        assertThat(refusal.reasons().getFirst().values()).containsEntry("period", 2021);
    }

    @Test
    void anEntryIsStampedWithTheRevisionOfTheYearThatIsKnown() {
        Nomination wish = nomination(EnrolmentStatus.ENROLLED);
        assertThat(EnrolmentRules.enter(wish, in("MASTER", department(), member(), year(3))).period())
                .isEqualTo(new PeriodStamp(Period.year(2021), 3));
        assertThat(EnrolmentRules.enter(wish, in("MASTER")).period())
                .isEqualTo(new PeriodStamp(Period.year(2021), null));
    }

    private static Refusal refusalOf(Nomination wish, EnrolmentContext known) {
        return catchThrowableOfType(Refusal.class, () -> EnrolmentRules.enter(wish, known));
    }
}
