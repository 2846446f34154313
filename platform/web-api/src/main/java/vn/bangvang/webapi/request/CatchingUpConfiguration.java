package vn.bangvang.webapi.request;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.problem.ProblemWriter;

/** Makes whoever asks a service that reads the log wait until it has. */
@AutoConfiguration(afterName = "vn.bangvang.feed.EventFeedConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(FeedStatus.class)
@ConditionalOnBean(FeedStatus.class)
class CatchingUpConfiguration {

    @Bean
    AnswersWaitForTheLog answersWaitForTheLog(ObjectProvider<Readiness> own, FeedStatus feed, ProblemWriter problems) {
        return new AnswersWaitForTheLog(own.getIfAvailable(() -> feed::caughtUp), problems);
    }
}
