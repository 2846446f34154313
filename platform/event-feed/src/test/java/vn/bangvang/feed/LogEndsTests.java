package vn.bangvang.feed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class LogEndsTests {
    @Test
    void namesAreLookedUpOnAThreadThatMayWait() {
        var mayWait = new AtomicReference<Boolean>();
        try (var ends = new LogEnds(() -> {
            mayWait.set(!Schedulers.isInNonBlockingThread());
            throw new KafkaException("the broker's name is unknown");
        }, List.of("topic"))) {
            assertThat(Mono.defer(ends::now).subscribeOn(Schedulers.parallel()).onErrorReturn(Map.of()).block())
                    .isEmpty();
        }
        assertThat(mayWait).hasValue(true);
    }
}
