package vn.bangvang.outbox.aggregate;

import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.HangingStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** A store that is there and does not answer. */
class HungStoreIT {
    /** What the gateway waits for an answer, less what may be lost on the way. */
    private static final Duration BEFORE_THE_GATEWAY = Duration.ofSeconds(25);

    @TempDir
    Path directory;

    @Test
    void aCallerIsToldBeforeTheGatewayGivesUpAndEverythingGoesOnAfterwards() {
        try (HangingStore store = HangingStore.open(directory)) {
            try (LampService service = LampService.on(store.uri("hung"))) {
                Aggregates<Lamp, Lamp.Event> lamps = service.lamps();
                hang(lamps, "hall");

                store.hang();
                assertIsTold(() -> hang(lamps, "porch"));
                assertIsTold(() -> lamps.findByKey("hall").block(BEFORE_THE_GATEWAY));

                store.goOn();
                await().ignoreExceptions().until(() -> {
                    hang(lamps, "garden");
                    return true;
                });
            }
        }
    }

    @Test
    void aServiceThatStartsWhileTheStoreHangsHasItsIndexesAfterwards() throws Exception {
        try (HangingStore store = HangingStore.open(directory)) {
            store.hang();
            try (LampService service = LampService.on(store.uri("hung"))) {
                Thread.sleep(5_000);
                store.goOn();

                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> service.indexes().stream().anyMatch(index -> index.contains("state.brightness")));
            }
        }
    }

    /** By the store's failure, and not by the end of the patience. */
    private static void assertIsTold(ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowable(call)).isInstanceOfAny(MongoTimeoutException.class, MongoSocketException.class);
    }

    private static void hang(Aggregates<Lamp, Lamp.Event> lamps, String place) {
        lamps.found(id -> Mono.just(Lamp.in(place).hung())).block(BEFORE_THE_GATEWAY);
    }
}
