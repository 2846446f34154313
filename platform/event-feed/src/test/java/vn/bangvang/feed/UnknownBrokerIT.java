package vn.bangvang.feed;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownBrokerIT {
    @SpringBootApplication
    static class Listening {
        @Bean
        FeedListener listener() {
            return batch -> {};
        }
    }

    @Test
    void a_service_that_starts_while_the_brokers_name_is_unknown_waits_for_it_and_says_that_it_is_not_ready() {
        try (var context = new SpringApplicationBuilder(Listening.class).web(WebApplicationType.NONE)
                .run("--spring.config.import=classpath:event-feed.yml",
                        "--spring.kafka.bootstrap-servers=no-such-broker.invalid:9092",
                        "--bangvang.feed.topics=feed.nowhere")) {
            assertThat(context.getBean(FeedStatus.class).caughtUp()).isFalse();
        }
    }
}
