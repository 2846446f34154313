package vn.bangvang.standings.fold.quota;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.standings.fold.board.Classes;
import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.QuotaRule.Base;
import vn.bangvang.standings.fold.fact.QuotaRule.Rounding;
import vn.bangvang.standings.fold.fact.QuotaRule.Scope;
import vn.bangvang.standings.fold.quota.Quotas.Place;

import static org.assertj.core.api.Assertions.assertThat;

/** The arithmetic of the cap. */
class QuotasTests {
    private static final JsonMapper JSON = new JsonMapper();

    private static QuotaRule rule(Base base, Rounding rounding, int smallGroupBelow, int minimum) {
        return new QuotaRule(20, base, rounding, Scope.GRASSROOTS, smallGroupBelow, minimum);
    }

    private static Group group(long outstanding, long good, long satisfactory, long unsatisfactory) {
        return new Group(new Classes(outstanding, good, satisfactory, unsatisfactory),
                outstanding + good + satisfactory + unsatisfactory);
    }

    static Stream<JsonNode> cases() {
        InputStream table = Objects.requireNonNull(QuotasTests.class.getResourceAsStream("/cases/quota.json"));
        return JSON.readTree(table).path("cases").valueStream();
    }

    /** The same table holds the decisions' arithmetic. */
    @ParameterizedTest
    @MethodSource("cases")
    void theCapIsWhatTheTableOfCasesSays(JsonNode given) {
        QuotaRule rule = new QuotaRule(given.path("percent").asInt(), Base.valueOf(given.path("base").asString()),
                Rounding.valueOf(given.path("rounding").asString()), Scope.GRASSROOTS,
                given.path("smallGroupBelow").asInt(), given.path("smallGroupMinimum").asInt());
        JsonNode classes = given.path("classes");
        JsonNode oneMore = given.path("oneMore");

        Quota quota = Quotas.of(rule,
                List.of(new Group(new Classes(classes.path(0).asInt(), classes.path(1).asInt(),
                        classes.path(2).asInt(), classes.path(3).asInt()), given.path("required").asInt())),
                false);

        assertThat(quota).as("%s", given)
                .extracting("baseCount", "cap", "breached")
                .containsExactly(given.path("baseCount").asLong(), given.path("cap").asLong(),
                        given.path("breached").asBoolean());
        assertThat(quota.oneMore()).as("%s", given)
                .isEqualTo(new Quota.OneMore(oneMore.path("outstanding").asLong(), oneMore.path("baseCount").asLong(),
                        oneMore.path("cap").asLong(), oneMore.path("breached").asBoolean()));
    }

    @ParameterizedTest
    @CsvSource({"FLOOR, 14, 2", "FLOOR, 15, 3", "HALF_UP, 12, 2", "HALF_UP, 13, 3", "HALF_UP, 17, 3", "HALF_UP, 18, 4",
            "CEIL, 15, 3", "CEIL, 16, 4", "CEIL, 0, 0"})
    void theCapIsRoundedAsTheRuleSays(Rounding rounding, long base, long cap) {
        assertThat(Quotas.cap(rule(Base.GOOD_OR_BETTER, rounding, 0, 0), base, base)).isEqualTo(cap);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 1", "4, 6, 0", "0, 4, 1", "0, 5, 0", "10, 4, 2"})
    void aGroupIsSmallByHowManyMustBeRatedAndGetsAtLeastItsMinimum(long base, long required, long cap) {
        assertThat(Quotas.cap(rule(Base.GOOD_OR_BETTER, Rounding.FLOOR, 5, 1), base, required)).isEqualTo(cap);
    }

    @Test
    void aGroupOfTheLimitsSizeIsNotSmall() {
        assertThat(Quotas.cap(rule(Base.GOOD_OR_BETTER, Rounding.FLOOR, 4, 1), 4, 4)).isZero();
        assertThat(Quotas.cap(rule(Base.GOOD_OR_BETTER, Rounding.FLOOR, 5, 1), 4, 4)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"GOOD_ONLY, 20", "GOOD_OR_BETTER, 30", "ALL_RATED, 37"})
    void theBaseIsWhatTheRuleCounts(Base base, long count) {
        assertThat(Quotas.base(rule(base, Rounding.FLOOR, 0, 0), new Classes(10, 20, 4, 3))).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"CELL, SUBORDINATE_CELL, AT_SCOPE", "CELL, GRASSROOTS_CELL, AT_SCOPE",
            "CELL, GRASSROOTS_ORGANISATION, ABOVE", "GRASSROOTS, GRASSROOTS_ORGANISATION, AT_SCOPE",
            "GRASSROOTS, SUBORDINATE_CELL, BELOW", "GRASSROOTS, BLOC_ORGANISATION, ABOVE",
            "PEER_GROUP_OF_PARENT, GRASSROOTS_CELL, AT_SCOPE", "PEER_GROUP_OF_PARENT, SECTIONAL_ORGANISATION, BELOW"})
    void anOrganisationLiesBelowAtOrAboveTheScope(Scope scope, OrganisationKind kind, Place place) {
        assertThat(Quotas.placeOf(kind, scope)).isEqualTo(place);
    }

    @Test
    void severalGroupsAreCheckedOneByOneAndAddedUp() {
        QuotaRule rule = rule(Base.GOOD_OR_BETTER, Rounding.FLOOR, 0, 0);
        Quota quota = Quotas.of(rule, List.of(group(3, 7, 0, 0), group(1, 19, 0, 0)), true);
        assertThat(quota).isEqualTo(new Quota(20, Base.GOOD_OR_BETTER, Scope.GRASSROOTS, 30, 4, 6, 2, true, true,
                new Quota.OneMore(5, 30, 6, true)));
    }

    @Test
    void oneMoreIsTriedWhereThereIsMostRoom() {
        QuotaRule rule = rule(Base.GOOD_ONLY, Rounding.FLOOR, 0, 0);
        Quota quota = Quotas.of(rule, List.of(group(1, 10, 0, 0), group(0, 5, 0, 0)), false);
        assertThat(quota.breached()).isFalse();
        assertThat(quota.oneMore()).isEqualTo(new Quota.OneMore(2, 14, 2, true));
    }

    @Test
    void whereNobodyIsGoodSomebodyNewIsAssumed() {
        Quota quota = Quotas.of(rule(Base.ALL_RATED, Rounding.CEIL, 0, 0), List.of(group(0, 0, 4, 0)), false);
        assertThat(quota.oneMore()).isEqualTo(new Quota.OneMore(1, 5, 1, false));
        assertThat(Quotas.of(rule(Base.ALL_RATED, Rounding.CEIL, 0, 0), List.of(), false).oneMore())
                .isEqualTo(new Quota.OneMore(1, 1, 1, false));
    }

    @Test
    void aBreachIsNoAdvantageInTheRanking() {
        QuotaRule rule = rule(Base.GOOD_OR_BETTER, Rounding.FLOOR, 0, 0);
        Group members = group(5, 15, 0, 0);
        Stream<CappedShare> children = Stream.of(new CappedShare(2, 10), new CappedShare(1, 12));
        assertThat(CappedShare.of(rule, OrganisationKind.GRASSROOTS_ORGANISATION, members, Stream.empty()))
                .isEqualTo(new CappedShare(4, 20));
        assertThat(CappedShare.of(rule, OrganisationKind.SUBORDINATE_CELL, members, Stream.empty()))
                .isEqualTo(new CappedShare(5, 20));
        assertThat(CappedShare.of(rule, OrganisationKind.BLOC_ORGANISATION, members, children))
                .isEqualTo(new CappedShare(3, 22));
    }
}
