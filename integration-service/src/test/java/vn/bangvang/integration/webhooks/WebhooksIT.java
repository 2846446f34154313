package vn.bangvang.integration.webhooks;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import org.junit.jupiter.api.Test;

import vn.bangvang.integration.webhooks.Receiver.Call;
import vn.bangvang.integration.webhooks.Receiver.Mood;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A webhook from its wish to its end. */
class WebhooksIT extends WebhooksFixture {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aTargetIsCalledOnceItHasShownThatItWantsToBe() {
        try (var receiver = new Receiver()) {
            Answer made = api.post("/webhooks", wish(receiver.target(), null, "membership.*")).expect(201);
            String path = "/webhooks/" + made.id();
            assertThat(made.text("state")).isEqualTo("PENDING");
            assertThat(made.text("subtree")).isEqualTo(unit);
            receiver.answersChallenges(false);
            api.post(path + "/activate", Map.of(), "\"1\"").refused(409, "CHALLENGE_FAILED", "/target");
            tell(unit, 1, 1);
            receiver.answersChallenges(true);
            api.post(path + "/activate", Map.of(), null).refused(428, "IF_MATCH_MISSING", "");
            api.post(path + "/activate", Map.of(), "\"1\"").expect(200).expect("/state", "ACTIVE");
            String own = tell(unit, 1, 1).getFirst();
            tell(neighbour, 1, 1);
            within(SOON).until(() -> receiver.taken().size() == 1);
            assertThat(receiver.taken().getFirst().subject()).isEqualTo(own);
            assertThat(receiver.taken().getFirst().json().path("data").propertyNames())
                    .containsExactlyInAnyOrder("id", "subject", "version", "position");
        }
    }

    @Test
    void aSignatureIsVerifiedByTheLibraryOfStandardWebhooks() throws Exception {
        try (var receiver = new Receiver()) {
            Answer made = api.post("/webhooks", wish(receiver.target(), null)).expect(201);
            String secret = made.text("secret");
            String path = "/webhooks/" + made.id();
            assertThat(api.answer(path).expect(200).body().has("secret")).isFalse();
            api.post(path + "/test", Map.of(), null).expect(200).expect("/received", true);
            Call first = receiver.taken().getFirst();
            assertThatCode(() -> verify(secret, first, first.body())).doesNotThrowAnyException();
            assertThatThrownBy(() -> verify(secret, first, first.body() + " "))
                    .isInstanceOf(WebhookVerificationException.class);
            String next = api.post(path + "/rotate-secret", Map.of(), made.eTag()).expect(200).text("secret");
            assertThat(next).isNotEqualTo(secret);
            api.post(path + "/test", Map.of(), null).expect(200);
            Call second = receiver.taken().getLast();
            assertThatCode(() -> verify(secret, second, second.body())).doesNotThrowAnyException();
            assertThatCode(() -> verify(next, second, second.body())).doesNotThrowAnyException();
        }
    }

    @Test
    void noKeyIsInAnEventOrALaterAnswer() {
        try (var receiver = new Receiver()) {
            Answer made = api.post("/webhooks", wish(receiver.target() + "?key=of-the-receiver", null)).expect(201);
            String secret = made.text("secret").substring("whsec_".length());
            api.post("/webhooks/" + made.id() + "/rotate-secret", Map.of(), made.eTag()).expect(200);
            var log = new EventLog(RealParts.started().bootstrapServers(), "integration.subscription.v1");
            assertThat(log.await("integration.subscription.v1", made.id(), 2))
                    .allSatisfy(told -> assertThat(told.payload()).doesNotContain(secret, "of-the-receiver", "sealed"));
            assertThat(api.answer("/webhooks").content()).contains(made.id()).doesNotContain(secret, "sealed");
        }
    }

    @Test
    void oneSlowTargetDelaysNoOther() {
        try (var slow = new Receiver(); var fast = new Receiver()) {
            slow.is(Mood.HANGS);
            active(slow, "membership.*");
            active(fast, "membership.*");
            List<String> members = tell(unit, 50, 4);
            within(SOON)
                    .until(() -> fast.taken().stream().filter(call -> members.contains(call.subject())).count() == 200);
            assertThat(slow.taken()).isEmpty();
        }
    }

    @Test
    void whoPausesMissesNothingAndWhoEndsGetsNothing() {
        try (var receiver = new Receiver()) {
            Answer hook = active(receiver, "membership.*");
            String path = "/webhooks/" + hook.id();
            String eTag = api.post(path + "/pause", Map.of(), hook.eTag()).expect(200).eTag();
            String meanwhile = tell(unit, 1, 1).getFirst();
            eTag = api.post(path + "/activate", Map.of(), eTag).expect(200).eTag();
            within(SOON).until(() -> receiver.versions().containsKey(meanwhile));
            api.post(path + "/end", Map.of(), eTag).expect(200).expect("/state", "ENDED");
            api.change(path + "/activate", Map.of()).refused(409, "WEBHOOK_ENDED", "");
            api.post(path + "/test", Map.of(), null).refused(409, "WEBHOOK_ENDED", "");
        }
    }

    @Test
    void whatCannotBeSubscribedIsRefusedByItsName() {
        api.post("/webhooks", wish("https://10.0.0.1/", null)).refused(422, "TARGET_ADDRESS_FORBIDDEN", "/target");
        api.post("/webhooks", wish("http://example.org/", null)).refused(422, "TARGET_NOT_HTTPS", "/target");
        api.post("/webhooks", wish("https://example.org/", null, "Nonsense!"))
                .refused(422, "EVENT_TYPE_MALFORMED", "/types");
        api.post("/webhooks", wish("https://example.org/", neighbour)).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        String strange = new ApiClient(port, neighbour, "webhooks")
                .post("/webhooks", wish("https://example.org/", null))
                .expect(201)
                .id();
        api.answer("/webhooks/" + strange).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        api.change("/webhooks/" + strange + "/end", Map.of()).refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        assertThat(api.answer("/webhooks").content()).doesNotContain(strange);
        ApiClient.withScopes(port, unit, "webhooks:read")
                .post("/webhooks", wish("https://example.org/", null))
                .refused(403, "NOT_ALLOWED", "");
    }

    @Test
    void aStrangerIsToldNeitherAVersionNorThatThereIsMore() {
        String strange = new ApiClient(port, neighbour, "webhooks")
                .post("/webhooks", wish("https://example.org/", null))
                .expect(201)
                .id();
        api.post("/webhooks/" + strange + "/end", Map.of(), "\"99\"").refused(403, "OUTSIDE_YOUR_ORGANISATION", "");
        var nobody = new ApiClient(port, others.organisation("GRASSROOTS_CELL", others.province()), "webhooks");
        Answer none = nobody.answer("/webhooks?limit=1").expectCount("/items", 0);
        assertThat(none.at("/next").isString()).isFalse();
        nobody.answer("/webhooks?count=true").expect("/count", 0);
        new ApiClient(port, neighbour, "webhooks").answer("/webhooks?sort=-id&count=true&limit=1")
                .expect("/items/0/id", strange)
                .expectAny("/count");
        nobody.answer("/webhooks?sort=name").refused(400, "SORT_UNKNOWN", "/sort");
    }

    private static void verify(String secret, Call call, String body) throws Exception {
        new Webhook(secret).verify(body, HttpHeaders.of(call.headers()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))), (_, _) -> true));
    }
}
