package vn.bangvang.member;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.ApiClient.Answer;
import vn.bangvang.servicetesting.RealParts;
import vn.bangvang.servicetesting.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** A province's members in one file, taken in by a service in a process of its own that is killed. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class LargeImportIT {
    private static final int PROVINCE = 45_000;
    /** A whole province, with how fast it goes, takes minutes: {@code -Dlarge-import.members=45000}. */
    private static final int MEMBERS = Integer.getInteger("large-import.members", 1_500);
    private static final int CELLS = 60;
    private static final double SHARE_OF_PLAIN_WRITES = 0.3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String store = RealParts.started().freshStoreUri(LargeImportIT.class);
    private Process service;

    @AfterEach
    void end() throws InterruptedException {
        service.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }

    @Test
    void aLargeFileSurvivesAKillAndIsExact() throws IOException, InterruptedException {
        ApiClient api = started();
        tree(api);
        String id = api.postFile("/members/imports?mode=commit", "text/csv", members("a")).expect(202).id();
        String path = "/members/imports/" + id;
        int atTheKill = await(api, path, job -> done(job) >= MEMBERS / 4);
        service.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        assertThat(service.exitValue()).as("killed by a signal").isEqualTo(137);
        assertThat(atTheKill).as("in the middle").isLessThan(MEMBERS);

        ApiClient other = started();
        await(other, path, job -> job.text("state").equals("COMPLETED"));
        other.answer(path).expect("/founded", MEMBERS).expect("/alreadyThere", 0).expect("/refused", 0);
        try (MongoClient client = MongoClients.create(store)) {
            MongoDatabase database = client.getDatabase(new ConnectionString(store).getDatabase());
            assertThat(count(database, new Document())).isEqualTo(MEMBERS);
            assertThat(count(database, new Document("version", 1L))).as("written once each").isEqualTo(MEMBERS);
            if (MEMBERS >= PROVINCE) {
                isFastEnough(other, database);
            }
        }
    }

    private static void isFastEnough(ApiClient api, MongoDatabase database) {
        String second = api.postFile("/members/imports?mode=commit", "text/csv", members("b")).expect(202).id();
        await(api, "/members/imports/" + second, job -> job.text("state").equals("COMPLETED"));
        Answer whole = api.answer("/members/imports/" + second).expect("/founded", MEMBERS);
        double imported = seconds(Instant.parse(whole.text("receivedAt")), Instant.parse(whole.text("endedAt")));
        double plain = plain(database);
        System.out.printf("import of %,d members: %.1f s; insertMany of the same documents: %.1f s; share %.2f%n",
                MEMBERS, imported, plain, plain / imported);
        assertThat(plain / imported).isGreaterThan(SHARE_OF_PLAIN_WRITES);
    }

    /** The documents as the import left them, in as large pieces and as safely. */
    private static double plain(MongoDatabase database) {
        MongoCollection<Document> members = database.getCollection("members");
        MongoCollection<Document> plain = database.getCollection("plain")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        List<Document> documents = Flux.from(members.find().limit(MEMBERS)).collectList().block(PATIENCE);
        Instant begun = Instant.now();
        Flux.fromIterable(documents).buffer(1_000).concatMap(plain::insertMany).blockLast(PATIENCE);
        return seconds(begun, Instant.now());
    }

    private static long count(MongoDatabase database, Document which) {
        return Mono.from(database.getCollection("members").countDocuments(which)).blockOptional(PATIENCE).orElseThrow();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static int done(Answer job) {
        return job.at("/done").intValue();
    }

    private static int await(ApiClient api, String path, Predicate<Answer> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> api.answer(path), job -> job.status() == 200 && wanted.test(job))
                .at("/done")
                .intValue();
    }

    private static byte[] members(String series) {
        var file = new StringBuilder("Mã người,Mã chi bộ,Ngày kết nạp,Ngày chính thức,Số thẻ đảng viên\n");
        for (int i = 0; i < MEMBERS; i++) {
            file.append("nv-%s-%05d,CB%d,%02d/%02d/%d,%02d/%02d/%d,%09d\n".formatted(series, i, i % CELLS, 1 + i % 28,
                    1 + i % 12, 2012 + i % 8, 1 + i % 28, 1 + i % 12, 2014 + i % 8, i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void tree(ApiClient api) {
        String p = "P-" + Ids.next();
        var file = new StringBuilder("{\"code\":\"" + p + "\",\"name\":\"Tỉnh\",\"kind\":\"PROVINCIAL_ORGANISATION\","
                + "\"foundedOn\":\"2010-01-01\"}\n");
        file.append(organisation("K", "BLOC_ORGANISATION", p))
                .append(organisation("S", "GRASSROOTS_ORGANISATION", "K"));
        for (int i = 0; i < CELLS; i++) {
            file.append(organisation("CB" + i, "SUBORDINATE_CELL", "S"));
        }
        String id = api.postFile("/organisations/imports?mode=commit", "application/x-ndjson",
                file.toString().getBytes(StandardCharsets.UTF_8)).expect(202).id();
        await(api, "/organisations/imports/" + id, job -> job.text("state").equals("COMPLETED"));
        api.answer("/organisations/imports/" + id).expect("/founded", CELLS + 3);
    }

    private static String organisation(String code, String kind, String parent) {
        return ("{\"code\":\"%s\",\"name\":\"Tổ chức %s\",\"kind\":\"%s\","
                + "\"parentId\":\"%s\",\"foundedOn\":\"2010-01-01\"}\n")
                .formatted(code, code, kind, parent);
    }

    /** With a heap that could not hold the file's members at once several times over. */
    private ApiClient started() throws IOException {
        int port = freePort();
        service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), MemberService.class.getName(), "--server.port=" + port,
                "--spring.mongodb.uri=" + store, "--bangvang.audit.uri=" + store,
                "--bangvang.person-keys.masters=" + "0a".repeat(32), "--bangvang.person-keys.pepper=" + "0b".repeat(32),
                "--spring.kafka.bootstrap-servers=" + RealParts.started().bootstrapServers(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.shared().uri())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "large-import-" + port + ".log").toFile())
                .start();
        ApiClient api = new ApiClient(port, "*", "organisations", "members");
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> api.atRoot().answer("/actuator/health/readiness").status() == 200);
        return api;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
