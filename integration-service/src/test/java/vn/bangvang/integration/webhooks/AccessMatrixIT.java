package vn.bangvang.integration.webhooks;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.access.AccessMatrix;
import vn.bangvang.servicetesting.access.ApiOperation;

/** Every operation, tried by whoever has no right to it. */
class AccessMatrixIT extends WebhooksFixture {
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final String ADMITTED = "1999-09-09";
    private static final Set<String> NONE = Set.of();
    /** What codes mean is the same for everybody. */
    private static final Predicate<ApiOperation> OPEN = operation -> operation.collection().equals("code-lists");

    private Receiver receiver;
    private AccessMatrix matrix;

    @BeforeEach
    void aSystemOfAUnit() {
        receiver = new Receiver();
        String member = others.member(unit, ADMITTED);
        String hook = api.post("/webhooks", wish(receiver.target(), null, "membership.*")).expect(201).id();
        matrix = new AccessMatrix(port, Map.of("webhooks", hook, "code-lists", "organisation-kind"),
                Map.of("wait", "0", "subtree", unit, "target", receiver.target(), "deliveryId", NOTHING, "memberId",
                        member));
    }

    @AfterEach
    void theSystemIsGone() {
        receiver.close();
    }

    @Test
    void nobodyGetsInWithoutATokenAScopeAndAnOrganisation() {
        matrix.mustBeClosedExcept();
    }

    @Test
    void whoStandsBesideBelowOrElsewhereReachesNothing() {
        matrix.mustBeOutOfReachOf(Map.of("sibling", neighbour, "child",
                others.organisation("SUBORDINATE_CELL", unit), "other province", NOTHING), OPEN);
    }

    @Test
    void theAdministratorIsNotToldThatItMayNot() {
        matrix.mustBeOpenToTheAdministrator();
    }

    @Test
    void memberDataNeedsItsScope() {
        matrix.mustAlsoNeed("members:read", "*", ADMITTED, NONE);
    }
}
