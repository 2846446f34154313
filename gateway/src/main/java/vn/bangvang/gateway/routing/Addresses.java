package vn.bangvang.gateway.routing;

import java.time.Duration;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A part that was started again has another address, and a part with two instances has two: addresses are believed for a
 * second, whatever the name server says (Docker's says ten minutes), and taken in turn.
 */
@Configuration(proxyBeanMethods = false)
class Addresses {

    private static final Duration BELIEVED = Duration.ofSeconds(1);

    @Bean
    HttpClientCustomizer freshAddresses() {
        return client -> client.resolver(resolver -> resolver.cacheMaxTimeToLive(BELIEVED)
                .cacheNegativeTimeToLive(Duration.ZERO)
                .roundRobinSelection(true));
    }

}
