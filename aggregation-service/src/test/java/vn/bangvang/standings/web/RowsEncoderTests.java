package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.feed.Position;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.SmallGroups;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.SelectedBoard;
import vn.bangvang.standings.web.RankingAnswer.KeyMeaning;
import vn.bangvang.webapi.page.WholeOrPage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers are the JSON of their records, whoever put it together. */
class RowsEncoderTests {
    private static final WholeOrPage WHOLE = new WholeOrPage(null, Set.of());

    private final List<Object> written = new ArrayList<>();
    private final JsonMapper json = new JsonMapper() {
        @Override
        public byte[] writeValueAsBytes(Object value) {
            written.add(value);
            return super.writeValueAsBytes(value);
        }
    };
    private final WrittenRows rows = new WrittenRows(json);
    private final RowsEncoder encoder = new RowsEncoder(rows, json);

    @ParameterizedTest
    @ValueSource(strings = {"board", "nothing", "details", "leaf", "ranking"})
    void theBytesAreThoseOfTheRecord(String kind) {
        ShowsRows answer = answer(kind);
        assertThat(encoded(answer)).isEqualTo(json.writeValueAsString(answer));
        assertThat(encoded(answer)).isEqualTo(json.writeValueAsString(answer));
    }

    @Test
    void aRowIsWrittenOnceHoweverManyAnswersShowIt() {
        SelectedBoard selected = selected();
        Row row = selected.row("S");
        assertThat(rows.bytes(new ShownRow(row, true))).isSameAs(rows.bytes(new ShownRow(row, true)));
        encoded(DetailsAnswer.of(Heading.of(selected, "v"), selected.board(), row, Set.of()));
        encoded(BoardAnswer.of(Heading.of(selected, "v"), selected.rows(null, null), Set.of(), WHOLE));
        assertThat(written).hasSameSizeAs(selected.rows(null, null)).allMatch(RowAnswer.class::isInstance);
        encoded(BoardAnswer.of(Heading.of(selected, "w"), selected.rows(null, null), Set.of(), WHOLE));
        assertThat(rows.digest(selected.board())).isEqualTo(rows.digest(selected.board()));
        assertThat(written).hasSameSizeAs(selected.rows(null, null));
    }

    @Test
    void ofARowOnlyTheFieldsThatAreAskedForAreWritten() {
        JsonNode row = json
                .readTree(rows.bytes(new ShownRow(selected().row("S"), true, Set.of("organisation", "rank"))));
        assertThat(row.propertyNames()).containsExactly("organisation", "rank");
        assertThat(row.at("/organisation/id").asString()).isEqualTo("S");
    }

    @Test
    void onlyAnswersWithRowsAreItsOwn() {
        assertThat(encoder.canEncode(ResolvableType.forClass(BoardAnswer.class), MediaType.APPLICATION_JSON)).isTrue();
        assertThat(encoder.canEncode(ResolvableType.forClass(Object.class), null)).isFalse();
        assertThat(encoder.canEncode(ResolvableType.forClass(Heading.class), null)).isFalse();
    }

    /** What is left out of the row is what differences of a row are filtered by. */
    @Test
    void withoutMembersNothingIsLeftThatIsAboutThemAndEverythingElse() {
        Row row = selected().row("S");
        Map<String, String> whole = leaves(new ShownRow(row, true));
        Map<String, String> without = leaves(new ShownRow(row, false));
        whole.keySet().removeIf(SmallGroups::isAboutMembers);
        without.keySet().removeIf(SmallGroups::isAboutMembers);
        assertThat(without).isEqualTo(whole)
                .containsKeys("own.ownClass", "completeness.own.numerator", "rank.position");

        JsonNode answer = json.readTree(json.writeValueAsString(new ShownRow(row, false)));
        assertThat(leaves(new ShownRow(row, false)).entrySet())
                .filteredOn(it -> SmallGroups.isAboutMembers(it.getKey()) && !it.getKey().equals("rank.keys"))
                .hasSizeGreaterThan(10)
                .allMatch(it -> it.getValue().equals("null"));
        assertThat(answer.path("rank").path("keys").valueStream().map(key -> key.path("key").stringValue()))
                .containsExactly("commendation", "class", "inspection", "targets");
    }

    private Map<String, String> leaves(ShownRow shown) {
        var leaves = new TreeMap<String, String>();
        collect("", json.readTree(json.writeValueAsString(shown)), leaves);
        return leaves;
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> leaves) {
        node.properties().forEach(it -> {
            if (it.getValue().isObject()) {
                collect(prefix + it.getKey() + ".", it.getValue(), leaves);
            } else {
                leaves.put(prefix + it.getKey(), it.getValue().toString());
            }
        });
    }

    private String encoded(ShowsRows answer) {
        DataBuffer buffer = Objects.requireNonNull(Mono.from(encoder.encode(Mono.just(answer),
                DefaultDataBufferFactory.sharedInstance, ResolvableType.forInstance(answer),
                MediaType.APPLICATION_JSON, Map.of())).block());
        return buffer.toString(UTF_8);
    }

    private ShowsRows answer(String kind) {
        SelectedBoard selected = selected();
        Heading heading = Heading.of(selected, "v");
        return switch (kind) {
            case "board" -> BoardAnswer.of(heading, selected.rows(null, null), Set.of(), WHOLE);
            case "nothing" -> BoardAnswer.of(heading, List.of(), Set.of(), WHOLE);
            case "details" -> DetailsAnswer.of(heading, selected.board(), selected.row("S"), Set.of());
            case "leaf" -> DetailsAnswer.of(heading, selected.board(), selected.row("CB1"), Set.of("CB1"));
            default -> RankingAnswer.of(heading, Level.GRASSROOTS, "K", KeyMeaning.all(null),
                    selected.rows(Level.GRASSROOTS, "K"), Set.of("S"), WHOLE);
        };
    }

    private static SelectedBoard selected() {
        var standings = new LiveStandings(letter -> Mono.empty(), () -> true);
        standings.take(() -> ScenarioFixture.open2021().events.forEach(event -> standings
                .apply(new Position("topic", 0, event.version()), Instant.now(), "type", event)));
        ProvinceStandings province = Objects.requireNonNull(standings.next().map(now -> now.province("P")).block());
        standings.close();
        return new SelectedBoard(province, Objects.requireNonNull(province.periods().get(Period.year(2021))), null,
                null, null);
    }
}
