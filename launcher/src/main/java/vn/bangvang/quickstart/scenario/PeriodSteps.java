package vn.bangvang.quickstart.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Parallel;

/** Steps 1 and 11 to 16: the policy, the year opened, self-criticism, ratings, commendations, the year closed. */
final class PeriodSteps {
    static final int YEAR = 2021;
    static final String PERIOD = String.valueOf(YEAR);
    static final String POLICY = "QD132-HD21";
    /** How many of each cell are OUTSTANDING: 10 of 50. */
    private static final Map<String, Integer> OUTSTANDING = Map.of("CB1", 4, "CB2", 2, "CB3", 2, "CB4", 2);
    private static final int OUTSTANDING_OTHERS = 16;

    private PeriodSteps() {}

    static void policy(Load load) {
        Fields shares = Fields.of("satisfactoryPercent", 100).and("goodPercent", 80);
        load.know("policy", load.ensure("/evaluation-policies", Fields.of("code", POLICY)
                .and("validFromYear", 2019)
                .and("validToYear", 2022)
                .and("memberQuota", quota("GRASSROOTS", 0, 0))
                .and("organisationQuota", quota("PEER_GROUP_OF_PARENT", 5, 1))
                .and("minimumShares", shares)
                .and("ratedAfterMonths", 6)
                .and("scoring", Fields.of("method", "NONE"))
                .and("periods", List.of("YEAR"))
                .and("sources", List.of("132-QĐ/TW", "21-HD/BTCTW")), "policy", "/evaluation-policies?code=" + POLICY));
    }

    static void open(Load load) {
        load.know("period", load.ensure("/evaluation-periods", Fields.of("provinceId", load.id("P"))
                .and("period", PERIOD)
                .and("policyId", load.id("policy"))
                .and("openedOn", "2021-01-04"), "period",
                "/evaluation-periods?provinceId=%s&period=%s".formatted(load.id("P"), PERIOD)));
    }

    static void selfCriticism(Load load) {
        Stream<Map<String, Object>> members = cells(load).flatMap(cell -> MemberSteps.of(cell).stream())
                .map(name -> criticism("MEMBER", load.id(name)));
        Stream<Map<String, Object>> organisations = Stream.concat(Stream.of("S", "K"), cells(load))
                .map(code -> criticism("ORGANISATION", load.id(code)));
        load.batch("/self-criticisms/batch",
                Fields.of("period", PERIOD).and("items", Stream.concat(members, organisations).toList()),
                "self-criticisms");
    }

    static void rateMembers(Load load) {
        var department = new ArrayList<Map<String, Object>>();
        OrganisationSteps.cells()
                .forEach(cell -> IntStream.rangeClosed(1, MemberSteps.SIZES.getOrDefault(cell, 0))
                        .forEach(number -> department
                                .add(rating(load.member(cell, number), number <= OUTSTANDING.getOrDefault(cell, 0)))));
        rate(load, "S", "MEMBER", "40-QĐ/ĐU", "2021-12-15", department);
        Parallel.each(load.others(), cell -> rate(load, cell, "MEMBER", "12-QĐ/CB", "2021-12-10",
                MemberSteps.of(cell).stream().map(name -> rating(load.id(name), false)).toList()));
    }

    static void rateOrganisations(Load load) {
        rate(load, "S", "ORGANISATION", "41-QĐ/ĐU", "2021-12-20", OrganisationSteps.cells()
                .stream()
                .map(cell -> rating(load.id(cell), cell.equals("CB1")))
                .toList());
        Set<String> best = best(load);
        rate(load, "K", "ORGANISATION", "85-QĐ/ĐUK", "2021-12-30",
                Stream.concat(Stream.of("S"), load.others().stream())
                        .map(code -> rating(load.id(code), best.contains(code)))
                        .toList());
    }

    static void commend(Load load) {
        String secretary = load.id("G001-01");
        var awards = new ArrayList<Fields>();
        best(load).stream()
                .sorted()
                .forEach(code -> awards.add(award(load, "K", "ORGANISATION", load.id(code),
                        "EXEMPLARY_OUTSTANDING_YEAR", "90-QĐ/ĐUK")));
        awards.add(award(load, "S", "ORGANISATION", load.id("CB1"), "OUTSTANDING_YEAR", "45-QĐ/ĐU")
                .and("presentedOn", "2022-01-26")
                .and("presentedByMemberId", secretary));
        OrganisationSteps.cells()
                .forEach(cell -> IntStream.rangeClosed(1, OUTSTANDING.getOrDefault(cell, 0))
                        .forEach(number -> awards.add(award(load, "S", "MEMBER", load.member(cell, number),
                                "OUTSTANDING_YEAR", "46-QĐ/ĐU"))));
        load.batch("/commendations/batch", Fields.of("items", awards.stream().map(Fields::values).toList()),
                "commendations");
    }

    /** The bloc's own rating is the province's to decide and not in the article: it is listed as outstanding. */
    static void close(Load load) {
        Map<String, Object> debt = Fields.of("subjectType", "ORGANISATION")
                .and("subjectId", load.id("K"))
                .and("reason", "Tỉnh ủy chưa quyết định xếp loại Đảng bộ Khối")
                .values();
        load.change("/evaluation-periods/" + load.id("period") + "/close", Fields.of("closedOn", "2022-03-31")
                .and("debts", List.of(debt)), "period-already-closed", "period-closed");
    }

    private static Fields quota(String scope, int smallGroupBelow, int smallGroupMinimum) {
        return Fields.of("percent", 20)
                .and("base", "GOOD_OR_BETTER")
                .and("rounding", "FLOOR")
                .and("scope", scope)
                .and("smallGroupBelow", smallGroupBelow)
                .and("smallGroupMinimum", smallGroupMinimum)
                .and("enforcement", "REQUIRE_JUSTIFICATION")
                .and("exceptionalPercent", 100);
    }

    private static Stream<String> cells(Load load) {
        return Stream.concat(OrganisationSteps.cells().stream(), load.others().stream());
    }

    private static Set<String> best(Load load) {
        List<String> others = load.others();
        TreeSet<String> best = new TreeSet<>(others.size() < OUTSTANDING_OTHERS
                ? List.of()
                : others.subList(0, OUTSTANDING_OTHERS));
        best.add("S");
        return best;
    }

    private static Map<String, Object> criticism(String subjectType, String subjectId) {
        return Fields.of("subjectType", subjectType)
                .and("subjectId", subjectId)
                .and("submittedOn", "2021-11-26")
                .and("accepted", true)
                .values();
    }

    private static Map<String, Object> rating(String subjectId, boolean outstanding) {
        return Fields.of("subjectId", subjectId).and("class", outstanding ? "OUTSTANDING" : "GOOD").values();
    }

    private static void rate(Load load, String decider, String subjectType, String decisionNo, String decidedOn,
            List<Map<String, Object>> ratings) {
        load.batch("/evaluations/batch", Fields.of("deciderId", load.id(decider))
                .and("period", PERIOD)
                .and("subjectType", subjectType)
                .and("decisionNo", decisionNo)
                .and("decidedOn", decidedOn)
                .and("ratings", ratings), "ratings/%s/%s".formatted(decider, subjectType));
    }

    private static Fields award(Load load, String issuer, String recipientType, String recipientId, String title,
            String decisionNo) {
        return Fields.of("issuerOrganisationId", load.id(issuer))
                .and("recipientType", recipientType)
                .and("recipientId", recipientId)
                .and("type", "GIAY_KHEN")
                .and("title", title)
                .and("year", YEAR)
                .and("decisionNo", decisionNo)
                .and("decidedOn", "2022-01-20");
    }
}
