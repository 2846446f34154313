package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.identity.IdentityProvider;
import vn.bangvang.quickstart.identity.PersonSecrets;
import vn.bangvang.quickstart.running.Scale;
import vn.bangvang.quickstart.running.ServiceLayout;
import vn.bangvang.quickstart.running.SystemService;

/** The services as processes, from the built jars. */
final class ServiceParts {
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path home;
    private final Path directory;
    private final IdentityProvider identity;
    private final ReplicaSet store;
    private final String bootstrapServers;

    ServiceParts(Path home, Path directory, IdentityProvider identity, ReplicaSet store, String bootstrapServers) {
        this.home = home;
        this.directory = directory;
        this.identity = identity;
        this.store = store;
        this.bootstrapServers = bootstrapServers;
    }

    /** One that keeps or reads data. */
    Part owner(String name, SystemService service, String database, int port) {
        var variables = new LinkedHashMap<>(new PersonSecrets(directory.resolve("persons")).environment());
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        variables.put("SPRING_MONGODB_URI", store.uri(database));
        variables.put("BANGVANG_AUDIT_URI", store.uri("audit"));
        return start(name, service, port, variables);
    }

    /** The door; it is told by which port each service is reached. */
    Part gateway(int port, Map<SystemService, Integer> services) {
        var variables = new LinkedHashMap<String, String>(Map.of("BANGVANG_LOGIN_CLIENT_ID", identity.gateway().id(),
                "BANGVANG_LOGIN_CLIENT_SECRET", identity.gateway().secret()));
        services.forEach((service, at) -> variables.put("BANGVANG_SERVICES_" + service, "http://127.0.0.1:" + at));
        return start("gateway", SystemService.GATEWAY, port, variables);
    }

    private Part start(String name, SystemService service, int port, Map<String, String> more) {
        ServiceLayout layout = ServiceLayout.of(home, service.module());
        var variables = new LinkedHashMap<>(more);
        variables.put("SERVER_PORT", String.valueOf(port));
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        // One client loads and writes here, for whom nobody else could approve.
        variables.put("BANGVANG_APPROVAL_SINGLE_HANDED", "true");
        variables.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "2s");
        variables.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", identity.issuer());
        HttpRequest question = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(2))
                .build();
        return new Part(name, layout.command(ServiceLayout.Cache.USED,
                service.heap(Scale.YEAR)), layout.directory(), variables,
                directory.resolve(name + ".log"), () -> isReady(question));
    }

    private static boolean isReady(HttpRequest question) {
        try {
            return Interruptible.until(() -> HTTP.send(question, BodyHandlers.discarding())).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
