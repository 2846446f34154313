package vn.bangvang.integration.webhooks;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import vn.bangvang.integration.webhooks.Receiver.Mood;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What no attempt delivers is listed and can be sent again; too much of it pauses the webhook. */
@TestPropertySource(properties = {"bangvang.webhooks.giving-up-after=3s", "bangvang.webhooks.most-dead=20"})
class DeadDeliveriesIT extends WebhooksFixture {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void whatWasGivenUpIsListedAndSentAgain() {
        try (var receiver = new Receiver()) {
            receiver.is(Mood.FAILS);
            Answer hook = active(receiver, "membership.*");
            String path = "/webhooks/" + hook.id() + "/deliveries";
            tell(unit, 5, 1);
            within(SOON).until(() -> api.answer(path).at("/items").size() == 5);
            Answer dead = api.answer(path + "?limit=2").expectCount("/items", 2);
            assertThat(dead.at("/items/0/lastFailure").asString()).isEqualTo("REFUSED 503");
            assertThat(dead.at("/items/0/attempts").asInt()).isGreaterThan(1);
            receiver.is(Mood.TAKES);
            String one = dead.at("/items/0/id").asString();
            api.post(path + "/" + one + "/send-again", Map.of(), null).expect(200).expect("/state", "PENDING");
            within(SOON).until(() -> receiver.taken().size() == 1);
            api.post(path + "/send-again", Map.of(), null).expect(200).expect("/count", 4);
            within(SOON).until(() -> receiver.taken().size() == 5);
            api.answer(path).expectCount("/items", 0);
            api.post(path + "/" + one + "/send-again", Map.of(), null).refused(404, "UNKNOWN_DELIVERY", "");
        }
    }

    @Test
    void aTargetThatTakesNothingIsPausedAndGoesOnWhereItWas() {
        try (var receiver = new Receiver()) {
            receiver.is(Mood.FAILS);
            Answer hook = active(receiver, "membership.*");
            tell(unit, 25, 1);
            Answer paused = api.await("/webhooks/" + hook.id(), answer -> answer.text("state").equals("PAUSED"));
            assertThat(paused.text("pausedBecause")).isEqualTo("TOO_MANY_DEAD");
            String later = tell(unit, 1, 1).getFirst();
            receiver.is(Mood.TAKES);
            api.change("/webhooks/" + hook.id() + "/activate", Map.of()).expect(200);
            within(SOON).until(() -> receiver.versions().containsKey(later));
        }
    }
}
