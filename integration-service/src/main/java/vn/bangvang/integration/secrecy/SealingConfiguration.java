package vn.bangvang.integration.secrecy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One secret of the installation, a key for each purpose. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecrecySettings.class)
class SealingConfiguration {

    @Bean
    Sealing cursorSealing(SecrecySettings settings) {
        return Sealing.of(settings.secret(), "cursor");
    }

    @Bean
    Sealing webhookSealing(SecrecySettings settings) {
        return Sealing.of(settings.secret(), "webhook secret");
    }
}
