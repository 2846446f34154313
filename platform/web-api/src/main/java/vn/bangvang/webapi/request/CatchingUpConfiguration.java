package vn.bangvang.webapi.request;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.feed.ReadSoFar;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.problem.ProblemWriter;

/** Makes whoever asks a service that reads the log wait until it has read what was there, and what they have seen. */
@AutoConfiguration(afterName = "vn.bangvang.feed.EventFeedConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(FeedStatus.class)
@ConditionalOnBean(FeedStatus.class)
class CatchingUpConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    AnswersWaitForTheLog answersWaitForTheLog(ObjectProvider<Readiness> own, FeedStatus feed, ProblemWriter problems) {
        return new AnswersWaitForTheLog(own.getIfAvailable(() -> feed::caughtUp), problems);
    }

    @Bean
    @ConditionalOnMissingBean
    CausalOrder causalOrder(ReadSoFar readSoFar) {
        return new CausalOrder() {
            @Override
            public Mono<Boolean> has(SeenPosition seen) {
                return readSoFar.has(seen, PATIENCE);
            }

            @Override
            public SeenPosition covering(SeenPosition seen) {
                return readSoFar.covering(seen);
            }
        };
    }
}
