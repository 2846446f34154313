package vn.bangvang.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A token is looked at once in a minute, and never when it is over. */
class KeysOfTheIssuerTests {
    private final AtomicInteger checked = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    private KeysOfTheIssuer keys(Duration valid) {
        return new KeysOfTheIssuer(token -> Mono.fromSupplier(() -> {
            checked.incrementAndGet();
            if (token.startsWith("bad")) {
                throw new BadJwtException("bad");
            }
            return new Jwt(token, Instant.now(), Instant.now().plus(valid), Map.of("alg", "RS256"),
                    Map.of("sub", "clerk of " + token));
        }), nanos::get);
    }

    private static Jwt decoded(KeysOfTheIssuer keys, String token) {
        return Objects.requireNonNull(keys.decode(token).block());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void theSameTokenIsCheckedOnceAndEachNamesItsOwnCaller() {
        KeysOfTheIssuer keys = keys(Duration.ofHours(1));
        Jwt first = decoded(keys, "one");
        Jwt again = decoded(keys, "one");
        assertThat(again.getClaims()).isEqualTo(first.getClaims());
        assertThat(again.getHeaders()).isEqualTo(first.getHeaders());
        assertThat(again.getTokenValue()).isEqualTo("one");
        assertThat(again.getExpiresAt()).isEqualTo(first.getExpiresAt());
        assertThat(checked).hasValue(1);
        assertThat(decoded(keys, "other").getSubject()).isEqualTo("clerk of other");
        assertThat(checked).hasValue(2);
    }

    @Test
    void afterAMinuteItIsCheckedAgain() {
        KeysOfTheIssuer keys = keys(Duration.ofHours(1));
        decoded(keys, "one");
        pass(Duration.ofSeconds(59));
        decoded(keys, "one");
        assertThat(checked).hasValue(1);
        pass(Duration.ofSeconds(2));
        decoded(keys, "one");
        assertThat(checked).hasValue(2);
    }

    @Test
    void itIsForgottenWhenItExpires() {
        KeysOfTheIssuer keys = keys(Duration.ofSeconds(5));
        decoded(keys, "one");
        pass(Duration.ofSeconds(6));
        decoded(keys, "one");
        assertThat(checked).hasValue(2);
    }

    @Test
    void whatIsRefusedIsNotRemembered() {
        KeysOfTheIssuer keys = keys(Duration.ofHours(1));
        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> decoded(keys, "bad")).isInstanceOf(BadJwtException.class);
            assertThat(checked).hasValue(time);
        }
    }
}
