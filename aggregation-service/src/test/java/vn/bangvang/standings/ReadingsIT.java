package vn.bangvang.standings;

import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** One version of a board is one text in every instance, and how fresh it is is said beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingsIT {
    private static final String TOPIC = "readings.everything.v1";
    private static final String BOARD = "/standings/2021";
    private static final String UNIT = BOARD + "/organisations/S";
    private static final String RANKING = BOARD + "/ranking?level=GRASSROOTS";
    private static final String FRESHNESS = "X-Bangvang-Freshness";

    private final String brokers = RealParts.started().bootstrapServers();
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private Instance one;
    private Instance other;

    @BeforeAll
    void theYearIsTold() {
        Instance.publish(brokers, TOPIC, scenario.events);
        one = Instance.reading(brokers, TOPIC);
        other = Instance.reading(brokers, TOPIC);
        everythingIsRead();
    }

    @AfterAll
    void leave() {
        one.close();
        other.close();
    }

    private void tell(Runnable happening) {
        int before = scenario.events.size();
        happening.run();
        List<Event> told = scenario.events.subList(before, scenario.events.size());
        Instance.publish(brokers, TOPIC, told);
        everythingIsRead();
    }

    private void everythingIsRead() {
        for (Instance instance : List.of(one, other)) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                            instance.api().get("/standings/operations").path("applied").intValue())
                            .isEqualTo(scenario.events.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, UNIT, RANKING})
    void whatIsReadTwiceIsTheSameTextUnderTheSameStrongVersionInEveryInstance(String path) {
        Answer first = one.api().answer(path).expect(200);
        Answer again = other.api().answer(path).expect(200);
        assertThat(again.content()).isEqualTo(first.content());
        assertThat(first.eTag()).startsWith("\"").isEqualTo(again.eTag());
        assertThat(first.header(FRESHNESS)).matches("as-of=\"20\\S+Z\", millis=\\d+, events=\\d+, known=\\?1");
        Answer unchanged = other.api().answer(path, "If-None-Match", first.eTag()).expect(304);
        assertThat(unchanged.content()).isEmpty();
        assertThat(unchanged.header(FRESHNESS)).isNotEmpty();
    }

    @Test
    void aRankingHasAVersionInEachLanguage() {
        Answer vietnamese = one.api().answer(RANKING, "Accept-Language", "vi");
        Answer english = one.api().answer(RANKING, "Accept-Language", "en");
        assertThat(english.eTag()).isNotEqualTo(vietnamese.eTag());
        assertThat(english.content()).isNotEqualTo(vietnamese.content());
    }

    @Test
    void whatHappensInAnotherPeriodLeavesTheVersionAndIsFreshAllTheSame() {
        ApiClient api = one.api();
        Answer before = api.answer(UNIT).expect(200);
        tell(() -> {
            scenario.open(2022);
            scenario.itIs("2022-03-01");
            scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2022, QualityClass.GOOD, false);
        });
        Answer after = api.answer(UNIT, "If-None-Match", before.eTag()).expect(304);
        assertThat(after.header(FRESHNESS)).contains("as-of=\"2022-03-01").isNotEqualTo(before.header(FRESHNESS));

        tell(() -> scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2021, QualityClass.SATISFACTORY, false));
        api.answer(UNIT, "If-None-Match", before.eTag()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD + "?limit=2", RANKING + "&limit=7"})
    void aBoardIsReadPageByPageInTheOrderOfTheWhole(String paged) {
        JsonNode whole = one.api().get(paged.replaceFirst(".limit=\\d", ""));
        assertThat(whole.has("next")).isFalse();
        List<String> organisations = new ArrayList<>();
        Answer page = one.api().answer(paged + "&fields=organisation").expect(200);
        organisations.addAll(organisations(page.body()));
        while (page.body().has("next")) {
            assertThat(page.header("Link")).contains("rel=\"next\"", "fields=organisation");
            // Whichever instance is asked goes on.
            page = other.api().answer(paged + "&fields=organisation&cursor=" + page.text("next")).expect(200);
            organisations.addAll(organisations(page.body()));
        }
        assertThat(organisations).isEqualTo(organisations(whole)).hasSizeGreaterThan(7);
        assertThat(page.header("Link")).isEmpty();
        assertThat(page.at("/boardVersion")).isEqualTo(whole.get("boardVersion"));
        assertThat(page.at("/rows/0").propertyNames()).containsExactly("organisation");
        one.api().answer(paged + "&fields=colour").refused(400, "FIELD_UNKNOWN", "/fields");
        one.api().answer(paged + "&cursor=AAAA").refused(400, "CURSOR_MALFORMED", "/cursor");
        one.api().answer(BOARD + "?limit=501").refused(400, "LIMIT_OUT_OF_RANGE", "/limit");
    }

    private static List<String> organisations(JsonNode board) {
        return board.path("rows").valueStream().map(row -> row.at("/organisation/id").asString()).toList();
    }
}
