package vn.bangvang.training.programme.mongo;

import java.time.Duration;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.training.programme.DefiningProgrammes;

/** Defines what every installation knows as soon as the store answers. */
@Component
class FirstProgrammes {
    private final DefiningProgrammes defining;

    FirstProgrammes(DefiningProgrammes defining) {
        this.defining = defining;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> define() {
        return defining.definePredefined()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
    }
}
