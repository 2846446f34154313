package vn.bangvang.servicetesting;

import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Runs one service by itself, as from an editor: on the parts that tests stand on (containers where a Docker engine
 * answers, else what this machine has), with an issuer of its own, and says a token that may do everything there.
 */
public final class ServiceAlone {
    private ServiceAlone() {}

    /** @param arguments Spring's, such as {@code --server.port=8090} */
    public static ConfigurableApplicationContext run(Class<?> service, String... arguments) {
        Stream<String> addresses = RealPartsContext.addresses(service)
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        ConfigurableApplicationContext running = SpringApplication.run(service, Stream
                .concat(Stream.concat(addresses, Stream.of("--bangvang.approval.single-handed=true")),
                        Stream.of(arguments))
                .toArray(String[]::new));
        Environment environment = running.getEnvironment();
        System.out.printf("%s at http://localhost:%s/api/v1, for an hour with%nAuthorization: Bearer %s%n",
                environment.getProperty("spring.application.name"), environment.getProperty("local.server.port"),
                TestIssuer.shared().token("developer", "*", scopes(environment)));
        return running;
    }

    private static String[] scopes(Environment environment) {
        return Binder.get(environment)
                .bind("bangvang.access.scopes", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of)
                .values()
                .stream()
                .distinct()
                .flatMap(scope -> Stream.of(scope + ":read", scope + ":write"))
                .toArray(String[]::new);
    }
}
