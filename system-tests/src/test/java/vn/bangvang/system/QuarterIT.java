package vn.bangvang.system;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Fields;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.system.ArticleProvince.expect;

/** Since 366-QĐ/TW (2025) members and organisations are rated by quarter, with points (43-HD/BTCTW). */
class QuarterIT {
    private static final String QUARTER = "2025-Q3";

    @Test
    void aQuarterIsOpenedRatedByPointsAndShownAsABoardAndOnThePage() throws Exception {
        ArticleProvince province = ArticleProvince.preparedDepartment("Q3-");
        String policy = SystemUnderTest.api()
                .list("/evaluation-policies?code=QD366-HD43")
                .getFirst()
                .path("id")
                .asString();
        done(201, province.post("/evaluation-periods", Fields.of("provinceId", province.id("P"))
                .and("period", QUARTER)
                .and("policyId", policy)
                .and("openedOn", "2025-07-01"), "period"));

        List<String> members = IntStream.rangeClosed(1, 13).mapToObj("CB1-%02d"::formatted).map(province::id).toList();
        done(200, province.post("/self-criticisms/batch", Fields.of("period", QUARTER)
                .and("items", Stream.concat(members.stream().map(id -> criticism("MEMBER", id)),
                        Stream.of(criticism("ORGANISATION", province.id("CB1")))).toList()),
                "criticisms"));
        done(200, province.post("/evaluations/batch", decision(province, "MEMBER").and("ratings",
                IntStream.range(0, members.size()).mapToObj(i -> points(members.get(i), i < 2 ? 95 : 80)).toList()),
                "members"));
        done(200, province.post("/evaluations/batch", decision(province, "ORGANISATION").and("ratings",
                List.of(points(province.id("CB1"), 88))), "cell"));

        assertThat(province.await(QUARTER, expect("CB1", "own.class", "GOOD"),
                expect("CB1", "members.outstanding", 2), expect("CB1", "members.good", 11),
                expect("CB1", "members.selfCriticism", "13/13=100.0"), expect("S", "members.outstanding", 2),
                expect("BOARD", "period", QUARTER)).differences()).isEmpty();
        assertThat(province.standings().figure(expect("CB1", "own.class", "")))
                .as("the year 2021 is another board")
                .isEqualTo("null");
        Answer refused = province.post("/commendations", Fields.of("issuerOrganisationId", province.id("S"))
                .and("recipientType", "ORGANISATION")
                .and("recipientId", province.id("CB1"))
                .and("type", "GIAY_KHEN")
                .and("title", "OUTSTANDING_YEAR")
                .and("year", QUARTER)
                .and("decisionNo", "45-QĐ/ĐU")
                .and("decidedOn", "2025-10-20"), "commendation");
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").asString("none")).isEqualTo("/year");
        assertThat(page(province)).contains("Quý III năm 2025", "Chi bộ 1");
    }

    private static String page(ArticleProvince province) throws Exception {
        var visitor = new Visitor();
        return visitor.logIn(visitor.open("/?cap=CELL&ky=%s&province=%s".formatted(QUARTER, province.id("P")))).body();
    }

    private static Fields decision(ArticleProvince province, String subjectType) {
        return Fields.of("deciderId", province.id("S"))
                .and("period", QUARTER)
                .and("subjectType", subjectType)
                .and("decisionNo", "40-QĐ/ĐU/Q3")
                .and("decidedOn", "2025-10-10");
    }

    private static Map<String, Object> criticism(String type, String id) {
        return Fields.of("subjectType", type)
                .and("subjectId", id)
                .and("submittedOn", "2025-09-25")
                .and("accepted", true)
                .values();
    }

    private static Map<String, Object> points(String id, int points) {
        return Fields.of("subjectId", id).and("points", points).values();
    }

    private static void done(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("results").valueStream().filter(each -> each.path("status").asInt() >= 400))
                .isEmpty();
    }
}
