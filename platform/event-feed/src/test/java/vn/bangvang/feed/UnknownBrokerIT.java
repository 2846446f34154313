package vn.bangvang.feed;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
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
    void aServiceThatStartsWhileTheBrokersNameIsUnknownWaitsForItAndSaysThatItIsNotReady() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Listening.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.import=classpath:event-feed.yml",
                        "--spring.kafka.bootstrap-servers=no-such-broker.invalid:9092",
                        "--bangvang.feed.owners.feed=/bang-vang/things", "--bangvang.feed.topics=feed.nowhere")) {
            assertThat(context.getBean(FeedStatus.class).caughtUp()).isFalse();
        }
    }
}
