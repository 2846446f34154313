package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.feed.Position;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.live.LiveStandings;
import vn.bangvang.standings.live.SelectedBoard;
import vn.bangvang.standings.web.RankingAnswer.KeyMeaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers are the JSON of their records, whoever put it together. */
class RowsEncoderTests {
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
        assertThat(rows.bytes(row)).isSameAs(rows.bytes(row));
        encoded(DetailsAnswer.of(Heading.of(selected, "v"), selected.board(), row));
        encoded(new BoardAnswer(Heading.of(selected, "v"), selected.rows(null, null)));
        assertThat(written).hasSameSizeAs(selected.rows(null, null)).allMatch(Row.class::isInstance);
        encoded(new BoardAnswer(Heading.of(selected, "w"), selected.rows(null, null)));
        assertThat(rows.digest(selected.board())).isEqualTo(rows.digest(selected.board()));
        assertThat(written).hasSameSizeAs(selected.rows(null, null));
    }

    @Test
    void onlyAnswersWithRowsAreItsOwn() {
        assertThat(encoder.canEncode(ResolvableType.forClass(BoardAnswer.class), MediaType.APPLICATION_JSON)).isTrue();
        assertThat(encoder.canEncode(ResolvableType.forClass(Object.class), null)).isFalse();
        assertThat(encoder.canEncode(ResolvableType.forClass(Heading.class), null)).isFalse();
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
            case "board" -> new BoardAnswer(heading, selected.rows(null, null));
            case "nothing" -> new BoardAnswer(heading, List.of());
            case "details" -> DetailsAnswer.of(heading, selected.board(), selected.row("S"));
            case "leaf" -> DetailsAnswer.of(heading, selected.board(), selected.row("CB1"));
            default -> RankingAnswer.of(heading, Level.GRASSROOTS, "K", KeyMeaning.all(null),
                    selected.rows(Level.GRASSROOTS, "K"));
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
