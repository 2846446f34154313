package vn.bangvang.webapi.request;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

import vn.bangvang.position.BehindTheLog;
import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.webapi.problem.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CausalAnswersTests {
    private static final SeenPosition SEEN = SeenPosition.ofVersion("member.member.v1", "m-1", 3);
    private static final SeenPosition OTHER = SeenPosition.ofVersion("member.member.v1", "m-2", 1);
    private static final SeenPosition SHOWN = SeenPosition.ofOffsets(
            Map.of(SeenPosition.Partition.of("member.member.v1", 0), 8L));

    private final AtomicBoolean carriedOut = new AtomicBoolean();
    private SeenPosition unread = SeenPosition.NOTHING;
    private Optional<SeenPosition> shown = Optional.empty();

    private final CausalAnswers filter = new CausalAnswers(new CausalOrder() {
        @Override
        public Mono<Boolean> has(SeenPosition seen) {
            return Mono.just(!seen.equals(unread));
        }

        @Override
        public SeenPosition covering(SeenPosition seen) {
            return seen;
        }

        @Override
        public Optional<SeenPosition> shown() {
            return shown;
        }
    }, path -> path.endsWith("/how-far"));

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whoHasSeenMoreIsToldToComeAgainAndNothingIsCarriedOut(String method) {
        unread = SEEN;

        assertThatThrownBy(() -> answer(method, HttpStatus.OK, word(OTHER) + ", " + word(SEEN)))
                .isInstanceOf(BehindTheLog.class);
        assertThat(carriedOut).isFalse();
    }

    @Test
    void whatRestsOnNoLogIsAnsweredAtOnceAndTellsWhatWasNamed() {
        unread = SEEN;

        assertThat(told(answerAt("/api/v1/how-far", "POST", HttpStatus.OK, word(SEEN)))).isEqualTo(SEEN);
    }

    @Test
    void aWriteTellsWhatItsCallerHadSeenEvenWhenItWroteNothing() {
        assertThat(told(answer("POST", HttpStatus.CREATED, word(SEEN), word(OTHER)))).isEqualTo(SEEN.and(OTHER));
        assertThat(told(answer("PUT", HttpStatus.OK))).isEqualTo(SeenPosition.NOTHING);
    }

    @Test
    void whatWasRefusedTellsNothing() {
        assertThat(answer("POST", HttpStatus.CONFLICT, word(SEEN)).getResponse().getHeaders().headerNames())
                .doesNotContain(PositionForm.HEADER);
    }

    @Test
    void aReadingTellsWhatItShowsWhereThatIsMadeFromTheLog() {
        assertThat(answer("GET", HttpStatus.OK, word(SEEN)).getResponse().getHeaders().headerNames())
                .doesNotContain(PositionForm.HEADER);
        shown = Optional.of(SHOWN);

        assertThat(told(answer("GET", HttpStatus.OK))).isEqualTo(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AQAAAAAA", "\"3\""})
    void whatNobodyWasToldIsRefused(String word) {
        assertThatThrownBy(() -> answer("GET", HttpStatus.OK, word)).isInstanceOf(BadRequest.class)
                .hasMessage("POSITION_MALFORMED");
        assertThatThrownBy(() -> answer("POST", HttpStatus.OK, word(SEEN) + "," + word)).isInstanceOf(BadRequest.class);
    }

    @Test
    void moreThanEightAreRefused() {
        String eight = (word(SEEN) + ",").repeat(7) + word(SEEN);

        assertThat(told(answer("POST", HttpStatus.OK, eight))).isEqualTo(SEEN);
        assertThatThrownBy(() -> answer("POST", HttpStatus.OK, eight, word(OTHER))).isInstanceOf(BadRequest.class)
                .hasMessage("TOO_MANY_POSITIONS");
    }

    private static String word(SeenPosition position) {
        return PositionForm.write(position);
    }

    private static SeenPosition told(MockServerWebExchange exchange) {
        return PositionForm.read(exchange.getResponse().getHeaders().getFirst(PositionForm.HEADER));
    }

    private MockServerWebExchange answer(String method, HttpStatus status, String... named) {
        return answerAt("/api/v1/members", method, status, named);
    }

    private MockServerWebExchange answerAt(String path, String method, HttpStatus status, String... named) {
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.method(HttpMethod.valueOf(method), path)
                        .header(PositionForm.HEADER, named));
        filter.filter(exchange, passed -> {
            carriedOut.set(true);
            passed.getResponse().setStatusCode(status);
            return passed.getResponse().setComplete();
        }).block();
        return exchange;
    }
}
