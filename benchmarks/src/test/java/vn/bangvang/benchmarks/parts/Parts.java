package vn.bangvang.benchmarks.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.localparts.LocalStore;
import vn.bangvang.quickstart.identity.PersonSecrets;
import vn.bangvang.quickstart.running.JarExtraction;
import vn.bangvang.quickstart.running.ServiceLayout;
import vn.bangvang.servicetesting.TestIssuer;

/**
 * A broker in this JVM, a store and an issuer of tokens.
 *
 * @param home the checkout
 * @param directory where the parts keep their data
 */
public record Parts(Path home, Path directory, LocalBroker broker, LocalStore store,
        TestIssuer issuer) implements AutoCloseable {
    /** A given store would remember what an earlier log had sealed. */
    private static final Map<String, String> OWN_STORE = Map.of("PATH", System.getenv().getOrDefault("PATH", ""));
    /**
     * The quickstart's services do without the second compiler; under load it is needed, and containers have it. Where
     * the quickstart has made ahead-of-time caches, the profiles in them, learnt under the first compiler alone, would
     * keep the second from its work (ADR 17).
     */
    private static final List<String> JVM = List.of("-Xms256m", "-Xmx3g", "-XX:TieredStopAtLevel=4",
            "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining");

    /** Takes the services' jars apart when that was not done since they were built. */
    public static Parts open(Path home, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JarExtraction.extract(home);
        return new Parts(home, directory, LocalBroker.start(directory.resolve("broker")),
                LocalStore.open(directory.resolve("store"), OWN_STORE), TestIssuer.start());
    }

    /** As {@link #open}, in a directory where there is nothing any more. */
    public static Parts afresh(Path home, Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(home, directory);
    }

    public String brokers() {
        return broker.bootstrapServers();
    }

    /** May read and write everything. */
    public String token() {
        return issuer.token("benchmark", "*", "organisations:read", "organisations:write", "members:read",
                "members:write", "evaluation:read", "evaluation:write", "standings:read", "standings:operate");
    }

    /** The keys of a service that keeps secrets of persons. */
    public Map<String, String> persons() {
        return new PersonSecrets(directory.resolve("persons")).environment();
    }

    /** A service on these parts. @param database its own, @param variables more of its environment */
    public RunningProcess service(String module, String database, Map<String, String> variables) {
        ServiceLayout layout = ServiceLayout.of(home, module);
        var environment = new HashMap<String, String>(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", brokers(),
                "SPRING_MONGODB_URI", store.uri(database), "BANGVANG_AUDIT_URI", store.uri("audit"),
                "SERVER_ADDRESS", "127.0.0.1",
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer.uri(),
                "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "2s", "BANGVANG_FEED_KEPT_IN", ""));
        environment.putAll(variables);
        return RunningProcess.start(module, layout.command(ServiceLayout.Cache.USED, JVM), layout.directory(),
                environment, directory.resolve(module + ".log"), "/actuator/health/readiness");
    }

    /** A class of the benchmarks with a main method, started as the services are. */
    public RunningProcess peer(Class<?> server, Map<String, String> variables) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), server.getName()));
        var environment = new HashMap<String, String>(Map.of("MONGODB_URI", store.uri("peer")));
        environment.putAll(variables);
        // The class path may be relative to where this JVM runs.
        return RunningProcess.start(server.getSimpleName(), command, Path.of("").toAbsolutePath(), environment,
                directory.resolve(server.getSimpleName() + ".log"), "/ready");
    }

    @Override
    public void close() {
        issuer.close();
        store.close();
        broker.close();
    }
}
