package vn.bangvang.addresses;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Every web client that Spring builds, and whatever fetches the issuer's keys. */
@AutoConfiguration
class FreshAddressesConfiguration {

    @Bean
    ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> freshAddresses() {
        return builder -> builder.withHttpClientCustomizer(FreshAddresses::of);
    }

    /** The decoder's own client would believe the name server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JwkSetUriReactiveJwtDecoderBuilderCustomizer.class)
    static class OfTheIssuer {

        @Bean
        JwkSetUriReactiveJwtDecoderBuilderCustomizer keysFromFreshAddresses(WebClient.Builder client) {
            return decoder -> decoder.webClient(client.build());
        }
    }
}
