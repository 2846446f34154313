package vn.bangvang.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoTimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditConfiguration.AuditDatabase;
import vn.bangvang.localparts.FreePort;
import vn.bangvang.servicetesting.Needed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A {@code mongod} that speaks TLS only, with the certificates of {@code deploy/certificates}. */
class AuditOverTlsIT {
    @TempDir
    Path directory;
    private final int port = FreePort.next();
    private @Nullable Process mongod;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Path binary = Needed.mongod();
        Process made = new ProcessBuilder("../../deploy/certificates", directory.toString()).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        mongod = new ProcessBuilder(binary.toString(), "--dbpath",
                Files.createDirectory(directory.resolve("data")).toString(), "--port", String.valueOf(port),
                "--bind_ip", "127.0.0.1", "--tlsMode", "requireTLS", "--tlsCertificateKeyFile",
                directory.resolve("certificate-mongo").toString(), "--tlsCAFile", directory.resolve("ca").toString(),
                "--tlsAllowConnectionsWithoutCertificates", "--wiredTigerCacheSizeGB", "0.25", "--logpath",
                directory.resolve("log").toString()).start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        Process running = mongod;
        if (running != null) {
            running.destroy();
            running.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void theTrailIsReachedWithTheCertificatesThatTheServiceKnowsItsStoreBy() {
        SslBundle certificates = SslBundle.of(new PemSslStoreBundle(null,
                PemSslStoreDetails.forCertificate("file:" + directory.resolve("ca"))));

        assertThat(answer(certificates, 20_000)).containsEntry("ok", 1.0);
        assertThatThrownBy(() -> answer(null, 2_000)).isInstanceOf(MongoTimeoutException.class);
    }

    private Document answer(@Nullable SslBundle certificates, int patience) {
        String uri = "mongodb://127.0.0.1:%d/audit?directConnection=true&serverSelectionTimeoutMS=%d".formatted(port,
                patience);
        try (AuditDatabase database = new AuditConfiguration().auditDatabase(uri, new Store(uri, certificates))) {
            return Mono.from(database.client().getDatabase("audit").runCommand(new Document("ping", 1)))
                    .blockOptional(Duration.ofSeconds(30))
                    .orElseThrow();
        }
    }

    private record Store(String uri, @Nullable SslBundle certificates) implements MongoConnectionDetails {
        @Override
        public ConnectionString getConnectionString() {
            return new ConnectionString(uri);
        }

        @Override
        public @Nullable SslBundle getSslBundle() {
            return certificates;
        }
    }
}
