package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommendationTests {
    private static final Instant NOW = Instant.parse("2022-01-26T02:00:00Z");
    private static final LocalDate CEREMONY = LocalDate.of(2022, 1, 26);

    private static Award award(@Nullable String decisionNo, @Nullable LocalDate decidedOn) {
        return new Award("S", RecipientType.ORGANISATION, "CB1", CommendationType.GIAY_KHEN,
                CommendationTitle.OUTSTANDING_YEAR, 2021, decisionNo, decidedOn, null, null);
    }

    private static Commendation awarded() {
        return Commendation.award(award("15-QĐ/ĐU", LocalDate.of(2022, 1, 14)), "CB1", NOW);
    }

    @Test
    void twoLiveAwardsOfTheSameShareAKeyAndARevokedOneGivesItBack() {
        Commendation revoked = awarded().revoked(RevocationCause.EVALUATION_DOWNGRADED, null, NOW);
        assertThat(awarded().key("a")).isEqualTo(awarded().key("b"));
        assertThat(revoked.key("a")).isNotEqualTo(awarded().key("a")).isNotEqualTo(revoked.key("b"));
        assertThat(revoked.reinstated("xếp loại lại", NOW).key("a")).isEqualTo(awarded().key("a"));
    }

    @Test
    void aRevokedCommendationTellsWhyAndAReinstatedOneNoLonger() {
        Commendation revoked = awarded().revoked(RevocationCause.EVALUATION_DOWNGRADED, null, NOW);
        assertThat(revoked.state()).isEqualTo(CommendationState.REVOKED);
        assertThat(revoked.revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);
        Commendation reinstated = revoked.reinstated("xếp loại lại", NOW);
        assertThat(reinstated.state()).isEqualTo(CommendationState.AWARDED);
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
    }

    @Test
    void aProposalBecomesAnAwardByItsDecisionAndIsNotHandedOverBefore() {
        Commendation proposed = Commendation.propose(award(null, null), "CB1", NOW);
        refuses(() -> proposed.presented(CEREMONY, null, NOW), "COMMENDATION_NOT_AWARDED");
        Commendation decided = proposed.decided(award("15-QĐ/ĐU", LocalDate.of(2022, 1, 14)), NOW);
        assertThat(decided.state()).isEqualTo(CommendationState.AWARDED);
        refuses(() -> decided.decided(decided.award(), NOW), "COMMENDATION_NOT_PROPOSED");
    }

    @Test
    void aDroppedProposalComesBackAsAProposal() {
        Commendation dropped = Commendation.propose(award(null, null), "CB1", NOW)
                .revoked(RevocationCause.EVALUATION_DOWNGRADED, null, NOW);
        assertThat(dropped.reinstated("lại", NOW).state()).isEqualTo(CommendationState.PROPOSED);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String code) {
        assertThatThrownBy(command).isInstanceOf(Refusal.class).hasMessageStartingWith(code);
    }
}
