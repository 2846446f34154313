package vn.bangvang.outbox.aggregate;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownBrokerIT {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        Lamp.Published lamps() {
            return new Lamp.Published("outbox.nowhere");
        }

        @Bean
        Hall hall(Aggregates<Lamp, Lamp.Event> lamps) {
            return new Hall(lamps);
        }
    }

    record Hall(Aggregates<Lamp, Lamp.Event> lamps) {}

    @Test
    void aServiceThatStartsWhileTheBrokersNameIsUnknownAcceptsWritesAndKeepsTheirEvents() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run("--spring.mongodb.uri=" + RealParts.started().freshStoreUri(UnknownBrokerIT.class),
                        "--spring.kafka.bootstrap-servers=no-such-broker.invalid:9092",
                        "--bangvang.outbox.source=/bang-vang/lamps", "--bangvang.outbox.topics=outbox.nowhere")) {
            Aggregates<Lamp, Lamp.Event> lamps = context.getBean(Hall.class).lamps();
            lamps.found(id -> Mono.just(Lamp.in("hall").hung())).block();
            assertThat(lamps.findByKey("hall").block()).isNotNull();
            assertThat(context.getBean("outboxHealthIndicator", HealthIndicator.class).health().getDetails())
                    .containsEntry("pending", 1L);
        }
    }
}
