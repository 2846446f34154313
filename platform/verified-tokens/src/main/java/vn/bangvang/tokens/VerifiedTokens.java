package vn.bangvang.tokens;

import java.time.Duration;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checks a token once and remembers it. The issuer's keys are fetched anew all the time, and what was checked with the
 * ones before is forgotten: a key that the issuer has withdrawn opens nothing any more within a minute. While the
 * issuer does not answer, the keys that it gave last are believed.
 */
final class VerifiedTokens implements ReactiveJwtDecoder, DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(VerifiedTokens.class);

    private final Supplier<ReactiveJwtDecoder> decoders;
    private final Ticker ticker;
    private final Disposable renewal;
    private volatile KeysOfTheIssuer keys;

    /**
     * @param decoders each has no keys yet and fetches them when it is asked first
     * @param every how often keys are fetched
     */
    VerifiedTokens(Supplier<ReactiveJwtDecoder> decoders, Duration every, Ticker ticker) {
        this.decoders = decoders;
        this.ticker = ticker;
        this.keys = new KeysOfTheIssuer(decoders.get(), ticker);
        this.renewal = Flux.interval(every).onBackpressureDrop().concatMap(tick -> renewed(), 1).subscribe();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return keys.decode(token);
    }

    /** Nobody waits for new keys: until they are there the ones before are used. */
    private Mono<Void> renewed() {
        return Mono.defer(() -> {
            var fresh = new KeysOfTheIssuer(decoders.get(), ticker);
            return fresh.fetched().timeout(PATIENCE).doOnSuccess(_ -> keys = fresh);
        }).onErrorResume(unreachable -> {
            LOG.warn("The issuer's keys could not be fetched again; those that it gave last are believed: {}",
                    unreachable.toString());
            return Mono.empty();
        });
    }

    @Override
    public void destroy() {
        renewal.dispose();
    }
}
