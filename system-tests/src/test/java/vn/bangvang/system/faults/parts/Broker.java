package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.Interruptible;

/** The broker as a process of its own, told the same as the one in docker-compose.yml. */
final class Broker {
    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%1$d
            listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%3$d
            listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            log.dirs=%4$s
            log.retention.ms=-1
            log.flush.interval.messages=1
            num.partitions=3
            group.initial.rebalance.delay.ms=0
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.num.partitions=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.num.partitions=1
            share.coordinator.state.topic.min.isr=1
            broker.session.timeout.ms=6000
            broker.heartbeat.interval.ms=500
            log.cleaner.dedupe.buffer.size=4194304
            log.index.size.max.bytes=1048576
            """;

    private Broker() {}

    /**
     * @param wire where clients reach it
     * @param log the directory of its data
     */
    static Part start(Path directory, Path log, int port, int wire) throws IOException {
        Path settings = Files.writeString(Files.createDirectories(directory).resolve("server.properties"),
                SETTINGS.formatted(FreePort.next(), port, wire, log));
        Path output = directory.resolve("broker.log");
        int formatted = Interruptible.until(new ProcessBuilder(java("kafka.tools.StorageTool", "format",
                "--ignore-formatted", "--config", settings.toString(), "--cluster-id", Uuid.randomUuid().toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()::waitFor);
        if (formatted != 0) {
            throw new IOException("The log's directory was not made ready: " + Files.readString(output));
        }
        return new Part("broker", java("kafka.Kafka", settings.toString()), directory, Map.of(), output,
                () -> answers("127.0.0.1:" + wire));
    }

    private static List<String> java(String main, String... arguments) {
        return Stream.concat(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-Xmx320m", "-cp", System.getProperty("java.class.path"), main)
                        .stream(),
                List.of(arguments).stream()).toList();
    }

    private static boolean answers(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "request.timeout.ms", "1000",
                "default.api.timeout.ms", "1500"))) {
            return !Interruptible.until(() -> admin.describeCluster().nodes().get()).isEmpty();
        } catch (ExecutionException | KafkaException e) {
            return false;
        }
    }
}
