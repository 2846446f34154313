package vn.bangvang.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class VerifyAuditTests {

    @Test
    void theBrokerIsNamedByItsAddressOrByAFileOfSettings(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("broker"), """
                bootstrap.servers=kafka:9092
                security.protocol=SASL_SSL
                """);

        assertThat(VerifyAudit.broker("kafka:9092,kafka-2:9092"))
                .containsExactly(entry("bootstrap.servers", "kafka:9092,kafka-2:9092"));
        assertThat(VerifyAudit.broker(file.toString())).containsOnly(entry("bootstrap.servers", "kafka:9092"),
                entry("security.protocol", "SASL_SSL"));
    }
}
