package vn.bangvang.system;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.running.ServiceLayout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The command as somebody at a keyboard uses it: started, stopped, started again, and what it says when a part dies.
 */
@Isolated
class QuickstartIT {
    private static final Path HOME = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String STANDINGS = "Đảng viên hoàn thành xuất sắc";
    private static final String UP = "Ctrl-C stops everything";

    @TempDir
    Path directory;
    private final int port = FreePort.next();
    private Process command;

    @AfterEach
    void nothingIsLeft() {
        if (command != null) {
            command.descendants().forEach(ProcessHandle::destroyForcibly);
            command.destroyForcibly();
        }
    }

    @Test
    void itIsStoppedAndStartedAgainWhateverWasDoneMeanwhileAndKeepsItsServicesRunning()
            throws Exception {
        start("first");
        await().atMost(PATIENCE).until(() -> said("first").contains(UP) || !command.isAlive());
        assertThat(said("first")).contains(STANDINGS, "figures of the scenario are as expected",
                "The article's year is recorded");
        assertThat(theFirstCallOfTheReadme()).contains("\"name\":\"Đảng bộ tỉnh\"", "\"period\":\"2021\"");
        List<ProcessHandle> parts = command.descendants().toList();
        assertThat(parts).hasSizeGreaterThanOrEqualTo(6);
        assertThat(ports("first")).hasSizeGreaterThanOrEqualTo(8).noneMatch(QuickstartIT::answersOthers);

        stopsAtOnce("INT", 130);
        nothingIsLeftOf(parts);

        start("second", "--bind", "0.0.0.0");
        await().atMost(PATIENCE).until(() -> said("second").contains(UP) || !command.isAlive());
        assertThat(said("second")).contains("nothing to load", STANDINGS, "figures of the scenario are as expected");
        assertThat(ports("second")).filteredOn(QuickstartIT::answersOthers).containsExactly(port);
        assertThat(directory.resolve("launcher.log.previous")).exists();
        parts = command.descendants().toList();

        aServiceThatDiesIsStartedAgainThreeTimes();
        theYearIsReopenedAndAMemberRemoved();
        parts = command.descendants().toList();
        stopsAtOnce("TERM", 143);
        nothingIsLeftOf(parts);

        start("third");
        await().atMost(PATIENCE).until(() -> said("third").contains(UP) || !command.isAlive());
        assertThat(said("third")).contains("nothing to load", "figures of the scenario differ")
                .doesNotContain("The load stopped");
        stopsAtOnce("TERM", 143);

        start("fourth", "--reset");
        await().atMost(PATIENCE).until(() -> said("fourth").contains(UP) || !command.isAlive());
        assertThat(said("fourth")).contains("The article's year is recorded",
                "figures of the scenario are as expected");
    }

    private void aServiceThatDiesIsStartedAgainThreeTimes() throws IOException {
        for (int times = 1; times <= 4; times++) {
            int killed = times;
            serviceOn("integration-service", command.descendants().toList()).destroyForcibly();
            await().atMost(PATIENCE)
                    .until(() -> times(said("second"), "integration-service ended with code") == killed);
            if (killed < 4) {
                await().atMost(PATIENCE).until(() -> command.descendants().anyMatch(QuickstartIT::isIntegration));
            }
        }
        assertThat(times(said("second"), "It is started again")).isEqualTo(3);
        assertThat(said("second")).contains("not started again. Still up: member-service, training-service");
        assertThat(command.isAlive()).isTrue();
    }

    private static boolean isIntegration(ProcessHandle part) {
        return part.info().commandLine().orElse("").contains("integration-service");
    }

    private static int times(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private void theYearIsReopenedAndAMemberRemoved() throws IOException, InterruptedException {
        String answers = call(
                """
                        PROVINCE=$(call organisations?code=P | jq -r '.items[0].id')
                        YEAR=$(call "evaluation-periods?provinceId=$PROVINCE&period=2021" | jq -r '.items[0].id')
                        CELL=$(call organisations?code=CB4 | jq -r '.items[0].id')
                        MEMBER=$(call "members?cellId=$CELL&limit=1" | jq -r '.items[0].id')
                        change() { call "$1" -o /dev/null -w '%{http_code} ' -H 'Content-Type: application/json' \
                          -H 'If-Match: *' -d "$2"; }
                        change evaluation-periods/$YEAR/reopen \
                          '{"reason":"tried","decisionNo":"1-QĐ/TU","on":"2022-05-10"}'
                        change members/$MEMBER/remove '{"reason":"RESIGNED","effectiveOn":"2021-12-30"}'
                        """,
                "identity");
        assertThat(answers).isEqualTo("200 200 ");
    }

    /** The second time it is stopped in the middle: a stop before everything is there stops everything. */
    @Test
    @Tag("long")
    void aSandboxBeginsOnItsDayAnewWhenItIsToldToAndIsStoppedOnTheWay() throws Exception {
        start("sandbox", "--sandbox");
        await().atMost(PATIENCE).until(() -> said("sandbox").contains("-X POST") || !command.isAlive());
        assertThat(said("sandbox")).contains("it is 2026-04-15 here", "unit (S-GDDT", "bloc (K-CCQDN");
        String spoilt = inSandbox("""
                CELL=$(call organisations?code=CB4 | jq -r '.items[0].id')
                call members -H 'Content-Type: application/json' -H 'Idempotency-Key: a' \
                  -d '{"personId":"SPOILT","cellId":"'$CELL'","admittedOn":"2026-04-15"}' | jq -r .admittedOn
                call members -H 'Content-Type: application/json' -H 'Idempotency-Key: b' -H 'Accept-Language: en' \
                  -d '{"personId":"TOO-EARLY","cellId":"'$CELL'","admittedOn":"2026-04-17"}' | jq -r .status
                call 'members?count=true&limit=1' | jq .count
                """);
        assertThat(spoilt.lines().toList().subList(0, 2)).containsExactly("2026-04-15", "422");
        long members = Long.parseLong(spoilt.lines().toList().get(2));

        String anew = inSandbox("""
                curl -s -w '%%{http_code}\n' -u "$BANGVANG_CLIENT_ID:$BANGVANG_CLIENT_SECRET" \
                  -X POST http://127.0.0.1:%d/reset
                call 'members?count=true&limit=1' | jq .count
                """.formatted(port + 1));
        assertThat(anew.lines()).containsExactly("204", String.valueOf(members - 1));

        inSandbox("""
                curl -s -m 1 -u "$BANGVANG_CLIENT_ID:$BANGVANG_CLIENT_SECRET" -X POST http://127.0.0.1:%d/reset || true
                """.formatted(port + 1));
        await().atMost(PATIENCE)
                .until(() -> Pattern.compile("member-service +ready").matcher(said("sandbox")).results().count() == 3
                        || !command.isAlive());
        List<ProcessHandle> parts = command.descendants().toList();
        stopsAtOnce("TERM", 143);
        nothingIsLeftOf(parts);
    }

    private String inSandbox(String commands) throws IOException, InterruptedException {
        return call(commands, "sandbox/identity");
    }

    private String call(String commands, String identity) throws IOException, InterruptedException {
        return shell("""
                set -euo pipefail
                . %s/client.env
                TOKEN=$(curl -s -u "$BANGVANG_CLIENT_ID:$BANGVANG_CLIENT_SECRET" -d grant_type=client_credentials \
                  "$BANGVANG_TOKEN_URL" | jq -r .access_token)
                call() { curl -s -H "Authorization: Bearer $TOKEN" "http://127.0.0.1:%d/api/v1/$1" "${@:2}"; }
                %s""".formatted(directory.resolve("data").resolve(identity), port, commands), PATIENCE);
    }

    private void stopsAtOnce(String signal, int exit) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(command.pid())).start().waitFor();
        assertThat(command.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(command.exitValue()).isEqualTo(exit);
    }

    /** Every port that the command has told of. */
    private Set<Integer> ports(String name) throws IOException {
        return Pattern.compile("(?:127\\.0\\.0\\.1|localhost):(\\d+)")
                .matcher(said(name))
                .results()
                .map(each -> Integer.valueOf(each.group(1)))
                .collect(Collectors.toSet());
    }

    /** What listens on 127.0.0.1 alone does not answer at another address of this machine. */
    private static boolean answersOthers(int port) {
        try (var socket = new Socket("127.0.0.2", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A process whose parent has ended counts as alive until the system has taken note of its end. */
    private static void nothingIsLeftOf(List<ProcessHandle> parts) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(parts).noneMatch(ProcessHandle::isAlive));
    }

    private void start(String name, String... more) throws IOException {
        // Whoever runs the tests in the background passes SIGINT on as ignored, and a JVM leaves it so.
        Stream<String> line = Stream.of("env", "-u", "LANG", "-u", "LC_ALL", "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dbangvang.home=" + HOME, "-Dbangvang.log=" + directory.resolve("launcher.log"), "-jar",
                ServiceLayout.of(HOME, "launcher").source().toString(), "--port", String.valueOf(port), "--data",
                directory.resolve("data").toString());
        command = new ProcessBuilder(Stream.concat(line, Stream.of(more)).toList()).redirectErrorStream(true)
                .redirectOutput(directory.resolve(name).toFile())
                .start();
    }

    private String said(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    /** With the port and the directory of this test in the place of the usual ones. */
    private String theFirstCallOfTheReadme() throws IOException, InterruptedException {
        String call = Stream.of(Files.readString(HOME.resolve("README.md")).split("(?m)^```\\n"))
                .filter(block -> block.startsWith(". .bangvang/identity/client.env"))
                .findFirst()
                .orElseThrow()
                .replace(".bangvang/", directory.resolve("data") + "/")
                .replace("localhost:8080", "localhost:" + port);
        return shell(call, Duration.ofSeconds(30));
    }

    private String shell(String commands, Duration patience) throws IOException, InterruptedException {
        Path answer = directory.resolve("answer");
        Process shell = new ProcessBuilder("bash", "-c", commands).redirectOutput(answer.toFile()).start();
        assertThat(shell.waitFor(patience.toSeconds(), TimeUnit.SECONDS)).as("answered").isTrue();
        return Files.readString(answer);
    }

    private static ProcessHandle serviceOn(String module, List<ProcessHandle> parts) {
        return parts.stream()
                .filter(part -> part.info().commandLine().orElse("").contains(module))
                .findFirst()
                .orElseThrow();
    }
}
