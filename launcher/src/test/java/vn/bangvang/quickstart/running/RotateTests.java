package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of {@code deploy/rotate}, by a docker that writes down what it is told, and what the file says then. */
class RotateTests {
    private static final String FORMER = "former";

    @TempDir
    private Path directory;

    @BeforeEach
    void aDockerAndSecrets() throws IOException {
        Path docker = Files.writeString(directory.resolve("docker"), """
                #!/bin/bash
                said="$*"
                [ "$2" != config ] || { printf '%s\\n' gateway kafka kafka-2 keycloak mongo member-service; exit; }
                [ "$2" != exec ] || said="$said <$(cat)>"
                echo "${said//$'\\n'/ } file=$(cat "$BANGVANG_SECRETS/$SECRET")" >>"$BANGVANG_SECRETS/log"
                [ "$2" != exec ] || exit "$EXEC_STATUS"
                """);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
    }

    private int rotated(String secret, int execStatus) throws IOException, InterruptedException {
        Files.writeString(directory.resolve(secret), FORMER);
        Path project = Path.of("..").toAbsolutePath().normalize();
        ProcessBuilder rotate = new ProcessBuilder("bash", project.resolve("deploy/rotate").toString(), secret)
                .redirectErrorStream(true);
        rotate.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        rotate.environment().put("BANGVANG_SECRETS", directory.toString());
        rotate.environment().put("SECRET", secret);
        rotate.environment().put("EXEC_STATUS", String.valueOf(execStatus));
        Process process = rotate.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        assertThat(said).doesNotContain(secretNow(secret));
        return status;
    }

    private String secretNow(String secret) throws IOException {
        return Files.readString(directory.resolve(secret));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(directory.resolve("log"));
    }

    @ParameterizedTest
    @CsvSource({"kafka-standings, kafka, aggregation-service", "mongo-member, mongo, member-service",
            "login-client, keycloak, gateway"})
    void whoKeepsTheAccountIsToldFirstThenTheFileThenItsUser(String secret, String keeper, String user)
            throws Exception {
        assertThat(rotated(secret, 0)).isZero();

        String now = secretNow(secret);
        assertThat(now).matches("[0-9a-f]{48}");
        assertThat(log().getFirst()).startsWith("compose exec -T " + keeper)
                .endsWith("<" + now + "> file=" + FORMER)
                .doesNotContain(now + " ");
        assertThat(log().subList(1, log().size())).isNotEmpty()
                .allMatch(line -> line.contains(user) && line.endsWith("file=" + now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka-member", "mongo-training", "audit-trail", "system-client"})
    void whatIsNotTakenLeavesTheFormerSecretWhereItWas(String secret) throws Exception {
        assertThat(rotated(secret, 1)).isNotZero();
        assertThat(secretNow(secret)).isEqualTo(FORMER);
        assertThat(log()).hasSize(1);
    }

    @Test
    void everyInstanceKnowsANewMasterBeforeAnySealsWithIt() throws Exception {
        assertThat(rotated("person-keys-member", 0)).isZero();

        String now = secretNow("person-keys-member");
        assertThat(now).matches("[0-9a-f]{64}," + FORMER);
        String behind = FORMER + "," + now.substring(0, 64);
        assertThat(log().getFirst()).endsWith("file=" + behind);
        assertThat(log().getLast()).endsWith("file=" + now);
        assertThat(log()).allMatch(line -> line.endsWith("file=" + behind) || line.endsWith("file=" + now));
    }

    @ParameterizedTest
    @CsvSource({"certificate-member-service, member-service, 2", "certificate-gateway, gateway, 1",
            "certificate-keycloak, keycloak, 1", "certificate-kafka, kafka, 2"})
    void aPartIsMadeAnewWithAnotherCertificateOfTheSameAuthority(String secret, String part, int replaced)
            throws Exception {
        certificates();
        String authority = secretNow("ca");

        assertThat(rotated(secret, 0)).isZero();

        assertThat(secretNow(secret)).contains("BEGIN PRIVATE KEY", "BEGIN CERTIFICATE");
        assertThat(secretNow("ca")).isEqualTo(authority);
        assertThat(directory.resolve(secret + ".former")).doesNotExist();
        assertThat(log().stream().filter(line -> line.startsWith("compose up"))).hasSize(replaced)
                .allMatch(line -> line.contains(part));
        assertThat(log()).noneMatch(line -> line.contains("file=" + FORMER));
    }

    @Test
    void withoutTheAuthoritysKeyAPartKeepsItsCertificate() throws Exception {
        certificates();
        Files.delete(directory.resolve("ca-key"));

        assertThat(rotated("certificate-member-service", 0)).isEqualTo(1);

        assertThat(secretNow("certificate-member-service")).isEqualTo(FORMER);
        assertThat(directory.resolve("log")).doesNotExist();
    }

    private void certificates() throws IOException, InterruptedException {
        Process made = new ProcessBuilder("bash", "../deploy/certificates", directory.toString()).inheritIO().start();
        assertThat(made.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongo-root", "mongo-key", "integration", "person-pepper", "ca", "certificate-system"})
    void whatWouldLoseSomethingIsRefused(String secret) throws Exception {
        assertThat(rotated(secret, 0)).isEqualTo(2);
        assertThat(secretNow(secret)).isEqualTo(FORMER);
    }
}
