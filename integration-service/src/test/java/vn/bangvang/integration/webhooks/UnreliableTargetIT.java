package vn.bangvang.integration.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import vn.bangvang.integration.webhooks.Receiver.Mood;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A target that does half of the time what no target should. {@code -Dwebhooks.versions=50} makes 10,000 deliveries of
 * the usual 4,000.
 */
@TestPropertySource(properties = "bangvang.webhooks.patience=1s")
class UnreliableTargetIT extends WebhooksFixture {
    private static final int MEMBERS = 200;
    private static final int VERSIONS = Integer.getInteger("webhooks.versions", 5);
    private static final Duration FOR_EACH = Duration.ofMillis(240);

    @Test
    void manyDeliveriesArriveEachInTheOrderOfItsSubjectAndNoneIsLost() {
        var chance = new Random(20_260_101);
        Mood[] moods = Mood.values();
        try (var receiver = new Receiver()) {
            receiver.is(() -> {
                synchronized (chance) {
                    return chance.nextBoolean() ? Mood.TAKES : moods[1 + chance.nextInt(moods.length - 1)];
                }
            });
            Answer hook = active(receiver, "membership.*");
            long began = System.nanoTime();
            List<String> members = tell(unit, MEMBERS, VERSIONS);
            within(FOR_EACH.multipliedBy(MEMBERS * VERSIONS)).until(() -> api
                    .answer("/webhooks/" + hook.id() + "/deliveries?state=PENDING")
                    .at("/items")
                    .isEmpty() && receiver.versions().size() == MEMBERS
                    && receiver.versions().values().stream().allMatch(each -> each.size() == VERSIONS));
            System.out.printf("%d deliveries, %d calls taken, in %d ms%n", MEMBERS * VERSIONS, receiver.taken().size(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            assertThat(receiver.versions().keySet()).containsExactlyInAnyOrderElementsOf(members);
            assertThat(receiver.versions().values())
                    .allMatch(LongStream.rangeClosed(1, VERSIONS).boxed().toList()::equals);
            api.answer("/webhooks/" + hook.id() + "/deliveries").expectCount("/items", 0);
        }
    }
}
