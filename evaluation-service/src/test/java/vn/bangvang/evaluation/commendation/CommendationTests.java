package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommendationTests {
    private static final Instant NOW = Instant.parse("2022-01-26T02:00:00Z");
    private static final LocalDate CEREMONY = LocalDate.of(2022, 1, 26);

    private static Award award(@Nullable String decisionNo, @Nullable LocalDate decidedOn) {
        return new Award("S", Subject.Type.ORGANISATION, "CB1", Award.Type.GIAY_KHEN,
                CommendationTitle.OUTSTANDING_YEAR, null, 2021, decisionNo, decidedOn, null, null);
    }

    private static Commendation awarded() {
        return Commendation.award("P", award("15-QĐ/ĐU", LocalDate.of(2022, 1, 14)), "CB1", NOW);
    }

    @Test
    void twoLiveAwardsOfTheSameShareAKeyAndARevokedOneGivesItBack() {
        Commendation revoked = awarded().revoked(RevocationCause.EVALUATION_DOWNGRADED, null, NOW);
        assertThat(awarded().key("a")).isEqualTo(awarded().key("b"));
        assertThat(revoked.key("a")).isNotEqualTo(awarded().key("a")).isNotEqualTo(revoked.key("b"));
        assertThat(revoked.reinstated("xếp loại lại", NOW).key("a")).isEqualTo(awarded().key("a"));
    }

    @Test
    void severalThematicOnesOfAYearStandSideBySideWhenThemeOrDecisionDiffers() {
        assertThat(thematic("Covid-19", "15-QĐ/ĐU").key("a"))
                .isEqualTo(thematic(" covid-19", "15-QĐ/ĐU").key("b"))
                .isNotEqualTo(thematic("Covid-19", "16-QĐ/ĐU").key("a"))
                .isNotEqualTo(thematic("Chỉ thị 05", "15-QĐ/ĐU").key("a"))
                .isNotEqualTo(thematic(null, "15-QĐ/ĐU").key("a"));
    }

    private static Commendation thematic(@Nullable String theme, String decisionNo) {
        Award award = new Award("S", Subject.Type.ORGANISATION, "CB1", Award.Type.GIAY_KHEN, CommendationTitle.THEMATIC,
                theme, 2021, decisionNo, LocalDate.of(2022, 1, 14), null, null);
        return Commendation.award("P", award, "CB1", NOW);
    }

    @Test
    void aRevokedCommendationTellsWhyAndAReinstatedOneNoLonger() {
        Commendation revoked = awarded().revoked(RevocationCause.EVALUATION_DOWNGRADED, null, NOW);
        assertThat(revoked.state()).isEqualTo(Commendation.State.REVOKED);
        assertThat(revoked.revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);
        Commendation reinstated = revoked.reinstated("xếp loại lại", NOW);
        assertThat(reinstated.state()).isEqualTo(Commendation.State.AWARDED);
        assertThat(reinstated.revokedReason()).isNull();
        assertThat(reinstated.steps()).extracting(Commendation.Step::happening)
                .containsExactly(Commendation.Happening.AWARDED, Commendation.Happening.REVOKED,
                        Commendation.Happening.REINSTATED);
    }

    @Test
    void whatIsRevokedIsNotRevokedAgainAndWhatIsLiveIsNotReinstated() {
        Commendation revoked = awarded().revoked(RevocationCause.ISSUER_DECISION, "trao nhầm", NOW);
        refuses(() -> revoked.revoked(RevocationCause.ISSUER_DECISION, "lại", NOW), "COMMENDATION_ALREADY_REVOKED");
        refuses(() -> awarded().reinstated("lại", NOW), "COMMENDATION_NOT_REVOKED");
    }

    @Test
    void itIsHandedOverOnceAndNotBeforeItWasDecided() {
        Commendation presented = awarded().presented(CEREMONY, "secretary", NOW);
        assertThat(presented.award().presentedByMemberId()).isEqualTo("secretary");
        refuses(() -> presented.presented(CEREMONY, null, NOW), "COMMENDATION_ALREADY_PRESENTED");
        refuses(() -> awarded().presented(LocalDate.of(2022, 1, 13), null, NOW), "PRESENTED_BEFORE_DECISION");
        LocalDate decided = LocalDate.of(2022, 1, 14);
        assertThat(awarded().presented(decided, null, NOW).award().presentedOn()).isEqualTo(decided);
    }

    @Test
    void onlyItsLatestStepIsToldAndARevocationWithItsCause() {
        Commendation revoked = awarded().revoked(RevocationCause.CERTIFICATE_REVOKED, null, NOW);
        assertThat(revoked.told().events()).containsExactly(new Commendation.Event(Commendation.Happening.REVOKED,
                RevocationCause.CERTIFICATE_REVOKED));
        assertThat(revoked.reinstated("lại", NOW).told().events())
                .containsExactly(new Commendation.Event(Commendation.Happening.REINSTATED, null));
    }

    @Test
    void theSameDecisionIsRecognisedWhetherOrNotItWasHandedOver() {
        Award award = awarded().award();
        assertThat(award.isDecidedLike(awarded().presented(CEREMONY, null, NOW).award())).isTrue();
        assertThat(award.isDecidedLike(award("16-QĐ/ĐU", award.decidedOn()))).isFalse();
        assertThat(award.isDecidedLike(award(award.decisionNo(), CEREMONY))).isFalse();
    }

    @Test
    void aProposalBecomesAnAwardByItsDecisionAndIsNotHandedOverBefore() {
        Commendation proposed = Commendation.propose("P", award(null, null), "CB1", NOW);
        refuses(() -> proposed.presented(CEREMONY, null, NOW), "COMMENDATION_NOT_AWARDED");
        Commendation decided = proposed.decided("15-QĐ/ĐU", LocalDate.of(2022, 1, 14), NOW);
        assertThat(decided.state()).isEqualTo(Commendation.State.AWARDED);
        refuses(() -> decided.decided("16-QĐ/ĐU", CEREMONY, NOW), "COMMENDATION_NOT_PROPOSED");
    }

    @Test
    void aDroppedProposalComesBackAsAProposal() {
        Commendation dropped = Commendation.propose("P", award(null, null), "CB1", NOW)
                .revoked(RevocationCause.EVALUATION_DOWNGRADED, null, NOW);
        assertThat(dropped.reinstated("lại", NOW).state()).isEqualTo(Commendation.State.PROPOSED);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String code) {
        assertThatThrownBy(command).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }
}
