package vn.bangvang.standings;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.access.AccessMatrix;
import vn.bangvang.standings.fold.HistoryFixture;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.OrganisationKind;

/** Every operation, tried by whoever has no right to it: aggregates within the province, members within the subtree. */
class AccessMatrixIT {
    private static final String TOPIC = "access.everything.v1";
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final String ROW = "/api/v1/standings/{period}/organisations/{id}";
    /** Whoever is out of reach is as unknown to it, which is no question of right. */
    private static final String WHAT_IF = "POST /api/v1/standings/{period}/what-if";
    private static final Set<String> OF_MEMBERS = Set.of("GET " + ROW + "/evidence",
            "GET " + ROW + "/lists/{list}/members",
            "GET /api/v1/standings/{period}/movements/organisations/{id}", WHAT_IF);
    private static final Set<String> OF_OPERATORS = Set.of("GET /api/v1/standings/operations",
            "GET /api/v1/standings/proof");

    private static Instance instance;
    private AccessMatrix matrix;

    @BeforeAll
    static void twoProvincesAreTold() {
        String brokers = RealParts.started().bootstrapServers();
        ScenarioFixture year = ScenarioFixture.open2021();
        Instance.publish(brokers, TOPIC, year.events);
        var foreign = new HistoryFixture();
        foreign.organisation("Q", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        Instance.publish(brokers, TOPIC, foreign.events.stream().map(AccessMatrixIT::elsewhere).toList());
        instance = Instance.reading(brokers, TOPIC);
    }

    private static Event elsewhere(Event event) {
        return new Event(event.id(), "Q", event.aggregateId(), event.version(), event.period(),
                event.periodRevision(), event.recordedAt(), event.fact());
    }

    @AfterAll
    static void leave() {
        instance.close();
    }

    @BeforeEach
    void somethingOfADepartment() {
        matrix = new AccessMatrix(instance.port(), Map.of("standings", "S", "provinces", "P"),
                Map.ofEntries(Map.entry("period", "2021"), Map.entry("province", "P"), Map.entry("superior", "S"),
                        Map.entry("list", "AT_RISK"), Map.entry("figure", "members.headcount"),
                        Map.entry("with", "2021"), Map.entry("from", "2021-01-01T00:00:00Z"),
                        Map.entry("subjectId", "CB1-5")));
    }

    @Test
    void nobodyGetsInWithoutATokenAScopeAndAnOrganisation() {
        matrix.mustBeClosedExcept();
    }

    @Test
    void whoStandsInAnotherProvinceOrNowhereReachesNothing() {
        matrix.mustBeOutOfReachOf(Map.of("other province", "Q", "nowhere", NOTHING), operation -> false);
    }

    @Test
    void whoStandsBesideOrBelowIsNotToldOfItsMembers() {
        matrix.mustBeOutOfReachOf(Map.of("sibling", "G001", "child", "CB2"),
                operation -> !OF_MEMBERS.contains(operation.toString()) || operation.toString().equals(WHAT_IF));
    }

    @Test
    void membersAreShownAndTheServiceIsOperatedByScopesOfTheirOwn() {
        matrix.mustAlsoNeed("members:read", "P", "\"CB1-5\"", OF_MEMBERS);
        matrix.mustAlsoNeed("standings:operate", "P", "\"deadLetters\"", OF_OPERATORS);
    }

    @Test
    void theAdministratorIsNotToldThatItMayNot() {
        matrix.mustBeOpenToTheAdministrator();
    }

    /** How many provinces there are is a hint to who belongs to none of them. */
    @Test
    void whoIsInNoProvinceIsNotAskedWhichOneIsMeant() {
        ApiClient.withScopes(instance.port(), NOTHING, "standings:read")
                .answer("/standings/2021")
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        instance.api().answer("/standings/2021").refused(422, "PROVINCE_NOT_NAMED", "/province");
        instance.api().answer("/standings/2021?province=P").expect(200);
    }
}
