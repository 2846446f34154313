package vn.bangvang.evaluation.regulation.policy;

import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Base;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Rounding;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** The acceptance scenario's figures, and the arithmetic against the definition of a percentage. */
class QuotaPolicyTests {
    private static final ClassCounts MEMBERS_OF_S = new ClassCounts(10, 40, 0, 0);
    private static final ClassCounts CELLS_OF_S = new ClassCounts(1, 3, 0, 0);
    private static final ClassCounts GRASSROOTS_OF_K = new ClassCounts(17, 68, 0, 0);

    @Test
    void tenOfFiftyMembersFillTheQuotaExactly() {
        QuotaPolicy.Usage group = ShippedPolicies.QD132_HD21.memberQuota().measure(MEMBERS_OF_S);

        assertThat(group.cap()).isEqualTo(10);
        assertThat(group.headroom()).isZero();
        assertThat(group.breached()).isFalse();
        assertThat(group.oneMore()).isEqualTo(new QuotaPolicy.OneMore(11, 50, 10));
        assertThat(group.oneMore().breached()).isTrue();
    }

    @Test
    void readLiterallyTheBaseIsThoseRatedGoodAndTwoAreTooMany() {
        QuotaPolicy.Usage group = policy(Base.GOOD_ONLY, Rounding.FLOOR, 0, 0).measure(MEMBERS_OF_S);

        assertThat(group.cap()).isEqualTo(8);
        assertThat(group.headroom()).isEqualTo(-2);
        assertThat(group.breached()).isTrue();
        assertThat(group.oneMore()).isEqualTo(new QuotaPolicy.OneMore(11, 39, 7));
    }

    @Test
    void oneOfFourCellsIsAllowedBySmallGroupRule() {
        QuotaPolicy.Usage group = ShippedPolicies.QD132_HD21.organisationQuota().measure(CELLS_OF_S);

        assertThat(group.baseCount()).isEqualTo(4);
        assertThat(group.cap()).isEqualTo(1);
        assertThat(group.headroom()).isZero();
    }

    @Test
    void withoutTheSmallGroupRuleOneOfFourCellsIsTooManyUnlessFractionsRoundUp() {
        assertThat(policy(Base.GOOD_OR_BETTER, Rounding.FLOOR, 0, 0).measure(CELLS_OF_S).headroom()).isEqualTo(-1);
        assertThat(policy(Base.GOOD_OR_BETTER, Rounding.HALF_UP, 0, 0).measure(CELLS_OF_S).cap()).isEqualTo(1);
        assertThat(policy(Base.GOOD_OR_BETTER, Rounding.CEIL, 0, 0).measure(CELLS_OF_S).cap()).isEqualTo(1);
    }

    @Test
    void exactlyHalfASubjectRoundsUp() {
        QuotaPolicy half = new QuotaPolicy(50, Base.ALL_RATED, Rounding.HALF_UP, Scope.GRASSROOTS, 0, 0,
                Enforcement.BLOCK, 100);

        assertThat(half.cap(1)).isEqualTo(1);
        assertThat(half.cap(4)).isEqualTo(2);
        assertThat(policy(Base.ALL_RATED, Rounding.HALF_UP, 0, 0).cap(7)).isEqualTo(1);
    }

    @Test
    void aGroupOfFiveIsNoLongerSmall() {
        QuotaPolicy minimumOfTwo = policy(Base.ALL_RATED, Rounding.FLOOR, 5, 2);

        assertThat(minimumOfTwo.cap(4)).isEqualTo(2);
        assertThat(minimumOfTwo.cap(5)).isEqualTo(1);
    }

    @Test
    void seventeenOfEightyFiveGrassrootsFillTheQuotaOfTheBloc() {
        QuotaPolicy shipped = ShippedPolicies.QD132_HD21.organisationQuota();
        QuotaPolicy.Usage literally = policy(Base.GOOD_ONLY, Rounding.FLOOR, 5, 1).measure(GRASSROOTS_OF_K);

        assertThat(shipped.measure(GRASSROOTS_OF_K).cap()).isEqualTo(17);
        assertThat(shipped.measure(GRASSROOTS_OF_K).headroom()).isZero();
        assertThat(literally.cap()).isEqualTo(13);
        assertThat(literally.headroom()).isEqualTo(-4);
    }

    @Test
    void anOutstandingCellIsNoBreachUnlessTheScopeIsTheCell() {
        assertThat(ShippedPolicies.QD366_HD43.memberQuota().measure(new ClassCounts(4, 9, 0, 0)).cap()).isEqualTo(2);
        assertThat(ShippedPolicies.QD366_HD43.memberQuota().scope()).isEqualTo(Scope.CELL);
        assertThat(ShippedPolicies.QD132_HD21.memberQuota().scope()).isEqualTo(Scope.GRASSROOTS);
    }

    @Test
    void anExceptionMayNotPassTheExceptionalShare() {
        assertThat(ShippedPolicies.QD366_HD43.memberQuota().exceptionalCap(50)).isEqualTo(12);
        assertThat(ShippedPolicies.QD132_HD21.memberQuota().exceptionalCap(50)).isEqualTo(Integer.MAX_VALUE);
        assertThat(ShippedPolicies.QD366_HD43.organisationQuota().exceptionalCap(3)).isEqualTo(1);
    }

    @Test
    void theFloorIsTheLargestNumberWhoseShareDoesNotPassThePercentage() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            int percent = random.nextInt(101);
            int base = random.nextInt(100_000);
            QuotaPolicy policy = new QuotaPolicy(percent, Base.ALL_RATED, Rounding.FLOOR, Scope.GRASSROOTS, 0, 0,
                    Enforcement.BLOCK, 100);
            long cap = policy.cap(base);
            assertThat(100L * cap <= (long) percent * base && 100L * (cap + 1) > (long) percent * base)
                    .as("seed %d: %d %% of %d is not %d", seed, percent, base, cap)
                    .isTrue();
        }
    }

    @Test
    void eightyPercentAtLeastGoodIsCountedExactly() {
        MinimumShares shares = new MinimumShares(100, 80);

        assertThat(shares.areMetBy(new ClassCounts(1, 3, 1, 0))).isTrue();
        assertThat(shares.areMetBy(new ClassCounts(1, 6, 2, 0))).isFalse();
        assertThat(shares.areMetBy(new ClassCounts(10, 40, 0, 1))).isFalse();
        assertThat(shares.areMetBy(new ClassCounts(0, 0, 0, 0))).isTrue();
    }

    private static QuotaPolicy policy(Base base, Rounding rounding, int smallGroupBelow, int smallGroupMinimum) {
        return new QuotaPolicy(20, base, rounding, Scope.GRASSROOTS, smallGroupBelow, smallGroupMinimum,
                Enforcement.REQUIRE_JUSTIFICATION, 100);
    }

    @Test
    void oneMoreIsTakenFromTheGoodWhileThereAreAny() {
        QuotaPolicy quota = policy(Base.ALL_RATED, Rounding.FLOOR, 0, 0);

        assertThat(quota.measure(new ClassCounts(1, 9, 0, 0)).oneMore()).isEqualTo(new QuotaPolicy.OneMore(2, 10, 2));
        assertThat(quota.measure(new ClassCounts(1, 9, 0, 0)).oneMore().breached()).isFalse();
        assertThat(quota.measure(new ClassCounts(2, 0, 8, 0)).oneMore()).isEqualTo(new QuotaPolicy.OneMore(3, 11, 2));
    }
}
