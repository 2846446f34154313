package vn.bangvang.evaluation.regulation.policy;

import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Base;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Rounding;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** The arithmetic of the cap, against a table of cases and against the definition of a percentage. */
class QuotaPolicyTests {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<JsonNode> cases() {
        InputStream table = Objects.requireNonNull(QuotaPolicyTests.class.getResourceAsStream("/cases/quota.json"));
        return JSON.readTree(table).path("cases").valueStream();
    }

    /** The same table holds the board's arithmetic. */
    @ParameterizedTest
    @MethodSource("cases")
    void theCapIsWhatTheTableOfCasesSays(JsonNode given) {
        QuotaPolicy policy = new QuotaPolicy(given.path("percent").asInt(), Base.valueOf(given.path("base").asString()),
                Rounding.valueOf(given.path("rounding").asString()), Scope.GRASSROOTS,
                given.path("smallGroupBelow").asInt(), given.path("smallGroupMinimum").asInt(),
                Enforcement.REQUIRE_JUSTIFICATION, 100);
        JsonNode classes = given.path("classes");
        JsonNode oneMore = given.path("oneMore");

        QuotaPolicy.Usage group = policy.measure(new ClassCounts(classes.path(0).asInt(), classes.path(1).asInt(),
                classes.path(2).asInt(), classes.path(3).asInt()), given.path("required").asInt());

        assertThat(group.baseCount()).as("%s", given).isEqualTo(given.path("baseCount").asInt());
        assertThat(group.cap()).as("%s", given).isEqualTo(given.path("cap").asInt());
        assertThat(group.headroom()).as("%s", given).isEqualTo(group.cap() - group.outstanding());
        assertThat(group.breached()).as("%s", given).isEqualTo(given.path("breached").asBoolean());
        assertThat(group.oneMore()).as("%s", given)
                .isEqualTo(new QuotaPolicy.OneMore(oneMore.path("outstanding").asInt(),
                        oneMore.path("baseCount").asInt(), oneMore.path("cap").asInt()));
        assertThat(group.oneMore().breached()).as("%s", given).isEqualTo(oneMore.path("breached").asBoolean());
    }

    @Test
    void theShareOfMembersIsTheCellsSince2025() {
        assertThat(ShippedPolicies.QD366_HD43.memberQuota().scope()).isEqualTo(Scope.CELL);
        assertThat(ShippedPolicies.QD132_HD21.memberQuota().scope()).isEqualTo(Scope.GRASSROOTS);
    }

    @Test
    void anExceptionMayNotPassTheExceptionalShareOfCollectives() {
        assertThat(ShippedPolicies.QD366_HD43.organisationQuota().exceptionalCap(50, 50)).isEqualTo(12);
        assertThat(ShippedPolicies.QD366_HD43.organisationQuota().exceptionalCap(3, 3)).isEqualTo(1);
        assertThat(ShippedPolicies.QD366_HD43.memberQuota().exceptionalCap(50, 50)).isEqualTo(Integer.MAX_VALUE);
        assertThat(ShippedPolicies.QD132_HD21.memberQuota().exceptionalCap(50, 50)).isEqualTo(Integer.MAX_VALUE);
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
            long cap = policy.cap(base, base);
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
}
