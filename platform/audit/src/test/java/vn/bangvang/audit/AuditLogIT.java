package vn.bangvang.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.audit.AuditEntry.Happening;
import vn.bangvang.audit.AuditVerifier.Finding;
import vn.bangvang.audit.AuditVerifier.Head;
import vn.bangvang.audit.AuditVerifier.Kind;
import vn.bangvang.servicetesting.Needed;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class AuditLogIT {
    private String uri;
    private MongoClient client;
    private MongoDatabase database;
    private AuditStore store;

    @BeforeEach
    void aStore() {
        uri = RealParts.started().freshStoreUri(AuditLogIT.class);
        client = MongoClients.create(uri);
        database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
        store = new AuditStore(database);
        store.searchable(Duration.ofDays(3650)).block();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void manyAtOnceHangTogetherAndTheVerifierIsContent() {
        var log = new AuditLog(store, "s", Clock.systemUTC());
        Flux.range(0, 1_200).flatMap(i -> log.append(happening("m-" + i)), 200).blockLast();
        AuditVerifier verifier = VerifyAudit.verified(uri,
                List.of(new Head(log.head().writer(), log.head().seq(), log.head().hash(), Instant.now())),
                Instant.EPOCH);
        assertThat(verifier.findings()).isEmpty();
        assertThat(verifier.entries()).isEqualTo(1_200);
        assertThat(log.head().seq()).isEqualTo(1_200);
    }

    @Test
    void whatIsChangedOrCutOffInTheStoreIsFound() {
        var log = new AuditLog(store, "s", Clock.systemUTC());
        Flux.range(0, 5).concatMap(i -> log.append(happening("m-" + i))).blockLast();
        Head head = new Head(log.head().writer(), log.head().seq(), log.head().hash(), Instant.now());
        Mono.from(entries().updateOne(Filters.eq("seq", 2L), Updates.set("ids", List.of("nobody")))).block();
        Mono.from(entries().deleteOne(Filters.eq("seq", 5L))).block();
        assertThat(VerifyAudit.verified(uri, List.of(head), Instant.EPOCH).findings()).containsExactly(
                new Finding(Kind.CHANGED, head.writer(), 2), new Finding(Kind.CUT_OFF, head.writer(), 5));
    }

    /** The store's own clock decides; the entry is written by one that is ten years behind. */
    @Test
    void theStoreForgetsWhatIsOlderThanTheTrailIsKeptAndNothingElse() {
        Clock decadeAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-3651));
        new AuditLog(store, "then", decadeAgo).append(happening("m-old")).block();
        new AuditLog(store, "now", Clock.systemUTC()).append(happening("m-new")).block();
        forgettingEverySecond();
        await().until(() -> members().equals(List.of("m-new")));

        store.searchable(Duration.ofSeconds(1)).block();
        await().until(() -> members().isEmpty());
    }

    private void forgettingEverySecond() {
        try {
            Document said = Mono.from(client.getDatabase("admin")
                    .runCommand(new Document("getParameter", 1).append("ttlMonitorSleepSecs", 1))).block();
            Needed.ofMongo(said.get("ttlMonitorSleepSecs", Number.class).intValue() == 1,
                    "The store was not started with --setParameter ttlMonitorSleepSecs=1");
        } catch (MongoCommandException unknown) {
            Needed.ofMongo(false, "The embedded store forgets nothing by itself");
        }
    }

    private List<String> members() {
        return store.all().flatMapIterable(entry -> entry.happening().ids()).collectList().block();
    }

    @Test
    void entriesAreFoundByMemberAndCallerNewestFirstPageByPage() {
        var log = new AuditLog(store, "s", Clock.systemUTC());
        Flux.range(0, 3).concatMap(i -> log.append(happening("m"))).blockLast();
        log.append(happening("other")).block();
        var ofTheMember = new AuditStore.Search("m", "clerk", null, null);
        List<AuditStore.Found> page = store.find(ofTheMember, null, 2).collectList().block();
        assertThat(page).extracting(found -> found.entry().seq()).containsExactly(3L, 2L);
        assertThat(store.find(ofTheMember, page.getLast().id(), 2)
                .map(found -> found.entry().seq())
                .collectList()
                .block()).containsExactly(1L);
        assertThat(Flux.from(entries().listIndexes())
                .map(index -> index.get("key", Document.class))
                .collectList()
                .block()).contains(new Document("ids", 1).append("at", 1), new Document("caller", 1).append("at", 1));
    }

    @Test
    void aStoreThatIsDownFailsTheEntryAndAnotherWriterGoesOn() {
        try (MongoClient nowhere = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")) {
            var log = new AuditLog(new AuditStore(nowhere.getDatabase("down")), "s", Clock.systemUTC());
            String writer = log.head().writer();
            assertThatThrownBy(() -> log.append(happening("m")).block()).isInstanceOf(RuntimeException.class);
            assertThat(log.head()).satisfies(head -> {
                assertThat(head.writer()).startsWith("s/").isNotEqualTo(writer);
                assertThat(head.seq()).isZero();
            });
        }
    }

    private MongoCollection<Document> entries() {
        return database.getCollection("entries");
    }

    private static Happening happening(String member) {
        return new Happening("member", List.of(member), "clerk", "client", "*", "GET", "/api/v1/members/{id}",
                "kiểm tra", 200, null);
    }
}
