package vn.bangvang.integration.webhooks;

import java.net.InetAddress;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.integration.webhooks.target.AddressRules;
import vn.bangvang.integration.webhooks.target.NameLookup;
import vn.bangvang.integration.webhooks.target.TargetCalls;
import vn.bangvang.integration.webhooks.target.TargetRules;

/** What targets are called with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookParts {

    @Bean
    AddressRules addressRules(WebhookSettings settings) {
        return new AddressRules(settings.loopback(), settings.forbidden());
    }

    @Bean
    TargetRules targetRules(AddressRules addresses, WebhookSettings settings) {
        return new TargetRules(addresses, settings.loopback());
    }

    /** The machine's own way of looking names up waits, so it does that elsewhere than where calls are made. */
    @Bean
    @ConditionalOnMissingBean
    NameLookup nameLookup() {
        return host -> Mono.fromCallable(() -> List.of(InetAddress.getAllByName(host)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Bean(destroyMethod = "close")
    TargetCalls targetCalls(NameLookup lookup, AddressRules addresses, WebhookSettings settings) {
        return new TargetCalls(lookup, addresses, settings.patience());
    }
}
