package vn.bangvang.member;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.access.AccessMatrix;

/** Every operation, tried by whoever has no right to it. */
class AccessMatrixIT extends OwnProvinceFixture {
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private AccessMatrix matrix;

    @BeforeEach
    void somethingOfACell() {
        String member = province.member(province.cb1());
        var named = new HashMap<>(Map.of("cellId", province.cb1(), "toCellId", province.cb1(), "organisationId",
                province.s(), "parentId", province.s(), "intoId", province.s(), "memberId", member, "personId",
                "somebody-else", "body", "EXECUTIVE"));
        named.put("disciplineId", NOTHING);
        named.put("positionId", NOTHING);
        matrix = new AccessMatrix(port, Map.of("members", member, "organisations", province.s()), named);
    }

    @Test
    void nobodyGetsInWithoutATokenAScopeAndAnOrganisation() {
        matrix.mustBeClosedExcept();
    }

    @Test
    void whoStandsBesideBelowOrElsewhereReachesNothing() {
        matrix.mustBeOutOfReachOf(Map.of("sibling", province.l(), "child", province.g(), "other province", NOTHING),
                // Which parts a corrected fact has is asked of the body alone, before anything is looked up.
                operation -> operation.template().endsWith("-approvals/rules")
                        || operation.template().endsWith("/corrections")
                        // Whoever may write may send a file: each of its rows is held to reach.
                        || operation.template().endsWith("/imports"));
    }

    @Test
    void theAdministratorIsNotToldThatItMayNot() {
        matrix.mustBeOpenToTheAdministrator();
    }
}
