package vn.bangvang.integration.webhooks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.integration.secrecy.Sealing;
import vn.bangvang.integration.webhooks.Subscription.Secret;

/** Makes the keys of subscriptions, and opens them to sign. */
@Component
public class SigningSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** By which receivers know a key of Standard Webhooks. */
    private static final String PREFIX = "whsec_";

    private final Sealing sealing;

    SigningSecrets(Sealing webhookSealing) {
        this.sealing = webhookSealing;
    }

    /** @return the sealed form of a new random key */
    String make(String subscriptionId) {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return sealing.seal(Base64.getEncoder().encodeToString(key), subscriptionId);
    }

    /** The key in use as its keeper has to know it: {@code whsec_} and Base64. */
    String shown(String subscriptionId, Subscription subscription) {
        return PREFIX + opened(subscriptionId, subscription.secrets().getFirst());
    }

    /** The keys that sign at that moment. */
    public List<byte[]> signingAt(String subscriptionId, Subscription subscription, Instant when) {
        return subscription.signingAt(when)
                .stream()
                .map(secret -> Base64.getDecoder().decode(opened(subscriptionId, secret)))
                .toList();
    }

    private String opened(String subscriptionId, Secret secret) {
        return sealing.open(secret.sealed(), subscriptionId)
                .orElseThrow(() -> new IllegalStateException("A webhook's key was sealed with another secret than "
                        + "bangvang.integration.secret"));
    }
}
