package vn.bangvang.outbox.aggregate;

import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import vn.bangvang.localparts.LocalStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A store that is there and does not answer. */
class HungStoreIT {
    /** What the gateway waits for an answer, less what may be lost on the way. */
    private static final Duration BEFORE_THE_GATEWAY = Duration.ofSeconds(25);

    @TempDir
    Path directory;

    @AfterEach
    void goOn() throws Exception {
        signal("CONT");
    }

    @Test
    void aCallerIsToldBeforeTheGatewayGivesUpAndEverythingGoesOnAfterwards() throws Exception {
        try (LocalStore store = LocalStore.open(directory)) {
            assumeTrue(store.description().startsWith("mongod "), "no mongod on the PATH");
            try (LampService service = LampService.on(store.uri("hung"))) {
                Aggregates<Lamp, Lamp.Event> lamps = service.lamps();
                hang(lamps, "hall");

                signal("STOP");
                assertIsToldWithin(BEFORE_THE_GATEWAY, () -> hang(lamps, "porch"));
                assertIsToldWithin(Duration.ofSeconds(8), () -> lamps.findByKey("hall").block(BEFORE_THE_GATEWAY));

                signal("CONT");
                await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                    hang(lamps, "garden");
                    return true;
                });
            }
        }
    }

    @Test
    void aServiceThatStartsWhileTheStoreHangsHasItsIndexesAfterwards() throws Exception {
        try (LocalStore store = LocalStore.open(directory)) {
            assumeTrue(store.description().startsWith("mongod "), "no mongod on the PATH");
            signal("STOP");
            try (LampService service = LampService.on(store.uri("hung"))) {
                Thread.sleep(5_000);
                signal("CONT");

                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> service.indexes().stream().anyMatch(index -> index.contains("state.brightness")));
            }
        }
    }

    private static void assertIsToldWithin(Duration patience, ThrowableAssert.ThrowingCallable call) {
        long before = System.nanoTime();
        Throwable told = catchThrowable(call);
        assertThat(told).isInstanceOfAny(MongoTimeoutException.class, MongoSocketException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(patience);
    }

    private static void hang(Aggregates<Lamp, Lamp.Event> lamps, String place) {
        lamps.found(id -> Mono.just(Lamp.in(place).hung())).block(BEFORE_THE_GATEWAY);
    }

    private void signal(String name) throws Exception {
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            String line = child.info().commandLine().orElse("");
            if (line.contains(directory.toString()) && line.contains("mongod --dbpath")) {
                assertThat(new ProcessBuilder("kill", "-" + name, "" + child.pid()).start().waitFor()).isZero();
            }
        }
    }
}
