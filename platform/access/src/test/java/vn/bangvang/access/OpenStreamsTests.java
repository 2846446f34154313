package vn.bangvang.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpenStreamsTests {
    private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");
    private final OpenStreams streams = new OpenStreams(2, 3, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aCallerHasSoManyStreamsAndAnotherWhenOneHasEnded() {
        Caller greedy = caller("greedy", NOW.plusSeconds(3600));
        Disposable first = streams.admit(greedy, Flux.never()).subscribe();
        streams.admit(greedy, Flux.never()).subscribe();

        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> streams.admit(greedy, Flux.just("x")).blockFirst())
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
        assertThat(streams.admit(caller("modest", NOW.plusSeconds(3600)), Flux.just("x")).blockFirst()).isEqualTo("x");

        first.dispose();
        assertThat(streams.admit(greedy, Flux.just("x")).blockLast()).isEqualTo("x");
        assertThat(streams.admit(greedy, Flux.just("x")).blockLast()).isEqualTo("x");
    }

    @Test
    void allCallersTogetherHaveSoManyStreamsAndAnotherWhenOneHasEnded() {
        Instant later = NOW.plusSeconds(3600);
        streams.admit(caller("first", later), Flux.never()).subscribe();
        streams.admit(caller("second", later), Flux.never()).subscribe();
        Disposable third = streams.admit(caller("third", later), Flux.never()).subscribe();

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(ResponseStatusException.class)
                    .isThrownBy(() -> streams.admit(caller("fourth", later), Flux.just("x")).blockFirst())
                    .satisfies(refused -> assertThat(refused.getStatusCode())
                            .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        }

        third.dispose();
        assertThat(streams.admit(caller("fourth", later), Flux.just("x")).blockLast()).isEqualTo("x");
    }

    @Test
    void aStreamEndsWhenTheTokenDoes() {
        assertThat(streams.admit(caller("reader", NOW), Flux.never()).collectList().block()).isEmpty();
    }

    private static Caller caller(String subject, Instant until) {
        return new Caller(subject, "*", Set.of(), until);
    }
}
