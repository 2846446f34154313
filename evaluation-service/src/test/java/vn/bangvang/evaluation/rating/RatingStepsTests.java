package vn.bangvang.evaluation.rating;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Decided;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.rating.RatingFixture.good;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;

class RatingStepsTests {
    private final RatingFixture province = new RatingFixture();

    @Test
    void aSubjectRatesItselfThenTheBoardProposesThenTheCommitteeDecides() {
        Decided<DecisionList, RatingEvent> rated = province
                .keep(province.steps().selfRate(province.members("S"), "CB1-01", QualityClass.OUTSTANDING));
        Evaluation evaluation = rated.state().of("CB1-01");
        province.keep(province.steps().appraise(rated.state(), evaluation, QualityClass.GOOD));
        refused("ALREADY_APPRAISED",
                () -> province.steps().selfRate(province.members("S"), "CB1-01", QualityClass.OUTSTANDING));
        Evaluation decided = province.decideMembers("S", List.of(good("CB1-01"))).state().of("CB1-01");

        assertThat(decided.id()).isEqualTo(evaluation.id());
        assertThat(decided.version()).isEqualTo(3);
        assertThat(decided.selfClass()).isEqualTo(QualityClass.OUTSTANDING);
        assertThat(decided.proposedClass()).isEqualTo(QualityClass.GOOD);
        assertThat(decided.standingClass().orElseThrow()).isEqualTo(QualityClass.GOOD);
        refused("ALREADY_DECIDED",
                () -> province.steps().selfRate(province.members("S"), "CB1-01", QualityClass.OUTSTANDING));
        refused("NOT_SELF_RATED", () -> province.steps().appraise(province.members("S"), decided, QualityClass.GOOD));
    }

    @Test
    void onlyWhoIsRatedHereAndHasReviewedItselfRatesItself() {
        province.withoutSelfCriticism.add(Subject.member("CB1-02"));

        refused("NOT_THE_COMPETENT_DECIDER",
                () -> province.steps().selfRate(province.members("G001"), "CB1-01", QualityClass.GOOD));
        refused("SELF_CRITICISM_MISSING",
                () -> province.steps().selfRate(province.members("S"), "CB1-02", QualityClass.GOOD));
    }

    @Test
    void aDecisionIsTakenBackOnce() {
        province.membersOfS();
        Evaluation cancelled = province.cancelMember("S", "CB1-01").state().of("CB1-01");

        assertThat(cancelled.history()).singleElement()
                .satisfies(former -> assertThat(former.reason())
                        .isEqualTo("re-rate"));
        assertThat(province.members("S").evaluation(cancelled.id())).isEqualTo(cancelled);
        refused("ALREADY_CANCELLED", () -> province.cancelMember("S", "CB1-01"));
        refused("UNKNOWN_EVALUATION", () -> province.members("S").evaluation("nobody"));
    }
}
