package vn.bangvang.gateway.entry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.reactive.ConfigurableReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One setting names the SSL bundle with the gateway's certificate and those by which it knows its callers. Then it
 * speaks TLS and asks for a certificate; who shows none is a browser, and who shows one that is not known is turned
 * away before the first byte.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bangvang.tls.bundle")
class MutualTls {

    @Bean
    WebServerFactoryCustomizer<ConfigurableReactiveWebServerFactory> asksForCertificates(
            @Value("${bangvang.tls.bundle}") String bundle) {
        return server -> {
            Ssl ssl = Ssl.forBundle(bundle);
            ssl.setClientAuth(Ssl.ClientAuth.WANT);
            server.setSsl(ssl);
        };
    }
}
