package vn.bangvang.integration.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.access.MachineTime;
import vn.bangvang.integration.webhooks.target.Outcome;
import vn.bangvang.integration.webhooks.target.Signature;
import vn.bangvang.integration.webhooks.target.TargetCalls;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;

/** Calls a subscription's target with a signed body of {@code type}, {@code timestamp} and {@code data}. */
@Component
public class SignedCalls {
    private static final String CHALLENGE = "challenge";

    private final TargetCalls calls;
    private final SigningSecrets secrets;
    private final JsonMapper json;
    private final Clock clock;
    private final InstantSource receivers;

    /** @param receivers by whose clock a receiver tells how old a call is */
    SignedCalls(TargetCalls calls, SigningSecrets secrets, JsonMapper json, Clock clock,
            @MachineTime InstantSource receivers) {
        this.calls = calls;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
        this.receivers = receivers;
    }

    /**
     * @param id of what is told, the same at each attempt
     * @param timestamp when what is told happened
     */
    public Mono<Outcome> tell(Stored<Subscription> subscription, String id, String type, Instant timestamp,
            Map<String, ?> data) {
        var content = new LinkedHashMap<String, Object>();
        content.put("type", type);
        content.put("timestamp", timestamp.toString());
        content.put("data", data);
        byte[] body = json.writeValueAsBytes(content);
        return calls.post(subscription.state().target(), Signature.headers(
                secrets.signingAt(subscription.id(), subscription.state(), clock.instant()), id, receivers.instant(),
                body), body);
    }

    /** Whether the target answers what only who reads the call can answer: the word that it is sent. */
    Mono<Outcome> challenge(Stored<Subscription> subscription) {
        String word = Ids.next();
        return tell(subscription, Ids.next(), "integration.webhook-challenge.v1", clock.instant(),
                Map.of(CHALLENGE, word))
                .map(outcome -> outcome.received() && !word.equals(answered(outcome.body()))
                        ? new Outcome(outcome.status(), Outcome.Failure.REFUSED, "")
                        : outcome);
    }

    /** A call that says nothing, so that a receiver can be tried out. */
    Mono<Outcome> test(Stored<Subscription> subscription) {
        return tell(subscription, Ids.next(), "integration.webhook-test.v1", clock.instant(), Map.of());
    }

    private String answered(String body) {
        try {
            return json.readTree(body).path(CHALLENGE).asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
