package vn.bangvang.member;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.OthersEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The dated history of an organisation is put right, and every rule holds for the whole of it. */
class OrganisationCorrectionsIT extends OwnProvinceFixture {
    private static final String FOUNDED = "2010-01-01";

    @Test
    void aWrongDayOfAMoveIsShownFirstAndThenCorrected() {
        api.change("/organisations/" + province.s() + "/reparent",
                Map.of("parentId", province.l(), "effectiveOn", "2022-01-10")).expect(200);
        Map<String, Object> move = correct("PARENT", "2022-01-10",
                Map.of("kind", "PARENT", "on", "2021-12-20", "parentId", province.l()));

        post(province.s(), "?dryRun=true", move).expect(200)
                .expect("/dryRun", true)
                .expect("/differsFrom", "2021-12-20")
                .expect("/organisation/placements/0/to", "2021-12-20");
        api.answer("/organisations/" + province.s()).expect("/placements/0/to", "2022-01-10");
        post(province.s(), "", move).expect(200);

        api.answer("/organisations/" + province.s())
                .expect("/placements/1/from", "2021-12-20")
                .expect("/corrections/0/document", "12-CV/TU");
        province.told(brokers, 1, event -> event.type().equals("membership.organisation-corrected.v1"));
    }

    @Test
    void thePeriodsThatACorrectionReachesAreNamedAndOthersAreNot() {
        api.change("/organisations/" + province.s() + "/reparent",
                Map.of("parentId", province.l(), "effectiveOn", "2021-12-20")).expect(200);
        try (OthersEvents others = new OthersEvents(brokers)) {
            Map.of("2020", 1, "2021", 2, "2021-Q3", 2, "2022", 3)
                    .forEach((period, revision) -> others.tell(
                            "evaluation.period.v1", "evaluation.period-opened.v1", "evaluation-period",
                            OthersEvents.freshId(),
                            revision, Map.of("rootId", province.p(), "period", period, "revision", revision)));
            others.period("2021", 1);
        }
        Map<String, Object> earlier = correct("PARENT", "2021-12-20",
                Map.of("kind", "PARENT", "on", "2021-11-02", "parentId", province.l()));

        await().untilAsserted(() -> post(province.s(), "?dryRun=true", earlier).expectCount("/periods", 1)
                .expect("/differsFrom", "2021-11-02")
                .expect("/differsUntil", "2021-12-19")
                .expect("/periods/0/period", "2021")
                .expect("/periods/0/state", "CLOSED"));

        Map<String, Object> never = Map.of("changes", List.of(Map.of("action", "CANCEL", "fact",
                Map.of("kind", "PARENT", "on", "2021-12-20"))), "reason", "không có", "document", "12-CV/TU");
        Answer cancelled = post(province.s(), "", never).expect(200)
                .expectCount("/periods", 2)
                .expect("/periods/1/period", "2022")
                .expect("/periods/1/state", "OPEN");
        assertThat(cancelled.at("/differsUntil").isNull()).isTrue();
    }

    @Test
    void theFoundingMovesWithAllThatWasAtIt() {
        post(province.g(), "", correct("FOUNDING", FOUNDED, Map.of("kind", "FOUNDING", "on", "2010-02-01")))
                .expect(200)
                .expect("/organisation/foundedOn", "2010-02-01")
                .expect("/organisation/placements/0/from", "2010-02-01")
                .expect("/organisation/kinds/0/from", "2010-02-01")
                .expect("/differsFrom", FOUNDED);
        post(province.s(), "", correct("FOUNDING", FOUNDED, Map.of("kind", "FOUNDING", "on", "2010-02-01")))
                .refused(409, "INHABITED_BEFORE", "/changes");
        post(province.g(), "", correct("FOUNDING", "2010-02-01", Map.of("kind", "FOUNDING", "on", "2009-12-31")))
                .refused(409, "INHABITED_BEFORE", "/changes");
    }

    @Test
    void aDissolutionThatNeverWasIsCancelled() {
        String member = province.member(province.cb1());
        api.change("/members/" + member + "/transfer",
                Map.of("toCellId", province.cb2(), "type", "INTERNAL", "effectiveOn", "2021-05-01")).expect(200);
        api.change("/organisations/" + province.cb1() + "/dissolve", Map.of("effectiveOn", "2021-06-01")).expect(200);
        post(province.cb1(), "", correct("END", "2021-06-01", Map.of("kind", "END", "on", "2021-04-30")))
                .refused(409, "STILL_INHABITED", "/changes");
        Answer standing = post(province.cb1(), "", changes(Map.of("action", "CANCEL", "fact",
                Map.of("kind", "END", "on", "2021-06-01")))).expect(200);
        assertThat(standing.at("/organisation/placements/0/to").isNull()).isTrue();
        standing.expectNone("/organisation/dissolvedOn");
    }

    @Test
    void everyRuleHoldsForTheWholeHistory() {
        refused(Map.of("kind", "PARENT", "on", "2015-01-01", "parentId", province.g()), 422, "WRONG_PARENT_KIND",
                "/changes");
        refused(Map.of("kind", "KIND", "on", "2015-01-01", "organisationKind", "SUBORDINATE_CELL"), 422,
                "OTHER_LEVEL", "/changes");
        refused(Map.of("kind", "KIND", "on", "2009-01-01", "organisationKind", "GRASSROOTS_CELL"), 422,
                "BEFORE_FOUNDING", "/changes");
        refused(Map.of("kind", "NAME", "on", FOUNDED, "name", "Sở"), 409, "FACT_TWICE_ON_A_DAY", "/changes");
        refused(Map.of("kind", "FOUNDING", "on", "2015-01-01"), 422, "FOUNDING_STAYS", "/changes/0/to/kind");
        refused(Map.of("kind", "END", "on", "2015-01-01"), 422, "END_IS_DECIDED", "/changes/0/to/kind");
        refused(Map.of("kind", "NAME", "on", "2015-01-01"), 422, "PART_OF_THE_FACT_MISSING", "/changes/0/to/name");
        refused(Map.of("kind", "NAME", "on", "2015-01-01", "name", "Sở", "parentId", "x"), 422,
                "NOT_PART_OF_THIS_FACT", "/changes/0/to/parentId");
        post(province.s(), "", changes(Map.of("action", "CANCEL", "fact", Map.of("kind", "NAME", "on", FOUNDED))))
                .refused(409, "NOTHING_AT_THE_FOUNDING", "/changes");
        post(province.s(), "", correct("NAME", "2011-01-01", Map.of("kind", "NAME", "on", "2012-01-01", "name", "Sở")))
                .refused(422, "UNKNOWN_FACT", "/changes/0/fact");
        new ApiClient(port, province.s(), "organisations", "members")
                .change("/organisations/" + province.s() + "/corrections", insert(Map.of("kind", "PARENT", "on",
                        "2015-01-01", "parentId", province.l())))
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
    }

    private void refused(Map<String, Object> to, int status, String code, String pointer) {
        post(province.s(), "", insert(to)).refused(status, code, pointer);
    }

    private static Map<String, Object> insert(Map<String, Object> to) {
        return changes(Map.of("action", "INSERT", "to", to));
    }

    private static Map<String, Object> correct(String kind, String on, Map<String, Object> to) {
        return changes(Map.of("action", "CORRECT", "fact", Map.of("kind", kind, "on", on), "to", to));
    }

    private static Map<String, Object> changes(Map<String, Object> change) {
        return Map.of("changes", List.of(change), "reason", "ghi nhầm", "document", "12-CV/TU");
    }

    private Answer post(String id, String query, Map<String, Object> body) {
        return api.change("/organisations/" + id + "/corrections" + query, body);
    }
}
