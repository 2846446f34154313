package vn.bangvang.addresses;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.context.annotation.Bean;

/** Every web client that Spring builds. */
@AutoConfiguration
class FreshAddressesConfiguration {

    @Bean
    ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> freshAddresses() {
        return builder -> builder.withHttpClientCustomizer(FreshAddresses::of);
    }
}
