package vn.bangvang.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.access.AccessMatrix;
import vn.bangvang.servicetesting.access.ApiOperation;

/** Every operation, tried by whoever has no right to it. */
class AccessMatrixIT extends OpenYearFixture {
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final Predicate<ApiOperation> SHOWN_TO_ALL = operation -> operation.method().equals("GET")
            && Set.of("evaluation-policies", "guiding-documents").contains(operation.collection())
            && !operation.template().endsWith("/review") || operation.template().endsWith("-approvals/rules")
    // Whoever may write may send a file: each of its rows is held to reach.
            || operation.template().endsWith("/imports");
    private static final Predicate<ApiOperation> OPEN_IN_THE_PROVINCE = SHOWN_TO_ALL.or(operation -> Set
            .of("GET /api/v1/evaluation-periods", "GET /api/v1/evaluation-periods/{id}",
                    "POST /api/v1/guiding-documents")
            .contains(operation.toString()));

    private AccessMatrix matrix;
    private String neighbour;

    @BeforeEach
    void somethingOfADepartment() {
        String person = people.getFirst();
        neighbour = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        String policy = api.get("/evaluation-policies?code=QD132-HD21").at("/items/0/id").asString();
        String rating = api.post("/evaluations", Map.of("subjectType", "MEMBER", "subjectId", person, "period", "2021",
                "selfClass", "GOOD")).expect(201).id();
        String prize = api.post("/prizes", Map.of("organisationId", department, "competition", "Hội thi", "level",
                "FIRST", "year", 2021)).expect(201).id();
        String criticism = api.get("/self-criticisms?subjectId=" + person).at("/items/0/id").asString();
        var named = new HashMap<String, String>();
        List.of("organisationId", "ownerOrganisationId", "deciderId", "issuerOrganisationId", "recipientOrganisationId",
                "subjectId", "recipientId")
                .forEach(name -> named.put(name, department));
        List.of("memberId", "presentedByMemberId").forEach(name -> named.put(name, person));
        List.of("documentId", "itemId").forEach(name -> named.put(name, NOTHING));
        named.put("provinceId", others.province());
        named.put("policyId", policy);
        matrix = new AccessMatrix(port, Map.of("evaluation-periods", periodId, "evaluations", rating, "prizes", prize,
                "self-criticisms", criticism, "evaluation-policies", policy), named);
    }

    @Test
    void nobodyGetsInWithoutATokenAScopeAndAnOrganisation() {
        matrix.mustBeClosedExcept("GET /api/v1/commendations/{id}/validity");
    }

    @Test
    void whoStandsBesideOrElsewhereReachesNothing() {
        matrix.mustBeOutOfReachOf(Map.of("sibling", neighbour), OPEN_IN_THE_PROVINCE);
        matrix.mustBeOutOfReachOf(Map.of("other province", NOTHING), SHOWN_TO_ALL);
    }

    @Test
    void theAdministratorIsNotToldThatItMayNot() {
        matrix.mustBeOpenToTheAdministrator();
    }
}
