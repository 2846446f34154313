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

/** Variation V10: a cell that was OUTSTANDING and commended in every year from 2017 to 2021. */
class FiveYearsIT {

    @Test
    void fiveYearsRunningMakeACellEligibleAndAMissingYearBreaksTheRow() {
        ArticleProvince province = ArticleProvince.recordedDepartment("V10-");
        String policy = created(province, "/evaluation-policies", Fields.of("code", "V10-HD27")
                .and("validFromYear", 2014)
                .and("validToYear", 2018), "policy");
        Map<Integer, String> certificates = Map.of(2017, outstanding(province, 2017, policy), 2018,
                outstanding(province, 2018, policy),
                2019,
                outstanding(province, 2019, province.id("policy")), 2020,
                outstanding(province, 2020, province.id("policy")));
        assertThat(
                province.await("2021", expect("CB1", "fiveYears.streak", 5), expect("CB1", "fiveYears.eligible", true))
                        .differences())
                .isEmpty();

        Fields because = Fields.of("reason", "Sai thẩm quyền");
        assertThat(province.change("/commendations/%s/revoke".formatted(certificates.get(2019)), because).status())
                .isEqualTo(200);
        assertThat(
                province.await("2021", expect("CB1", "fiveYears.streak", 2), expect("CB1", "fiveYears.eligible", false))
                        .differences())
                .isEmpty();
        Fields award = Fields.of("issuerOrganisationId", province.id("K"))
                .and("recipientType", "ORGANISATION")
                .and("recipientId", province.id("CB1"))
                .and("type", "GIAY_KHEN")
                .and("title", "FIVE_YEARS_OUTSTANDING")
                .and("year", 2021)
                .and("decisionNo", "95-QĐ/ĐUK")
                .and("decidedOn", "2022-02-10");
        assertThat(province.post("/commendations", award, "too-early").problemType())
                .isEqualTo("urn:bangvang:problem:yearly-certificates-missing");

        assertThat(province.change("/commendations/%s/reinstate".formatted(certificates.get(2019)), because).status())
                .isEqualTo(200);
        assertThat(province.post("/commendations", award, "five-years").status()).isEqualTo(201);
        assertThat(province.await("2021", expect("CB1", "own.received", 2), expect("K", "issued.organisations", 2))
                .differences()).isEmpty();

        assertThat(province.change("/commendations/%s/revoke".formatted(certificates.get(2020)), because).status())
                .isEqualTo(200);
        assertThat(province.await("2021", expect("CB1", "own.received", 1), expect("K", "issued.organisations", 1))
                .differences()).isEmpty();
    }

    /** Rates the cell and its members in an earlier year and commends the cell. */
    private static String outstanding(ArticleProvince province, int year, String policy) {
        created(province, "/evaluation-periods", Fields.of("provinceId", province.id("P"))
                .and("period", String.valueOf(year))
                .and("policyId", policy)
                .and("openedOn", year + "-01-04"), "period/" + year);
        // In 2017 the thirteenth member was there for less than six months.
        List<String> members = IntStream.rangeClosed(1, year == 2017 ? 12 : 13)
                .mapToObj("CB1-%02d"::formatted)
                .map(province::id)
                .toList();
        List<Map<String, Object>> criticisms = Stream.concat(members.stream().map(id -> criticism("MEMBER", id, year)),
                Stream.of(criticism("ORGANISATION", province.id("CB1"), year))).toList();
        post(province, "/self-criticisms/batch", Fields.of("period", String.valueOf(year)).and("items", criticisms),
                "criticisms/" + year);
        post(province, "/evaluations/batch",
                decision(province, year, "MEMBER").and("ratings", IntStream.range(0, members.size())
                        .mapToObj(i -> rating(members.get(i), i < 2 ? "OUTSTANDING" : "GOOD"))
                        .toList()),
                "members/" + year);
        post(province, "/evaluations/batch", decision(province, year, "ORGANISATION").and("ratings",
                List.of(rating(province.id("CB1"), "OUTSTANDING"))), "cell/" + year);
        return created(province, "/commendations", Fields.of("issuerOrganisationId", province.id("S"))
                .and("recipientType", "ORGANISATION")
                .and("recipientId", province.id("CB1"))
                .and("type", "GIAY_KHEN")
                .and("title", "OUTSTANDING_YEAR")
                .and("year", year)
                .and("decisionNo", "45-QĐ/ĐU/" + year)
                .and("decidedOn", year + "-12-28"), "certificate/" + year);
    }

    private static Fields decision(ArticleProvince province, int year, String subjectType) {
        return Fields.of("deciderId", province.id("S"))
                .and("period", String.valueOf(year))
                .and("subjectType", subjectType)
                .and("decisionNo", "40-QĐ/ĐU/" + year)
                .and("decidedOn", year + "-12-20");
    }

    private static Map<String, Object> criticism(String type, String id, int year) {
        return Fields.of("subjectType", type)
                .and("subjectId", id)
                .and("submittedOn", year + "-11-26")
                .and("accepted", true)
                .values();
    }

    private static Map<String, Object> rating(String id, String decided) {
        return Fields.of("subjectId", id).and("class", decided).values();
    }

    private static String created(ArticleProvince province, String path, Fields body, String step) {
        Answer answer = province.post(path, body, step);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(201);
        return answer.id();
    }

    private static void post(ArticleProvince province, String path, Fields body, String step) {
        Answer answer = province.post(path, body, step);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(200);
        assertThat(answer.body().path("results").valueStream().filter(each -> each.path("status").asInt() >= 400))
                .isEmpty();
    }
}
