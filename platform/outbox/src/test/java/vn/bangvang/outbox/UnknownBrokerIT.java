package vn.bangvang.outbox;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownBrokerIT {
    record Lamp(String place) {}

    @SpringBootApplication
    static class Service {}

    @Test
    void aServiceThatStartsWhileTheBrokersNameIsUnknownAcceptsWritesAndKeepsTheirEvents() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run("--spring.mongodb.uri=" + RealParts.started().freshStoreUri(UnknownBrokerIT.class),
                        "--spring.kafka.bootstrap-servers=no-such-broker.invalid:9092",
                        "--bangvang.outbox.source=/bang-vang/lamps", "--bangvang.outbox.topics=outbox.nowhere")) {
            AggregateStore<Lamp> lamps = context.getBean(AggregateStores.class).of("lamps", Lamp.class, "LAMP");
            OutgoingEvent event = OutgoingEvent.of("outbox.nowhere", "lamp.added.v1", "lamp", "p", Map.of(), Map.of());

            lamps.add(new NewAggregate<>(Ids.next(), "hall", new Lamp("hall"), List.of(event)), null).block();

            assertThat(lamps.findByKey("hall").block()).isNotNull();
            assertThat(context.getBean(Relay.class).backlog().size()).isEqualTo(1);
        }
    }
}
