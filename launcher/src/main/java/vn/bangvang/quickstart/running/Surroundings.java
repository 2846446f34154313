package vn.bangvang.quickstart.running;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import vn.bangvang.localparts.FreePort;

/** Where each service listens, and what it is told about the others. */
final class Surroundings {
    private final Map<HouseService, Integer> ports = new EnumMap<>(HouseService.class);
    private final InThisJvm parts;

    Surroundings(InThisJvm parts, int gatewayPort) {
        this.parts = parts;
        for (HouseService service : HouseService.values()) {
            ports.put(service, service == HouseService.GATEWAY ? gatewayPort : FreePort.next());
        }
    }

    int port(HouseService service) {
        return Objects.requireNonNull(ports.get(service), service.module());
    }

    String address(HouseService service) {
        return "http://127.0.0.1:" + port(service);
    }

    /**
     * The environment variables of one instance.
     *
     * @param port where it listens
     * @param database its own, when it stores something
     */
    Map<String, String> of(HouseService service, int port, String database) {
        var it = new LinkedHashMap<String, String>();
        it.put("SERVER_PORT", String.valueOf(port));
        it.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", parts.issuer());
        switch (service) {
            case GATEWAY -> {
                it.put("BANGVANG_SERVICES_MEMBER", address(HouseService.MEMBER));
                it.put("BANGVANG_SERVICES_TRAINING", address(HouseService.TRAINING));
                it.put("BANGVANG_SERVICES_EVALUATION", address(HouseService.EVALUATION));
                it.put("BANGVANG_SERVICES_STANDINGS", address(HouseService.STANDINGS));
                it.put("BANGVANG_SERVICES_PORTAL", address(HouseService.PORTAL));
                it.put("BANGVANG_LOGIN_CLIENT_ID", parts.identity().gateway().id());
                it.put("BANGVANG_LOGIN_CLIENT_SECRET", parts.identity().gateway().secret());
            }
            case PORTAL -> {
                it.put("BANGVANG_API_URI", address(HouseService.GATEWAY));
                it.put("BANGVANG_DEMONSTRATION", "true");
            }
            default -> {
                it.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", parts.bootstrapServers());
                it.put("SPRING_MONGODB_URI", parts.store().uri(database));
            }
        }
        return it;
    }
}
