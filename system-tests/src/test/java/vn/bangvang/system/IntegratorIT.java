package vn.bangvang.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Tokens;
import vn.bangvang.quickstart.identity.Credentials;
import vn.bangvang.quickstart.identity.IdentityProvider;
import vn.bangvang.quickstart.identity.LimitedClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What other systems are told to do is done here as it is written. */
@Isolated
class IntegratorIT {
    private static final Path HOME = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
    private static final String SANDBOX = "http://127.0.0.1:8080";
    private static final String CODES = "INT-";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern STATUS = Pattern.compile("(?m)^answered (\\d{3}) ");
    /** Tells the status of every answer, and lets a stream be left. */
    private static final String RECORDING = """
            set -euo pipefail
            shopt -s inherit_errexit
            curl() {
              local code=0
              command curl -w '%{stderr}answered %{http_code} %{method} %{url_effective}\\n' "$@" || code=$?
              [ $code = 28 ] || return $code
            }
            """;

    private static ArticleProvince province;

    @TempDir
    Path directory;

    @BeforeAll
    static void aClosedYear() {
        province = ArticleProvince.closed(CODES);
        province.awaitScenario();
    }

    @Test
    void everyCommandOfTheGuideDoesWhatTheGuideSays() throws Exception {
        String answers = run(RECORDING + String.join("", commands("docs/integrate.md"))
                .replace("code=CB4", "code=" + CODES + "CB4")
                .replace("| head -1", "| grep -F " + province.id("P"))
                .replace(".bangvang/sandbox/identity/client.env", identity().clientFile().toString())
                .replace(SANDBOX, SystemUnderTest.system().gateway().toString()));
        assertThat(answers).contains("200, version 2", "\n428\n412\n", "The board is the sealed one: ");
        assertThat(STATUS.matcher(answers).results().map(it -> it.group(1)).filter(it -> !it.startsWith("2")))
                .as(answers)
                .containsExactly("400", "409");
    }

    @Test
    void theVietnameseGuideHasTheSameCommands() throws IOException {
        assertThat(commands("docs/vi/tich-hop.md")).isEqualTo(commands("docs/integrate.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading.http", "changing.http", "events.http"})
    void everyRequestOfTheExamplesIsAnsweredAsItSays(String name) throws Exception {
        Credentials client = identity().system();
        var file = new HttpFile(HOME.resolve("examples").resolve(name), Map.of(
                "api", SystemUnderTest.system().gateway() + "/api/v1", "cell", CODES + "CB4",
                "BANGVANG_TOKEN_URL", identity().issuer() + "/oauth2/token",
                "BANGVANG_CLIENT_ID", client.id(), "BANGVANG_CLIENT_SECRET", client.secret()));
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(file.send(http)).isNotEmpty().allSatisfy(it -> assertThat(it.found()).isEqualTo(it.title()));
        }
    }

    @Test
    void aLimitedClientReachesItsOwnSubtreeOnly() {
        LimitedClient unit = identity().limited().getFirst();
        identity().know(unit.organisation(), province.id("S"));
        var api = new Api(SystemUnderTest.system().gateway(), unit.credentials());
        assertThat(api.tryGet("/organisations/" + province.id("CB4")).status()).isEqualTo(200);
        assertThat(api.tryGet("/organisations/" + province.id("K")).status()).isEqualTo(403);
        assertThat(api.tryGet("/webhooks").status()).isEqualTo(403);
    }

    @Test
    void oneTraceGoesFromTheCallerThroughTheServiceIntoTheLogAndIntoARefusal() throws Exception {
        String cell = province.id("CB4");
        try (HttpClient http = HttpClient.newHttpClient(); RawLog.Tail log = RawLog.tail()) {
            HttpResponse<String> refused = identified(http, cell, "not/a/code");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(JsonMapper.shared().readTree(refused.body()).path("traceId").asString()).isEqualTo(TRACE);
            assertThat(identified(http, cell, CODES.replace('-', '.') + "1").statusCode()).isEqualTo(200);
            List<ConsumerRecord<byte[], byte[]>> told = log
                    .until(records -> records.stream().anyMatch(it -> cell.equals(new String(it.key(), UTF_8))));
            assertThat(told).filteredOn(it -> cell.equals(new String(it.key(), UTF_8)))
                    .allSatisfy(it -> assertThat(new String(it.headers().lastHeader("traceparent").value(), UTF_8))
                            .startsWith("00-" + TRACE + "-"));
        }
    }

    private static HttpResponse<String> identified(HttpClient http, String organisation, String code)
            throws IOException, InterruptedException {
        URI gateway = SystemUnderTest.system().gateway();
        return http.send(HttpRequest
                .newBuilder(gateway.resolve("/api/v1/organisations/" + organisation + "/identifiers"))
                .header("Authorization", "Bearer " + new Tokens(http, gateway, identity().system()).current())
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-00")
                .PUT(BodyPublishers.ofString("""
                        {"identifiers": [{"scheme": "LOCAL", "value": "%s"}]}""".formatted(code)))
                .build(), BodyHandlers.ofString());
    }

    private static IdentityProvider identity() {
        return SystemUnderTest.system().identity();
    }

    private static List<String> commands(String guide) throws IOException {
        return COMMANDS.matcher(Files.readString(HOME.resolve(guide))).results().map(it -> it.group(1)).toList();
    }

    private String run(String script) throws IOException, InterruptedException {
        Path answers = directory.resolve("answers");
        Process shell = new ProcessBuilder("bash", "-c", script).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(shell.exitValue()).as(() -> read(answers)).isZero();
        return read(answers);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
