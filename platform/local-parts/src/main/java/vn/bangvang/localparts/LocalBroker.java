package vn.bangvang.localparts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM: KRaft mode, one node, listening on 127.0.0.1 only, its log kept in a directory and
 * found there again at the next start.
 */
public final class LocalBroker implements AutoCloseable {
    private final int port;
    private final KafkaRaftServer server;

    private LocalBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Starts on a free port. */
    public static LocalBroker start(Path directory) {
        return start(directory, FreePort.next());
    }

    /**
     * Returns when the broker takes requests.
     *
     * @param directory created when absent
     * @throws LocalPartsException when the directory is not writable, in use, or the port is taken
     */
    public static LocalBroker start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            Properties settings = settings(directory, port, FreePort.next());
            format(directory, settings);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new LocalBroker(port, server);
        } catch (IOException | RuntimeException e) {
            throw new LocalPartsException("The broker did not start on port %d with its log in %s: %s".formatted(port,
                    directory, e.getMessage()), e);
        }
    }

    /** Host and port for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What runs here, for people. */
    public String description() {
        return "Kafka %s in this JVM at %s".formatted(org.apache.kafka.common.utils.AppInfoParser.getVersion(),
                bootstrapServers());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory, Properties settings) throws IOException {
        Path file = directory.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        var said = new ByteArrayOutputStream();
        int exit = StorageTool.execute(new String[]{"format", "--ignore-formatted", "--config", file.toString(),
                "--cluster-id", clusterId(directory)}, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }

    private static String clusterId(Path directory) throws IOException {
        Path file = directory.resolve("cluster-id");
        if (Files.notExists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file);
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        var it = new Properties();
        it.setProperty("process.roles", "broker,controller");
        it.setProperty("node.id", "1");
        it.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        it.setProperty("listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        it.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        it.setProperty("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        it.setProperty("controller.listener.names", "CONTROLLER");
        it.setProperty("inter.broker.listener.name", "PLAINTEXT");
        it.setProperty("log.dirs", directory.resolve("log").toString());
        // The log is the memory of the whole system: nothing in it expires.
        it.setProperty("log.retention.ms", "-1");
        it.setProperty("num.partitions", "3");
        it.setProperty("auto.create.topics.enable", "true");
        it.setProperty("group.initial.rebalance.delay.ms", "0");
        oneNode(it);
        small(it);
        return it;
    }

    private static void oneNode(Properties it) {
        for (String topic : new String[]{"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            it.setProperty(topic + ".replication.factor", "1");
            it.setProperty(topic + ".num.partitions", "1");
        }
        it.setProperty("transaction.state.log.min.isr", "1");
        it.setProperty("share.coordinator.state.topic.min.isr", "1");
        // After a crash the controller waits this long before it believes that the old broker is gone.
        it.setProperty("broker.session.timeout.ms", "6000");
        it.setProperty("broker.heartbeat.interval.ms", "500");
    }

    private static void small(Properties it) {
        it.setProperty("num.network.threads", "2");
        it.setProperty("num.io.threads", "4");
        it.setProperty("background.threads", "2");
        it.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        it.setProperty("log.cleaner.io.buffer.size", "131072");
        it.setProperty("log.index.size.max.bytes", "1048576");
    }
}
