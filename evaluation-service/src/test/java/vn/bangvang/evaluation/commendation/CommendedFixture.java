package vn.bangvang.evaluation.commendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import vn.bangvang.evaluation.OpenYearFixture;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The members of a department are rated, and what may be wished for them. */
abstract class CommendedFixture extends OpenYearFixture {
    /** The first member OUTSTANDING, the others GOOD: one in five is all that the quota leaves room for. */
    Map<String, String> rateMembers() {
        var ratings = new ArrayList<Map<String, String>>();
        people.forEach(
                id -> ratings.add(Map.of("subjectId", id, "class", ratings.isEmpty() ? "OUTSTANDING" : "GOOD")));
        Answer decided = api.post("/evaluations/batch",
                Map.of("deciderId", department, "period", "2021", "subjectType",
                        "MEMBER", "decisionNo", "12-QĐ/ĐU", "decidedOn", "2021-12-20", "ratings", ratings));
        assertThat(decided.status()).as("%s", decided).isEqualTo(200);
        return people.stream()
                .collect(Collectors.toMap(id -> id,
                        id -> api.answer("/evaluations?subjectId=" + id + "&period=2021")
                                .body()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString()));
    }

    Map<String, Object> giayKhen(String memberId) {
        return by(department, memberId, "GIAY_KHEN");
    }

    static Map<String, Object> by(String issuer, String memberId, String type) {
        return new HashMap<>(Map.of("issuerOrganisationId", issuer, "recipientType", "MEMBER", "recipientId", memberId,
                "type", type, "title", "OUTSTANDING_YEAR", "year", 2021, "decisionNo", "15-QĐ/ĐU", "decidedOn",
                "2022-01-14"));
    }
}
