package vn.bangvang.gateway.instances;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the choice of instances before everything that is passed on. */
@Configuration(proxyBeanMethods = false)
class InstancesConfiguration {

    @Bean
    Instances instances(InstanceSettings settings) {
        return new Instances(address -> new Instance(address, settings.sitsOut(), System::nanoTime));
    }

    @Bean
    Lookout lookout(Parts parts, Instances instances, InstanceSettings settings) {
        Map<String, List<URI>> plain = Stream
                .concat(parts.behindTheApi().entrySet().stream(), Stream.of(Map.entry(Parts.PORTAL, parts.portal())))
                .filter(part -> part.getValue().stream().allMatch(uri -> "http".equals(uri.getScheme())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Lookout(plain, instances, settings);
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
