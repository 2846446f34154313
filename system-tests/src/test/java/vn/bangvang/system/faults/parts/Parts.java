package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.identity.IdentityProvider;
import vn.bangvang.quickstart.running.JarExtraction;
import vn.bangvang.quickstart.running.SystemService;

/**
 * The whole system with each part a process of its own and wires between them: three mongod, a broker, the services and
 * two instances of the standings. The issuer of tokens lives here and is spared.
 */
public final class Parts implements AutoCloseable {
    /** Both instances of the standings. */
    public static final List<String> STANDINGS = List.of("standings-1", "standings-2");
    /** Those who own data. */
    public static final List<String> OWNERS = List.of("member", "training", "evaluation");
    /** Where data is kept; the standings keep the seals of closings. */
    public static final List<String> DATABASES = List.of("member", "training", "evaluation", "standings");

    private static final int BROKER_MEGABYTES = 256;

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Wire> wires = new LinkedHashMap<>();
    private final Map<String, URI> addresses = new LinkedHashMap<>();
    private final IdentityProvider identity;
    private final ReplicaSet store;
    private final Map<String, Disk> disks = new LinkedHashMap<>();
    private final String bootstrapServers;

    private Parts(Path home, Path directory) throws IOException {
        int door = FreePort.next();
        identity = IdentityProvider.start(directory.resolve("identity"), FreePort.next(),
                List.of("http://127.0.0.1:" + door));
        var disk = new Disk(directory.resolve("disk"), BROKER_MEGABYTES);
        disks.put("broker", disk);
        int broker = FreePort.next();
        int brokerWire = FreePort.next();
        bootstrapServers = "127.0.0.1:" + brokerWire;
        lay("broker", brokerWire, broker);
        parts.put("broker", Broker.start(directory.resolve("broker"), disk.path().resolve("log"), broker, brokerWire));
        store = new ReplicaSet(directory);
        store.parts().forEach(part -> {
            parts.put(part.name(), part);
            disks.put(part.name(), store.disks().get(store.parts().indexOf(part)));
        });
        store.wires().forEach(wire -> wires.put(wire.name(), wire));
        store.initiate();

        var services = new ServiceParts(home, directory, identity, store, bootstrapServers);
        Map<SystemService, Integer> behindTheDoor = new LinkedHashMap<>();
        behindTheDoor.put(SystemService.PORTAL, FreePort.next());
        for (SystemService service : List.of(SystemService.MEMBER, SystemService.TRAINING, SystemService.EVALUATION)) {
            int wire = FreePort.next();
            int port = owner(services, service.database(), service, service.database());
            lay(service.database(), wire, port);
            behindTheDoor.put(service, wire);
        }
        int first = owner(services, STANDINGS.getFirst(), SystemService.STANDINGS, "standings");
        owner(services, STANDINGS.getLast(), SystemService.STANDINGS, "standings");
        behindTheDoor.put(SystemService.STANDINGS, first);
        parts.put("gateway", services.gateway(door, behindTheDoor));
        addresses.put("gateway", URI.create("http://127.0.0.1:" + door));
    }

    /** Returns when everything serves. */
    public static Parts start(Path home, Path directory) throws IOException {
        JarExtraction.extract(home);
        var all = new Parts(home, Files.createDirectories(directory));
        Runtime.getRuntime().addShutdownHook(new Thread(all::unmount));
        for (Part part : all.parts.values()) {
            if (part.awaitReady(Duration.ofSeconds(180)).isEmpty()) {
                all.close();
                throw new IOException("%s does not serve; its log is in %s".formatted(part.name(), directory));
            }
        }
        return all;
    }

    public Part part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    public Wire wire(String name) {
        return Objects.requireNonNull(wires.get(name), name);
    }

    /** Where an instance of the standings, or the door, answers. */
    public URI address(String name) {
        return Objects.requireNonNull(addresses.get(name), name);
    }

    public ReplicaSet store() {
        return store;
    }

    /** What a part that keeps data keeps it on. */
    public Disk disk(String name) {
        return Objects.requireNonNull(disks.get(name), name);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public IdentityProvider identity() {
        return identity;
    }

    @Override
    public void close() throws IOException {
        List<Part> all = new ArrayList<>(parts.values()).reversed();
        all.forEach(Part::stop);
        all.forEach(Part::close);
        for (Wire wire : wires.values()) {
            wire.close();
        }
        identity.close();
        unmount();
    }

    private void unmount() {
        for (Disk disk : disks.values()) {
            try {
                disk.close();
            } catch (IOException e) {
                System.err.println("A disk is still mounted at " + disk.path());
            }
        }
    }

    private int owner(ServiceParts services, String name, SystemService service, String database) {
        int port = FreePort.next();
        parts.put(name, services.owner(name, service, database, port));
        addresses.put(name, URI.create("http://127.0.0.1:" + port));
        return port;
    }

    private void lay(String name, int port, int target) {
        wires.put(name, new Wire(name, port, target));
    }
}
