package vn.bangvang.system;

import java.time.Instant;
import java.util.List;

import vn.bangvang.quickstart.api.Fields;

/** The year after the article's is opened; members criticise and rate themselves in it, are rated and commended. */
final class FollowingRatings {
    private static final String PERIOD = "2022";
    private static final String DECIDED = "2022-12-15";

    private FollowingRatings() {}

    static void play(RequestsInTurn requests) {
        String period = requests.create("/evaluation-periods", Fields.of("provinceId", requests.id("P"))
                .and("period", PERIOD)
                .and("policyId", requests.id("policy"))
                .and("openedOn", "2022-01-04"));
        requests.get("/evaluation-periods/" + period + "/findings");
        Instant before = Instant.now();
        selfCriticism(requests);
        ratings(requests);
        commendations(requests);
        board(requests, before);
        imports(requests);
    }

    private static void selfCriticism(RequestsInTurn requests) {
        String accepted = "/self-criticisms/" + criticism(requests, "CB1-03");
        requests.change(accepted + "/accept", Fields.of("reason", null));
        String returned = "/self-criticisms/" + criticism(requests, "CB1-04");
        requests.change(returned + "/return", Fields.of("reason", "Chưa liên hệ trách nhiệm cá nhân"));
        requests.change(returned + "/submit", Fields.of("submittedOn", "2022-12-02"));
    }

    private static String criticism(RequestsInTurn requests, String member) {
        return requests.create("/self-criticisms", Fields.of("subjectType", "MEMBER")
                .and("subjectId", requests.id(member))
                .and("period", PERIOD)
                .and("submittedOn", "2022-11-25"));
    }

    private static void ratings(RequestsInTurn requests) {
        String rated = rating(requests, "CB1-03", "OUTSTANDING");
        requests.change(rated + "/appraise", Fields.of("proposedClass", "OUTSTANDING"));
        requests.change(rated + "/decide", decided("GOOD"));
        requests.change(rated + "/revise", decided("OUTSTANDING").and("reason", "Xem xét lại theo đề nghị của chi bộ")
                .and("justification", "Đảng ủy Khối đồng ý với việc vượt tỷ lệ"));
        requests.change(rating(requests, "CB1-04", "GOOD") + "/cancel", Fields.of("reason", "Ghi nhầm người"));
        criticism(requests, "CB4-06");
        requests.change(rating(requests, "CB4-06", "GOOD") + "/not-rated",
                Fields.of("reason", "LONG_ABSENCE").and("note", "Đi học ở nước ngoài từ 2022-02-01"));
    }

    private static String rating(RequestsInTurn requests, String member, String own) {
        return "/evaluations/" + requests.create("/evaluations", Fields.of("subjectType", "MEMBER")
                .and("subjectId", requests.id(member))
                .and("period", PERIOD)
                .and("selfClass", own));
    }

    private static Fields decided(String decided) {
        return Fields.of("class", decided).and("decidedOn", DECIDED).and("decisionNo", "60-QĐ/ĐU");
    }

    private static void commendations(RequestsInTurn requests) {
        String s = requests.id("S");
        Fields award = Fields.of("issuerOrganisationId", s)
                .and("recipientType", "MEMBER")
                .and("recipientId", requests.id("CB1-03"))
                .and("type", "GIAY_KHEN")
                .and("title", "OUTSTANDING_YEAR")
                .and("year", 2022);
        String commendation = "/commendations/" + requests.create("/commendations/proposals", award);
        Fields decision = Fields.of("decisionNo", "62-QĐ/ĐU").and("decidedOn", "2022-12-28");
        requests.change(commendation + "/award", decision);
        requests.change(commendation + "/present", Fields.of("presentedOn", "2023-01-10")
                .and("presentedByMemberId", requests.id("CB1-01")));
        requests.change(commendation + "/revoke", Fields.of("reason", "Sai thẩm quyền"));
        requests.change(commendation + "/reinstate", Fields.of("reason", "Đúng thẩm quyền"));
        requests.get(commendation + "/validity");
        requests.get("/commendations/decision?issuerOrganisationId=%s&decisionNo=62-Q%%C4%%90/%%C4%%90U"
                .formatted(s) + "&decidedOn=2022-12-28");
        requests.create("/commendations", Fields.of("issuerOrganisationId", s)
                .and("recipientType", "MEMBER")
                .and("recipientId", requests.id("CB2-05"))
                .and("type", "PRAISE")
                .and("title", "THEMATIC")
                .and("year", 2022)
                .and("decisionNo", "63-QĐ/ĐU")
                .and("decidedOn", "2022-12-28"));
    }

    private static void imports(RequestsInTurn requests) {
        requests.importFile("self-criticisms", """
                period,subjectType,subjectId,submittedOn
                2022,MEMBER,%s,25/11/2022
                2022,MEMBER,%s,25/13/2022
                """.formatted(requests.id("CB1-07"), requests.id("CB1-08")));
        requests.importFile("evaluations", """
                deciderId,period,subjectType,subjectId,class,decisionNo,decidedOn
                %1$s,2022,MEMBER,%2$s,GOOD,64-QĐ/ĐU,15/12/2022
                %1$s,2022,MEMBER,%3$s,KHÁ,64-QĐ/ĐU,15/12/2022
                """.formatted(requests.id("S"), requests.id("CB1-07"), requests.id("CB1-08")));
        requests.importFile("commendations", """
                issuerOrganisationId,recipientType,recipientId,type,title,year,decisionNo,decidedOn
                %1$s,MEMBER,%2$s,PRAISE,THEMATIC,2022,65-QĐ/ĐU,28/12/2022
                %1$s,MEMBER,%3$s,PRAISE,THEMATIC,2022,65-QĐ/ĐU,28/13/2022
                """.formatted(requests.id("S"), requests.id("CB1-07"), requests.id("CB1-08")));
    }

    private static void board(RequestsInTurn requests, Instant before) {
        String province = "province=" + requests.id("P");
        String board = "/standings/" + PERIOD;
        requests.create(board + "/what-if?" + province, Fields.of("ratings", List.of(Fields.of("subjectType", "MEMBER")
                .and("subjectId", requests.id("CB1-05"))
                .and("class", "OUTSTANDING")
                .values())));
        requests.get("/standings");
        requests.get(board + "/comparison?with=2021&level=GRASSROOTS&" + province);
        requests.get("/standings/2021/organisations/%s/evidence?figure=members.outstanding&".formatted(requests.id("S"))
                + province);
        String undecided = board + "/organisations/%s/lists/UNDECIDED/".formatted(requests.id("S"));
        requests.get(undecided + "members?" + province);
        requests.get(undecided + "organisations?" + province);
        String since = "from=" + before + "&" + province;
        requests.get(board + "/movements?level=GRASSROOTS&" + since);
        requests.get(board + "/movements/organisations/%s?%s".formatted(requests.id("CB1"), since));
    }
}
