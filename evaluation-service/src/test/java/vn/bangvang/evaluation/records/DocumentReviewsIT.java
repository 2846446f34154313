package vn.bangvang.evaluation.records;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

/** Five years of 08-NQ/TU in one department: 8 admitted of 5 planned, five action programmes and a plan. */
@EvaluationServiceTest
class DocumentReviewsIT {
    @LocalServerPort
    int port;

    private OthersEvents others;
    private ApiClient api;
    private String department;
    private String neighbour;
    private String cell;
    private String document;

    @BeforeEach
    void aDepartmentThatWorkedUnderAResolution() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        String bloc = others.organisation("BLOC_ORGANISATION", others.province());
        department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        neighbour = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        cell = others.organisation("SUBORDINATE_CELL", department);
        for (String day : new String[]{"2016-11-10", "2016-11-11", "2019-05-01", "2021-11-11", "2021-11-12"}) {
            others.member(cell, day);
        }
        others.member(others.organisation("SUBORDINATE_CELL", neighbour), "2018-05-01");
        api = new ApiClient(port, "*", "evaluation");
        api.await("/prizes?organisationId=" + neighbour, answer -> answer.status() == 200);
        document = document("08-NQ/TU", "2016-11-11");
        api.post("/targets", target(document, "ADMISSIONS")).expect(201);
        api.post("/targets", target(document("09-NQ/TU", "2017-01-01"), "SCHOOLS")).expect(201);
        issue("1-CTr", "ACTION_PROGRAMME", 2017, "2017-02-01");
        issue("2-CTr", "ACTION_PROGRAMME", 2018, null);
        issue("3-KH", "PLAN", 2021, "2021-12-01");
        api.await(review(document, others.province()), answer -> answer.at("/admissions").asInt(0) == 4);
    }

    @AfterEach
    void leave() {
        others.close();
    }

    private String document(String number, String issuedOn) {
        var facts = new HashMap<String, Object>(Map.of("provinceId", others.province(), "type", "RESOLUTION", "number",
                number, "title", "Nâng cao năng lực lãnh đạo", "issuer", "Tỉnh ủy"));
        if (issuedOn != null) {
            facts.put("issuedOn", issuedOn);
        }
        return api.post("/guiding-documents", facts).expect(201).id();
    }

    private Map<String, Object> target(String under, String code) {
        return Map.of("code", code, "documentId", under, "ownerOrganisationId", department, "scope", "ORGANISATION",
                "period", Map.of("from", 2017, "to", 2021), "unit", "COUNT", "plan", 5, "actual", 8);
    }

    private void issue(String number, String type, int year, String issuedOn) {
        var facts = new HashMap<String, Object>(Map.of("type", type, "organisationId", department, "underDocumentId",
                document, "number", number, "year", year));
        if (issuedOn != null) {
            facts.put("issuedOn", issuedOn);
        }
        api.post("/issued-documents", facts).expect(201);
    }

    private String review(String of, String organisation) {
        return "/guiding-documents/" + of + "/review?organisationId=" + organisation;
    }

    @Test
    void overTheDocumentsOwnFiveYears() {
        api.answer(review(document, department))
                .expect(200)
                .expect("/number", "08-NQ/TU")
                .expect("/from", "2016-11-11")
                .expect("/to", "2021-11-11")
                .expect("/admissions", 3)
                .expectCount("/targets", 1)
                .expect("/targets/0/code", "ADMISSIONS")
                .expect("/targets/0/achievement/percent", 160.0)
                .expect("/issuedByType", Map.of("ACTION_PROGRAMME", 2))
                .expectCount("/issued", 2);
    }

    @Test
    void anotherTimeCanBeAskedFor() {
        api.answer(review(document, department) + "&to=2021-12-31")
                .expect("/admissions", 4)
                .expect("/issuedByType", Map.of("ACTION_PROGRAMME", 2, "PLAN", 1));
        api.answer(review(document, department) + "&from=2022-01-01&to=2021-12-31")
                .refused(422, "PERIOD_ENDS_BEFORE_IT_BEGINS", "/to");
        api.answer(review(document("10-NQ/TU", null), department)).refused(422, "DOCUMENT_WITHOUT_DAY", "/from");
    }

    @Test
    void aSuperiorCountsTheAdmissionsBelowItAndOnlyWhoReachesTheOrganisationIsAnswered() {
        api.answer(review(document, others.province())).expect("/admissions", 4).expectCount("/targets", 0);
        new ApiClient(port, neighbour, "evaluation").answer(review(document, department))
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        api.answer(review("nothing", department)).expect(404);
    }
}
