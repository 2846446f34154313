package vn.bangvang.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

/** The article's tree and people as the member service tells of them, and what the clerks of 2021 send. */
@OnRealParts(own = true)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD124-HD25,QD366-HD43")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ArticleFixture {
    private static final String ADMITTED = "2015-02-03";
    private static final int GRASSROOTS_CELLS = 4;

    final String policy = "QD132-" + UUID.randomUUID().toString().substring(0, 8);
    @LocalServerPort
    int port;
    OthersEvents others;
    EventLog log;
    ApiClient api;
    String policyId = "";
    String periodId = "";

    /** P, K, S with CB1..CB4 and 50 members, and four grassroots cells of five. */
    @BeforeAll
    void othersHaveTold() {
        others = new OthersEvents(RealParts.started().bootstrapServers());
        others.garbage("member.member.v1");
        others.garbage("member.organisation.v1");
        others.organisation("P", "PROVINCIAL_ORGANISATION", null);
        others.organisation("K", "BLOC_ORGANISATION", "P");
        others.organisation("S", "GRASSROOTS_ORGANISATION", "K");
        Map.of("CB1", 13, "CB2", 13, "CB3", 12, "CB4", 12).forEach((cell, size) -> {
            others.organisation(cell, "SUBORDINATE_CELL", "S");
            IntStream.range(0, size).forEach(number -> others.member(cell, ADMITTED));
        });
        grassrootsCells().forEach(cell -> {
            others.organisation(cell, "GRASSROOTS_CELL", "K");
            IntStream.range(0, 5).forEach(one -> others.member(cell, ADMITTED));
        });
        log = new EventLog(RealParts.started().bootstrapServers());
        api = new ApiClient(port, "*", "evaluation");
    }

    @AfterAll
    void leave() {
        others.close();
    }

    /** One member in five may be OUTSTANDING. */
    Answer publishPolicy() {
        Answer published = api.post("/evaluation-policies",
                Map.of("code", policy, "validFromYear", 2019, "validToYear", 2022, "memberQuota",
                        Map.of("percent", 20, "base", "GOOD_OR_BETTER", "rounding", "FLOOR", "scope", "GRASSROOTS")));
        policyId = published.id();
        return published;
    }

    void openYear() {
        publishPolicy();
        periodId = api.post("/evaluation-periods", year(2021)).id();
    }

    static Stream<String> cells() {
        return Stream.concat(Stream.of("CB1", "CB2", "CB3", "CB4"), grassrootsCells());
    }

    static Stream<String> grassrootsCells() {
        return Stream.iterate(1, number -> number + 1).limit(GRASSROOTS_CELLS).map("G%03d"::formatted);
    }

    List<Map<String, Object>> ratingsForS() {
        Map<String, Integer> outstanding = Map.of("CB1", 4, "CB2", 2, "CB3", 2, "CB4", 2);
        List<Map<String, Object>> ratings = new ArrayList<>();
        Stream.of("CB1", "CB2", "CB3", "CB4").forEach(cell -> {
            List<String> members = others.members(cell);
            for (int number = 0; number < members.size(); number++) {
                ratings.add(rating(members.get(number),
                        number < outstanding.getOrDefault(cell, 0) ? "OUTSTANDING" : "GOOD"));
            }
        });
        return ratings;
    }

    static Map<String, Object> rating(String subjectId, String decided) {
        return Map.of("subjectId", subjectId, "class", decided);
    }

    Map<String, Object> batch(String decider, String subjectType, List<Map<String, Object>> ratings) {
        return Map.of("deciderId", others.id(decider), "period", "2021", "subjectType", subjectType, "decisionNo",
                "12-QĐ",
                "decidedOn", "2021-12-20", "ratings", ratings);
    }

    Answer decide(String decider, String subjectType, List<Map<String, Object>> ratings) {
        return api.post("/evaluations/batch", batch(decider, subjectType, ratings));
    }

    String evaluation(String memberId) {
        return api.get("/evaluations?period=2021&subjectId=" + memberId).at("/items/0/id").stringValue("");
    }

    Answer revise(String evaluationId, String decided, @Nullable String justification) {
        Map<String, Object> body = new HashMap<>(Map.of("class", decided, "reason", "after verification", "decisionNo",
                "15-QĐ", "decidedOn", "2021-12-28"));
        if (justification != null) {
            body.put("justification", justification);
        }
        return api.post("/evaluations/" + evaluationId + "/revise", body, "*");
    }

    static Map<String, Object> reviewed(String subjectType, String subjectId) {
        return Map.of("subjectType", subjectType, "subjectId", subjectId, "submittedOn", "2021-12-10");
    }

    static Map<String, Object> with(Map<String, Object> reviewed) {
        Map<String, Object> one = new HashMap<>(reviewed);
        one.put("period", "2021");
        return one;
    }

    Map<String, Object> year(int year) {
        return year(others.id("P"), year);
    }

    Map<String, Object> year(String provinceId, int year) {
        return Map.of("provinceId", provinceId, "period", Integer.toString(year), "policyId", policyId, "openedOn",
                year + "-01-04");
    }
}
