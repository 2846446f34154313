package vn.bangvang.quickstart.running;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import vn.bangvang.localparts.FreePort;

/** Where each service listens, and what it is told about the others. */
final class ServiceEnvironment {
    /** The scenario records the policy of its own year itself. */
    private static final String POLICIES = "QD124-HD25,QD366-HD43";

    private static final String SINGLE_HANDED = "BANGVANG_APPROVAL_SINGLE_HANDED";

    /** Who keeps secrets of persons has their keys, and nobody else. */
    private static final Set<SystemService> KEEPING_SECRETS = EnumSet.of(SystemService.MEMBER, SystemService.TRAINING,
            SystemService.EVALUATION);

    private final Map<SystemService, Integer> ports = new EnumMap<>(SystemService.class);
    private final EmbeddedParts parts;
    private final SystemSettings settings;
    private final ListenAddress listen;
    private final Path data;

    ServiceEnvironment(EmbeddedParts parts, SystemSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.listen = settings.listen();
        this.data = settings.data().path();
        for (SystemService service : SystemService.values()) {
            ports.put(service, service == SystemService.GATEWAY ? settings.gatewayPort() : FreePort.next());
        }
    }

    int port(SystemService service) {
        return Objects.requireNonNull(ports.get(service), service.module());
    }

    String address(SystemService service) {
        return "http://%s:%d".formatted(service == SystemService.GATEWAY ? listen.fromHere() : "127.0.0.1",
                port(service));
    }

    /**
     * The environment variables of one instance.
     *
     * @param port where it listens
     * @param database its own, when it stores something
     */
    Map<String, String> of(SystemService service, int port, String database) {
        var it = new LinkedHashMap<String, String>();
        it.put("SERVER_PORT", String.valueOf(port));
        it.put("SERVER_ADDRESS", (service == SystemService.GATEWAY ? listen : ListenAddress.LOOPBACK).toListenOn());
        // Everything ends within ten seconds; a page that listens to the standings would hold its service up.
        it.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "2s");
        it.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", parts.issuer());
        switch (service) {
            case GATEWAY -> {
                it.put("BANGVANG_SERVICES_MEMBER", address(SystemService.MEMBER));
                it.put("BANGVANG_SERVICES_TRAINING", address(SystemService.TRAINING));
                it.put("BANGVANG_SERVICES_EVALUATION", address(SystemService.EVALUATION));
                it.put("BANGVANG_SERVICES_STANDINGS", address(SystemService.STANDINGS));
                it.put("BANGVANG_SERVICES_INTEGRATION", address(SystemService.INTEGRATION));
                it.put("BANGVANG_SERVICES_PORTAL", address(SystemService.PORTAL));
                it.put("BANGVANG_LOGIN_CLIENT_ID", parts.identity().gateway().id());
                it.put("BANGVANG_LOGIN_CLIENT_SECRET", parts.identity().gateway().secret());
            }
            case PORTAL -> {
                it.put("BANGVANG_API_URI", address(SystemService.GATEWAY));
                it.put("BANGVANG_DEMONSTRATION", "true");
            }
            default -> {
                it.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", parts.bootstrapServers());
                it.put("SPRING_MONGODB_URI", parts.store().uri(database));
                it.put("BANGVANG_AUDIT_URI", parts.store().uri("audit"));
                if (KEEPING_SECRETS.contains(service)) {
                    it.putAll(parts.persons().environment());
                }
                it.put("BANGVANG_CLOCK_SHIFT", settings.clockShift().toString());
                it.put("BANGVANG_PAGING_KEY", parts.identity().pagingKey());
                if (service == SystemService.INTEGRATION) {
                    it.put("BANGVANG_INTEGRATION_SECRET", parts.identity().integrationSecret());
                }
                // What is loaded here is loaded by one client, for whom nobody else could approve.
                it.put(SINGLE_HANDED, System.getenv().getOrDefault(SINGLE_HANDED, "true"));
                if (service == SystemService.STANDINGS) {
                    it.put("BANGVANG_FEED_KEPT_IN", data.resolve("kept").resolve(database).toString());
                }
                if (service == SystemService.EVALUATION) {
                    it.put("BANGVANG_EVALUATION_POLICIES_AT_START", POLICIES);
                }
            }
        }
        return it;
    }
}
