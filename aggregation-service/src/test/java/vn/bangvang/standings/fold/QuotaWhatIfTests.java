package vn.bangvang.standings.fold;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Quota;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.QuotaRule.Base;
import vn.bangvang.standings.fold.fact.QuotaRule.Rounding;
import vn.bangvang.standings.fold.fact.QuotaRule.Scope;
import vn.bangvang.standings.fold.quota.WhatIf;

import static org.assertj.core.api.Assertions.assertThat;

/** The quota under the rule in force and under others, on the article's year. */
class QuotaWhatIfTests {
    private final Board board = ScenarioFixture.closed2021().year(2021).board();

    private Quota members(String id, Base base, Scope scope) {
        return WhatIf.members(board, row(id), new QuotaRule(20, base, Rounding.FLOOR, scope, 0, 0));
    }

    private Quota organisations(String id, Base base, Rounding rounding, int minimum) {
        return WhatIf.organisations(board, row(id), new QuotaRule(20, base, rounding, Scope.PEER_GROUP_OF_PARENT, 5,
                minimum));
    }

    private Row row(String id) {
        return board.row(id);
    }

    private static void assertQuota(Quota quota, long base, long outstanding, long cap, long headroom) {
        assertThat(quota.baseCount()).isEqualTo(base);
        assertThat(quota.outstanding()).isEqualTo(outstanding);
        assertThat(quota.cap()).isEqualTo(cap);
        assertThat(quota.headroom()).isEqualTo(headroom);
        assertThat(quota.breached()).isEqualTo(headroom < 0);
    }

    @Test
    void theDepartmentUsesItsCapExactly() {
        Quota quota = row("S").quotas().members();
        assertQuota(quota, 50, 10, 10, 0);
        assertThat(quota.oneMore()).isEqualTo(new Quota.OneMore(11, 50, 10, true));
    }

    @Test
    void countingOnlyGoodMakesItABreach() {
        assertQuota(members("S", Base.GOOD_ONLY, Scope.GRASSROOTS), 40, 10, 8, -2);
    }

    @Test
    void aSmallGroupOfCellsMayHaveOne() {
        assertQuota(row("S").quotas().organisations(), 4, 1, 1, 0);
        assertQuota(organisations("S", Base.GOOD_OR_BETTER, Rounding.FLOOR, 0), 4, 1, 0, -1);
        assertQuota(organisations("S", Base.GOOD_OR_BETTER, Rounding.HALF_UP, 0), 4, 1, 1, 0);
    }

    @Test
    void seventeenOfEightyFiveIsTheBlocsCap() {
        assertQuota(row("K").quotas().organisations(), 85, 17, 17, 0);
        assertQuota(organisations("K", Base.GOOD_ONLY, Rounding.FLOOR, 1), 68, 17, 13, -4);
    }

    @Test
    void aCellIsControlledOnlyWhereTheScopeIsTheCell() {
        assertThat(row("CB1").quotas().members()).isNull();
        assertQuota(members("CB1", Base.GOOD_OR_BETTER, Scope.GRASSROOTS), 50, 10, 10, 0);
        assertQuota(members("CB1", Base.GOOD_OR_BETTER, Scope.CELL), 13, 4, 2, -2);
    }

    @Test
    void aboveTheScopeOneBreachIsABreachOfTheWhole() {
        Quota quota = members("S", Base.GOOD_OR_BETTER, Scope.CELL);
        assertThat(quota.cap()).isEqualTo(8);
        assertThat(quota.breached()).isTrue();
    }
}
