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

/** The summary conference of 26-01-2022 and the competition of 2021 as records. */
@EvaluationServiceTest
class ConferencesIT {
    @LocalServerPort
    int port;

    private OthersEvents others;
    private ApiClient api;
    private String province;

    @BeforeEach
    void aProvince() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        province = others.province();
        api = new ApiClient(port, "*", "evaluation");
    }

    @AfterEach
    void leave() {
        others.close();
    }

    private Map<String, Object> summary() {
        return new HashMap<>(Map.of("organisationId", province, "kind", "YEAR_SUMMARY", "year", 2021, "heldOn",
                "2022-01-26", "place", "Hội trường", "attended", 48));
    }

    @Test
    void aConferenceOfAYearIsHeldInTheNextAndRecordedOnce() {
        ApiClient.Answer held = api.post("/conferences", summary()).expect(201);
        held.expect("/year", 2021).expect("/heldOn", "2022-01-26").expect("/attended", 48);
        api.post("/conferences", summary()).refused(409, "CONFERENCE_ALREADY_EXISTS", "");
        String path = "/conferences/" + held.id();
        api.change(path + "/correct", Map.of("attended", 50, "reason", "đếm thiếu"))
                .expect(200)
                .expect("/attended", 50);
        api.answer("/conferences?organisationId=" + province + "&year=2021").expectCount("/items", 1);
        api.change(path + "/withdraw", Map.of("reason", "trùng")).expect(200).expect("/withdrawn", true);
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        Map<String, Object> early = summary();
        early.put("heldOn", "2020-12-31");
        api.post("/conferences", early).refused(422, "CONFERENCE_BEFORE_ITS_YEAR", "/heldOn");
        Map<String, Object> review = summary();
        review.put("kind", "DOCUMENT_REVIEW");
        api.post("/conferences", review).refused(422, "REVIEWED_DOCUMENT_NEEDED", "/reviewedDocumentId");
        review.put("reviewedDocumentId", OthersEvents.freshId());
        api.post("/conferences", review).refused(422, "UNKNOWN_GUIDING_DOCUMENT", "/reviewedDocumentId");
        Map<String, Object> negative = summary();
        negative.put("attended", -1);
        api.post("/conferences", negative).expect(400).expect("/errors/0/pointer", "/attended");
    }

    @Test
    void aCompetitionIsRecordedOnceForAnOrganisationAndYear() {
        Map<String, Object> exemplars = Map.of("organisationId", province, "name", "Gương điển hình tiêu biểu", "year",
                2021, "organiser", "Đảng ủy Khối", "entries", 4);
        ApiClient.Answer took = api.post("/competitions", exemplars).expect(201).expect("/entries", 4);
        api.post("/competitions", exemplars).refused(409, "COMPETITION_ALREADY_EXISTS", "");
        api.change("/competitions/" + took.id() + "/correct", Map.of("entries", 5, "reason", "đếm thiếu"))
                .expect(200)
                .expect("/entries", 5)
                .expect("/organiser", "Đảng ủy Khối");
    }
}
