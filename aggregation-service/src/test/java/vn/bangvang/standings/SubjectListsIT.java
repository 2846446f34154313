package vn.bangvang.standings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.feed.Position;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;
import vn.bangvang.standings.live.LiveStandings;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists behind the figures over HTTP: organisations for everybody inside, members for whom they are meant. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.feed.topics=evaluation.target.v1")
class SubjectListsIT {
    private static final String PATH = "/standings/2021/organisations/%s/lists/%s/%s";

    @TestBean
    private LiveStandings liveStandings;
    @LocalServerPort
    private int port;
    @Autowired
    private MongoClient mongo;
    @Value("${bangvang.audit.uri}")
    private String mongoUri;
    private ApiClient everybody;
    private ApiClient personnel;

    /** Closed while two reports of CB1 and one of CB2 were away; reopened since, and the one of CB2 came back. */
    static LiveStandings liveStandings() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        List.of("CB1-5", "CB1-6", "CB2-5").forEach(member -> report(scenario, member, false));
        scenario.rateOrganisation("CB4", 2021, QualityClass.OUTSTANDING);
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        scenario.reopen(2021);
        report(scenario, "CB2-5", true);
        var standings = new LiveStandings(letter -> Mono.empty(), () -> true);
        standings.take(() -> scenario.events.forEach(
                event -> standings.apply(new Position("made-up", 0, 1), Instant.EPOCH, event.id(), event)));
        return standings;
    }

    private static void report(ScenarioFixture scenario, String member, boolean submitted) {
        String id = "sc-" + member + "2021";
        scenario.add(new SelfCriticism(id, SubjectType.MEMBER, member, Period.year(2021), submitted), id);
    }

    @BeforeEach
    void callers() {
        everybody = ApiClient.withScopes(port, "G001", "standings:read");
        personnel = ApiClient.withScopes(port, "S", "standings:read", "members:read");
        Mono.from(audit().deleteMany(new Document())).block();
    }

    private com.mongodb.reactivestreams.client.MongoCollection<Document> audit() {
        return mongo.getDatabase(new ConnectionString(mongoUri).getDatabase()).getCollection("entries");
    }

    private List<Document> audited() {
        return Flux.from(audit().find(new Document("what", "standings-list"))).collectList().block();
    }

    private static List<String> members(JsonNode answer) {
        return answer.path("items").valueStream().map(item -> item.path("memberId").stringValue()).toList();
    }

    @Test
    void organisationsAreNamedToEverybodyInsideTheProvinceAndNobodyIsNoted() {
        JsonNode answer = everybody.get(PATH.formatted("K", "OUTSTANDING_WITHOUT_AWARD", "organisations"));
        assertThat(answer.path("count").intValue()).isEqualTo(1);
        assertThat(answer.path("figure").stringValue()).isEqualTo("eligibleNotYetCommended.organisations");
        assertThat(answer.at("/items/0/organisation/code").stringValue()).isEqualTo("CB4");
        assertThat(answer.path("period").stringValue()).isEqualTo("2021");
        assertThat(audited()).isEmpty();
        everybody.answer(PATH.formatted("K", "EVERYBODY", "organisations")).expect(400);
        everybody.answer(PATH.formatted("nowhere", "UNDECIDED", "organisations"))
                .refused(404, "UNKNOWN_ORGANISATION", "/organisation");
        ApiClient.withScopes(port, "elsewhere", "standings:read")
                .answer(PATH.formatted("K", "UNDECIDED", "organisations"))
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
    }

    @Test
    void membersAreNamedToWhoMayReadMembersThereAndThatIsWrittenDown() {
        String path = PATH.formatted("S", "NOT_REPORTED", "members");
        everybody.answer(path).refused(403, "MEMBERS_SCOPE_MISSING", "");
        ApiClient.withScopes(port, "CB1", "standings:read", "members:read")
                .answer(path)
                .refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        assertThat(audited()).isEmpty();
        JsonNode answer = personnel.get(path);
        assertThat(members(answer)).containsExactly("CB1-5", "CB1-6");
        assertThat(answer.path("count").intValue()).isEqualTo(2);
        assertThat(answer.at("/items/0/organisation/code").stringValue()).isEqualTo("CB1");
        assertThat(audited()).singleElement().satisfies(entry -> {
            assertThat(entry.getString("what")).isEqualTo("standings-list");
            assertThat(entry.getList("ids", String.class)).containsExactly("CB1-5", "CB1-6");
        });
    }

    @Test
    void whoReachesMoreThanAsksForMoreAndTheReasonsAreSaid() {
        JsonNode answer = personnel.get(PATH.formatted("CB1", "AT_RISK", "members"));
        assertThat(members(answer)).containsExactly("CB1-5", "CB1-6");
        assertThat(answer.at("/items/0/reasons/0").stringValue()).isEqualTo("SELF_CRITICISM_MISSING");
        JsonNode none = personnel.get(PATH.formatted("S", "DISSOLVED", "members"));
        assertThat(none.path("figure").isNull()).isTrue();
        assertThat(none.path("items").size()).isZero();
    }

    @Test
    void aClosedBoardHasTheListsThatItWasClosedWith() {
        String path = PATH.formatted("S", "NOT_REPORTED", "members");
        assertThat(members(personnel.get(path + "?closeVersion=1"))).containsExactly("CB1-5", "CB1-6", "CB2-5");
        personnel.answer(path + "?closeVersion=9").refused(404, "UNKNOWN_CLOSE_VERSION", "/closeVersion");
    }

    @Test
    void aListIsReadPageByPage() {
        var seen = new ArrayList<String>();
        String path = PATH.formatted("S", "NOT_REPORTED", "members") + "?closeVersion=1&limit=2";
        ApiClient.Answer first = personnel.answer(path);
        seen.addAll(members(first.body()));
        assertThat(first.at("/count").intValue()).isEqualTo(3);
        String next = first.at("/next").stringValue();
        assertThat(first.header("Link")).contains("rel=\"next\"").contains(next);
        JsonNode second = personnel.get(path + "&cursor=" + next);
        seen.addAll(members(second));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(seen).containsExactly("CB1-5", "CB1-6", "CB2-5");
        personnel.answer(PATH.formatted("S", "UNDECIDED", "members") + "?cursor=" + next)
                .refused(400, "CURSOR_OF_ANOTHER_QUERY", "/cursor");
    }
}
