package vn.bangvang.gateway.instances;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;

/** Puts the choice of instances before everything that is passed on. */
@Configuration(proxyBeanMethods = false)
class InstancesConfiguration {

    @Bean
    Instances instances(InstanceSettings settings) {
        return new Instances(address -> new Instance(address, settings.sitsOut(), System::nanoTime));
    }

    /** By what instances are known over TLS; there is none where no bundle is named. */
    @Bean
    @ConditionalOnProperty("bangvang.services.bundle")
    CertificatesOfParts certificatesOfParts(Parts parts, SslBundles bundles, Instances instances) {
        return new CertificatesOfParts(bundles.getBundle(Objects.requireNonNull(parts.bundle())), instances);
    }

    @Bean
    @ConditionalOnProperty("bangvang.services.bundle")
    RoutingByPart routingByPart(HttpClient client, ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties, CertificatesOfParts certificates) {
        return new RoutingByPart(client, headers, properties, certificates);
    }

    @Bean
    Lookout lookout(Parts parts, Instances instances, InstanceSettings settings,
            ObjectProvider<CertificatesOfParts> certificates) {
        Map<String, List<URI>> lookedFor = Stream
                .concat(parts.behindTheApi().entrySet().stream(), Stream.of(Map.entry(Parts.PORTAL, parts.portal())))
                .filter(part -> parts.bundle() != null
                        || part.getValue().stream().allMatch(uri -> "http".equals(uri.getScheme())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Lookout(lookedFor, instances, settings, client -> {
            CertificatesOfParts demanded = certificates.getIfAvailable();
            return demanded == null ? client : demanded.demandedBy(client);
        });
    }

    /** {@code bangvang_gateway_instances}: how many of each part are ready, unknown yet, not ready, or out. */
    @Bean
    MeterBinder instancesByState(Parts parts, Instances instances) {
        return registry -> Stream.concat(parts.behindTheApi().keySet().stream(), Stream.of(Parts.PORTAL))
                .forEach(part -> Stream.of(Instance.State.values())
                        .forEach(state -> Gauge
                                .builder("bangvang.gateway.instances", instances,
                                        all -> all.of(part).stream().filter(each -> each.state() == state).count())
                                .description("instances that the gateway knows, by what it has found out of them")
                                .tag("part", part)
                                .tag("state", state.name())
                                .register(registry)));
    }

    @Bean
    PassedOnToAnInstance passedOnToAnInstance(Instances instances) {
        return new PassedOnToAnInstance(instances);
    }
}
