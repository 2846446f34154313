package vn.bangvang.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Keys as the issuer gave them at one time, and the tokens that were checked with them: each until it expires, and no
 * longer than a minute. The tokens themselves are not kept, so that nobody finds them in the memory.
 */
final class KeysOfTheIssuer {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int TOKENS = 10_000;
    /** Well-formed and signed by nobody. */
    private static final String FORGED = "%1$s.%2$s.%2$s".formatted(encoded("{\"alg\":\"RS256\"}"), encoded("{}"));

    private final ReactiveJwtDecoder decoder;
    private final Cache<ByteBuffer, Verified> verified;

    KeysOfTheIssuer(ReactiveJwtDecoder decoder, Ticker ticker) {
        this.decoder = decoder;
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS)
                .ticker(ticker)
                .expireAfter(Expiry.creating((ByteBuffer digest, Verified token) -> token.remembered()))
                .build();
    }

    private record Verified(@Nullable Instant issuedAt, @Nullable Instant expiresAt, Map<String, Object> headers,
            Map<String, Object> claims) {

        static Verified of(Jwt token) {
            return new Verified(token.getIssuedAt(), token.getExpiresAt(), token.getHeaders(), token.getClaims());
        }

        Jwt as(String token) {
            return new Jwt(token, issuedAt, expiresAt, headers, claims);
        }

        Duration remembered() {
            Duration left = expiresAt == null ? REMEMBERED : Duration.between(Instant.now(), expiresAt);
            return left.isNegative() ? Duration.ZERO : left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
        }
    }

    Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            ByteBuffer digest = digest(token);
            Verified known = verified.getIfPresent(digest);
            return known != null
                    ? Mono.just(known.as(token))
                    : decoder.decode(token).doOnNext(checked -> verified.put(digest, Verified.of(checked)));
        });
    }

    /** Completes when the keys are there, which a token shows that is looked at and refused. */
    Mono<Void> fetched() {
        return decoder.decode(FORGED).then().onErrorResume(BadJwtException.class, refused -> Mono.empty());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
