package vn.bangvang.standings;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** The article's year through a real broker, read over HTTP; one log, so the tests follow each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandingsServiceIT extends ToldYearFixture {
    @Autowired
    private MongoClient mongo;
    @Value("${spring.mongodb.uri}")
    private String mongoUri;

    @Test
    @Order(1)
    void theArticlesYearIsShown() {
        eventually(() -> assertThat(operations().path("applied").intValue()).isEqualTo(scenario.events.size()));
        JsonNode answer = api.get("/standings/2021");
        assertThat(answer.path("period").stringValue()).isEqualTo("2021");
        assertThat(answer.at("/province/id").stringValue()).isEqualTo("P");
        assertThat(answer.path("status").stringValue()).isEqualTo("PROVISIONAL");
        assertThat(answer.at("/policy/code").stringValue()).isEqualTo("QD132-HD21");
        assertThat(answer.at("/policy/organisations/rounding").stringValue()).isEqualTo("FLOOR");
        assertThat(answer.at("/policy/members/smallGroupMinimum").isIntegralNumber()).isTrue();
        assertThat(answer.path("boardVersion").stringValue()).isNotBlank();
        assertThat(answer.path("rows").size()).isEqualTo(91);
        JsonNode s = row("S");
        assertThat(s.at("/own/class").stringValue()).isEqualTo("OUTSTANDING");
        assertThat(s.at("/members/goodOrBetter/percent").doubleValue()).isEqualTo(100.0);
        assertThat(s.at("/inspection/PARTY_COMMITTEE/denominator").intValue()).isEqualTo(4);
        assertThat(s.at("/quotas/members/headroom").intValue()).isZero();
        assertThat(s.at("/rank/position").intValue()).isEqualTo(1);
        assertThat(s.at("/rank/of").intValue()).isEqualTo(85);
        assertThat(s.at("/rank/keys").size()).isEqualTo(8);
    }

    @Test
    @Order(2)
    void oneOrganisationARankingAndAnotherQuotaCanBeAskedFor() {
        JsonNode s = api.get("/standings/2021/organisations/S");
        assertThat(s.path("breadcrumb").valueStream().map(crumb -> crumb.path("id").stringValue())).containsExactly("P",
                "K", "S");
        assertThat(s.path("children").size()).isEqualTo(4);
        JsonNode ranking = api.get("/standings/2021/ranking?level=GRASSROOTS&superior=K");
        assertThat(ranking.path("rows").size()).isEqualTo(85);
        assertThat(ranking.at("/rows/0/organisation/id").stringValue()).isEqualTo("S");
        assertThat(ranking.at("/rows/1/rank/position").intValue()).isEqualTo(2);
        assertThat(ranking.path("keys").size()).isEqualTo(8);
        JsonNode quota = api.get("/standings/2021/organisations/S/quota?subject=MEMBERS&base=GOOD_ONLY");
        assertThat(quota.path("cap").intValue()).isEqualTo(8);
        assertThat(quota.path("breached").booleanValue()).isTrue();
    }

    @Test
    @Order(3)
    void onlyCallersFromInsideTheProvinceSeeIt() {
        assertThat(ApiClient.withScopes(port, "CB1", "standings:read").answer("/standings/2021").status())
                .isEqualTo(200);
        assertThat(ApiClient.withScopes(port, "elsewhere", "standings:read").answer("/standings/2021").code())
                .isEqualTo("OUTSIDE_YOUR_ORGANISATION");
        assertThat(ApiClient.withScopes(port, null, "standings:read").answer("/standings/2021").status())
                .isEqualTo(403);
        assertThat(ApiClient.withScopes(port, "*", "members:read").answer("/standings/2021").status()).isEqualTo(403);
        assertThat(api.answer("/standings/operations").code()).isEqualTo("SCOPE_MISSING");
    }

    @Test
    @Order(3)
    void aCallerIsToldWhichProvincesAndPeriodsThereAreForIt() {
        JsonNode provinces = api.get("/standings").path("items");
        assertThat(provinces.size()).isEqualTo(1);
        assertThat(provinces.at("/0/id").stringValue()).isEqualTo("P");
        assertThat(provinces.at("/0/periods/0/period").stringValue()).isEqualTo("2021");
        assertThat(provinces.at("/0/periods/0/status").stringValue()).isEqualTo("PROVISIONAL");
        assertThat(ApiClient.withScopes(port, "elsewhere", "standings:read").get("/standings").path("items").size())
                .isZero();
        assertThat(ApiClient.withScopes(port, "*", "members:read").answer("/standings").status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void whatIsNotThereIsAProblemAndWhatIsKnownIsNotSentAgain() {
        assertThat(api.answer("/standings/2019").code()).isEqualTo("UNKNOWN_PERIOD");
        assertThat(api.answer("/standings/2021?province=nowhere").code()).isEqualTo("UNKNOWN_PROVINCE");
        assertThat(api.answer("/standings/2021/organisations/nobody").code()).isEqualTo("UNKNOWN_ORGANISATION");
        assertThat(api.answer("/standings/2021?closeVersion=1").code()).isEqualTo("UNKNOWN_CLOSE_VERSION");
        assertThat(api.answer("/standings/2021/ranking").status()).isEqualTo(400);
        assertThat(api.answer("/standings/2021/ranking?level=GALAXY").status()).isEqualTo(400);
        String eTag = api.answer("/standings/2021").eTag();
        assertThat(api.answer("/standings/2021", "If-None-Match", eTag).status()).isEqualTo(304);
    }

    @Test
    @Order(5)
    void aChangeIsAnnouncedAtOnceAndThenShown() throws InterruptedException {
        var lines = new LinkedBlockingQueue<String>();
        try (Stream<String> stream = api.lines("/standings/2021/changes")) {
            Thread.ofVirtual().start(() -> stream.forEach(lines::add));
            assertThat(lines.poll(60, TimeUnit.SECONDS)).isEqualTo("event:heartbeat");
            assertThat(lines.poll(60, TimeUnit.SECONDS)).contains("\"lag\":{", "\"known\":");
            tell(() -> scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2021, QualityClass.SATISFACTORY, false));
            long told = System.nanoTime();
            String line = lines.poll(60, TimeUnit.SECONDS);
            while (line != null && !line.startsWith("data:{\"period\"")) {
                line = lines.poll(60, TimeUnit.SECONDS);
            }
            System.out.printf("announced after %.1f ms%n", (System.nanoTime() - told) / 1e6);
            assertThat(line).contains("\"period\":\"2021\"", "\"province\":\"P\"", "boardVersion", "asOf");
            assertThat(row("S").at("/members/satisfactory").intValue()).isEqualTo(1);
        }
        tell(() -> scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2021, QualityClass.GOOD, false));
        eventually(() -> assertThat(row("S").at("/members/satisfactory").intValue()).isZero());
    }

    @Test
    @Order(6)
    void badRecordsAreCountedListedAndKeptWhileTheFoldGoesOn() {
        publishBadRecords();
        tell(() -> scenario.rate(SubjectType.MEMBER, "CB1-9", "CB1", 2021, QualityClass.SATISFACTORY, false));
        eventually(() -> {
            assertThat(row("S").at("/members/satisfactory").intValue()).isEqualTo(1);
            JsonNode letters = operations().path("deadLetters");
            assertThat(letters.valueStream().map(letter -> letter.path("reason").stringValue()))
                    .containsExactlyInAnyOrder("NOT_A_CLOUD_EVENT", "NULL_VALUE", "UNKNOWN_TYPE", "NOT_JSON",
                            "MISSING_FIELD");
            assertThat(operations().at("/counts/deadLetters").intValue()).isEqualTo(5);
            MongoDatabase database = mongo.getDatabase(new ConnectionString(mongoUri).getDatabase());
            assertThat(Mono.from(database.getCollection("dead-letters").countDocuments()).block()).isEqualTo(5L);
        });
    }

    @Test
    @Order(7)
    void gapsAndUnknownReferencesAreListedUntilTheyHeal() {
        Rating known = ratingOf("CB1-8", QualityClass.GOOD);
        publish(List.of(told(known, 3)));
        publish(List.of(told(ratingOf("CB9-1", QualityClass.GOOD), 1)));
        eventually(() -> {
            JsonNode operations = operations();
            assertThat(operations.at("/gaps/0/firstMissing").intValue()).isEqualTo(2);
            assertThat(operations.at("/parked/0/reason").stringValue()).isEqualTo("UNKNOWN_MEMBER");
            assertThat(operations.at("/parked/0/reference").stringValue()).isEqualTo("CB9-1");
        });
        assertThat(row("CB1").at("/members/rated").intValue()).isEqualTo(13);
        publish(List.of(told(known, 2)));
        tell(() -> scenario.member("CB9-1", "CB1", "2010-01-01"));
        eventually(() -> {
            JsonNode operations = operations();
            assertThat(operations.path("gaps").size()).isZero();
            assertThat(operations.path("parked").size()).isZero();
            assertThat(row("CB1").at("/members/rated").intValue()).isEqualTo(14);
        });
    }

    @Test
    @Order(7)
    void aSecondContentOfOneVersionIsCountedAndListedAndTheEarlierOneIsShown() {
        Rating other = ratingOf("CB1-7", QualityClass.UNSATISFACTORY);
        publish(List.of(told(other, 1)));
        eventually(() -> {
            JsonNode operations = operations();
            assertThat(operations.at("/counts/conflicts").intValue()).isEqualTo(1);
            JsonNode conflict = operations.at("/conflicts/0");
            assertThat(conflict.path("aggregateId").stringValue()).isEqualTo(other.id());
            assertThat(conflict.path("aggregateVersion").intValue()).isEqualTo(1);
            assertThat(conflict.path("contents").intValue()).isEqualTo(2);
        });
        assertThat(row("S").at("/members/unsatisfactory").intValue()).isZero();
    }

    @Test
    @Order(8)
    void aClosedYearStaysAsItWasClosed() {
        tell(() -> scenario.close(2021));
        eventually(() -> assertThat(api.get("/standings/2021").path("status").stringValue()).isEqualTo("CLOSED"));
        tell(() -> scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.UNSATISFACTORY, false));
        eventually(() -> assertThat(operations().at("/quarantined/0/reason").stringValue(""))
                .isEqualTo("PERIOD_CLOSED"));
        assertThat(api.get("/standings/2021").path("lateEvents").intValue()).isEqualTo(1);
        assertThat(row("S").at("/members/unsatisfactory").intValue()).isZero();
        eventually(() -> assertThat(api.get("/standings/2021?closeVersion=1").path("sha256").stringValue(""))
                .hasSize(64));
        JsonNode frozen = api.get("/standings/2021?closeVersion=1");
        assertThat(frozen.at("/seal/state").stringValue()).isEqualTo("SEALED");
        assertThat(frozen.path("closeVersion").intValue()).isEqualTo(1);
        assertThat(api.get("/standings").at("/items/0/periods/0/closings/0/sha256").stringValue())
                .isEqualTo(frozen.path("sha256").stringValue());
    }

    @Test
    @Order(9)
    void whoeverHasTheAnswerCanComputeTheHashOfAClosedBoard() throws Exception {
        JsonNode frozen = api.get("/standings/2021?closeVersion=1");
        byte[] rows = new JsonCanonicalizer(frozen.path("rows").toString()).getEncodedUTF8();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rows)))
                .isEqualTo(frozen.path("sha256").stringValue());
    }

    /** member-service accepted a transfer before the closing, and could not publish it before the seal. */
    @Test
    @Order(10)
    void whatReachesTheLogAfterTheSealIsLateAndChangesNothing() {
        JsonNode before = api.get("/standings/2021?closeVersion=1");
        JsonNode current = api.get("/standings/2021");
        scenario.itIs("2022-01-25");
        tell(() -> scenario.transfer("CB2-5", "CB3", "2021-11-01"));

        eventually(() -> assertThat(operations().path("quarantined")).anySatisfy(late -> {
            assertThat(late.path("reason").stringValue()).isEqualTo("PERIOD_SEALED");
            assertThat(late.path("aggregateId").stringValue()).isEqualTo("CB2-5");
        }));
        JsonNode after = api.get("/standings/2021?closeVersion=1");
        assertThat(after.path("sha256")).isEqualTo(before.path("sha256"));
        assertThat(after.path("rows")).isEqualTo(before.path("rows"));
        assertThat(after.path("lateEvents").intValue()).isEqualTo(1);
        assertThat(api.get("/standings/2021").path("rows")).isEqualTo(current.path("rows"));
        assertThat(operations().path("brokenSeals")).isEmpty();
    }
}
