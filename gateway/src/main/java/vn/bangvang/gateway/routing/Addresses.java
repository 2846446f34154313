package vn.bangvang.gateway.routing;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.addresses.FreshAddresses;

/** Requests are passed on to where a part is now. */
@Configuration(proxyBeanMethods = false)
class Addresses {

    @Bean
    HttpClientCustomizer passedOnToFreshAddresses() {
        return FreshAddresses::of;
    }
}
