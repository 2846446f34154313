package vn.bangvang.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.check.Expectation;
import vn.bangvang.quickstart.check.Standings;
import vn.bangvang.quickstart.check.StandingsCheck;
import vn.bangvang.quickstart.scenario.ArticleYear;
import vn.bangvang.quickstart.scenario.Codes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples in the description of the API are what a loader of the article's year sends and is answered, what a
 * reader of that year is, and what the clerks of the year after are. With {@code -Dbangvang.record=true} those that
 * changed are written anew.
 */
@Isolated
class DescribedExamplesIT {
    private static final boolean RECORDS = Boolean.getBoolean("bangvang.record");
    private static final Path HOME = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
    private static final List<String> SERVICES = List.of("member-service", "training-service", "evaluation-service",
            "aggregation-service", "integration-service");
    /** Are of no province: whoever loads first defines them, which may have been another test. */
    private static final Set<String> OF_ALL = Set.of("publishEvaluationPolicy");
    private static final int MOST_PAGES = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Codes CODES = new Codes("EX-");

    @Test
    void everyExampleIsWhatTheScenarioSendsAndIsAnswered() throws IOException {
        var described = new DescribedOperations();
        for (String service : SERVICES) {
            described.add(service, JSON.readTree(HOME.resolve(service).resolve("openapi.json")));
        }
        var examples = new Examples(CODES.prefix());
        try (RecordingWire wire = new RecordingWire(SystemUnderTest.system().gateway(), exchange -> described
                .operation(exchange.method(), exchange.path())
                .ifPresent(operation -> examples.add(operation, exchange.request(), exchange.answer())))) {
            play(new Api(wire.address(), SystemUnderTest.system().identity().system()));
        }
        for (String service : SERVICES) {
            compare(HOME.resolve(service).resolve("src/main/resources/api-examples.json"),
                    examples.of(described.of(service)));
        }
    }

    private static void compare(Path file, Map<String, JsonNode> recorded) throws IOException {
        var shown = new TreeMap<String, JsonNode>();
        if (!RECORDS || Files.exists(file)) {
            JSON.readTree(file).properties().forEach(each -> shown.put(each.getKey(), each.getValue()));
        }
        var now = new TreeMap<>(recorded);
        OF_ALL.stream().filter(shown::containsKey).forEach(each -> now.putIfAbsent(each, shown.get(each)));
        now.replaceAll((operation, example) -> shown.containsKey(operation)
                && Examples.lasting(example).equals(Examples.lasting(shown.get(operation)))
                        ? shown.get(operation)
                        : example);
        if (RECORDS) {
            Files.writeString(file, JSON.writeValueAsString(now) + "\n");
        } else {
            assertThat(shown).as("%s; -Dbangvang.record=true writes it anew", file).isEqualTo(now);
        }
    }

    private static void play(Api api) {
        var year = new ArticleYear(api, CODES, SystemUnderTest.progress());
        year.record();
        year.close();
        String province = year.provinceId();
        StandingsCheck.await(SystemUnderTest.api(), ArticleYear.PERIOD, province, () -> Standings
                .read(SystemUnderTest.api(), ArticleYear.PERIOD, province, CODES::full),
                Expectation.of(ArticleYear.PERIOD));
        String s = year.load().id("S");
        for (String list : List.of("organisations?parentId=" + s, "members?cellId=" + year.load().id("CB1"),
                "training-classes?programmeCode=BACHELOR&year=2017", "enrolments?year=2017&sendingOrganisationId=" + s,
                "evaluation-policies?code=QD132-HD21", "evaluation-periods?provinceId=" + province,
                "self-criticisms?organisationId=" + s + "&period=2021", "evaluations?organisationId=" + s
                        + "&period=2021",
                "commendations?issuerOrganisationId=" + s, "guiding-documents?provinceId=" + province,
                "inspection-plans?ownerOrganisationId=" + s, "targets?organisationId=" + s,
                "prizes?organisationId=" + s, "investments?organisationId=" + s,
                "issued-documents?organisationId=" + s)) {
            String collection = list.substring(0, list.indexOf('?'));
            api.get("/" + list + "&limit=100")
                    .body()
                    .path("items")
                    .forEach(item -> api.get("/" + collection + "/" + item.path("id").asString()));
        }
        api.get("/training-programmes/BACHELOR");
        api.get("/organisations/" + s + "/committees/EXECUTIVE");
        api.get("/evaluation-periods/" + year.load().id("period") + "/debts");
        String board = "/standings/2021%s?province=" + province;
        api.get(board.formatted(""));
        api.get(board.formatted("/ranking") + "&level=GRASSROOTS");
        api.get(board.formatted("/organisations/" + s));
        api.get(board.formatted("/organisations/" + s + "/quota") + "&subject=MEMBERS");
        api.get("/code-lists");
        api.get("/code-lists/quality-class");
        firstOf(api, "/events?limit=1&type=membership.member-confirmed.v1&subtree=" + province);
        FollowingYear.play(RequestsInTurn.about(api, SystemUnderTest.api(), year.load()));
    }

    /** Read on until it is there: pages before it may be empty, as long as the log is. */
    private static void firstOf(Api api, String question) {
        String asked = question;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = api.get(asked).body();
            if (!answer.path("items").isEmpty()) {
                return;
            }
            asked = question + "&after=" + answer.path("next").asString();
        }
        throw new AssertionError("Not in the log: " + question);
    }
}
