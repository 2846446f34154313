package vn.bangvang.localparts;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedStoreIT extends LocalStoreContract {

    @Override
    LocalStore open() {
        return open(directory);
    }

    private static LocalStore open(Path directory) {
        return LocalStore.open(directory, Map.of("PATH", ""));
    }

    @Test
    void saysThatItIsTheEmbeddedOne() {
        try (LocalStore store = open()) {
            assertThat(store.description()).contains("embedded");
        }
    }

    @Test
    void dataOfTheFormerEmbeddedStoreAreNotTakenForNone() throws Exception {
        Files.writeString(directory.resolve("kind"), "embedded");
        assertThatThrownBy(this::open).isInstanceOf(LocalPartsException.class)
                .hasMessageContaining("not read any more");
    }

    @Test
    void aDocumentIsReadWholeWhileOthersChangeIt() throws Exception {
        try (LocalStore store = open();
                MongoClient client = MongoClients.create(store.uri("members?retryReads=false"))) {
            MongoCollection<Document> things = things(client);
            var hot = new Document("_id", "hot");
            IntStream.range(0, 3_000).forEach(i -> hot.append("field" + i, i));
            things.insertOne(hot);
            var writing = new AtomicBoolean(true);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (writing.get()) {
                    things.updateOne(Filters.eq("_id", "hot"), Updates.unset("field0"));
                    things.updateOne(Filters.eq("_id", "hot"), Updates.set("field0", 0));
                }
            });
            try {
                for (int i = 0; i < 300; i++) {
                    assertThat(things.find(Filters.eq("_id", "hot")).first()).isNotNull();
                }
            } finally {
                writing.set(false);
                writer.join();
            }
        }
    }

    private static Stream<Bson> queries() {
        Instant day = Instant.parse("2021-06-15T00:00:00Z");
        return Stream.of(Filters.eq("_id", "id-0007"), Filters.gt("_id", "id-0290"), Filters.in("_id", "id-0001", "no"),
                Filters.and(Filters.eq("_id", "id-0007"), Filters.eq("version", 1L)), Filters.eq("state.cell", 3),
                Filters.eq("state.cell", 3L), Filters.in("state.cell", 3, 5, 99), Filters.eq("state.cell", null),
                Filters.exists("state.cell", false), Filters.ne("state.cell", 3), Filters.nin("state.cell", 3, 4),
                Filters.gte("state.cell", 7), Filters.and(Filters.gt("state.cell", 2), Filters.lt("state.cell", 5)),
                Filters.lt("pending.at", Date.from(day)), Filters.exists("pending.at"),
                Filters.eq("pending", List.of()),
                Filters.and(Filters.gt("pending.at", Date.from(day)), Filters.lt("pending.at", Date.from(day))),
                Filters.elemMatch("answered", new Document("$gte", "key-1/").append("$lt", "key-10")),
                Filters.eq("answered", "key-17/0"), Filters.in("key", "K5", "K6"), Filters.regex("key", "^K1.$"),
                Filters.or(Filters.eq("key", "K5"), Filters.eq("state.cell", 3)),
                Filters.or(Filters.lt("pending.at", Date.from(day)), Filters.gt("pending.at", Date.from(day))),
                Filters.or(Filters.eq("key", "K5"), Filters.eq("version", 1L)),
                Filters.or(Filters.eq("_id", "id-0007"), Filters.or(Filters.eq("key", "K7"), Filters.eq("key", "K8"))),
                Filters.and(Filters.or(Filters.eq("key", "K5"), Filters.eq("key", "K9")), Filters.eq("state.cell", 9)));
    }

    @Test
    void anIndexFindsWhatIsFoundWithoutOne() {
        try (LocalStore store = open(); MongoClient client = MongoClients.create(store.uri("members"))) {
            MongoCollection<Document> plain = client.getDatabase("members").getCollection("plain");
            MongoCollection<Document> indexed = things(client);
            indexes(indexed);
            changeBoth(plain, indexed);
            assertThat(queries()).allSatisfy(query -> {
                assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
                assertThat(ids(indexed, query)).isEqualTo(ids(plain, query));
            });
        }
    }

    @Test
    void indexesAreThereAfterARestart() {
        try (LocalStore store = open(); MongoClient client = MongoClients.create(store.uri("members"))) {
            indexes(things(client));
            things(client)
                    .insertOne(new Document("_id", "a").append("key", "K").append("state", new Document("cell", 1)));
        }
        try (LocalStore store = open(); MongoClient client = MongoClients.create(store.uri("members"))) {
            MongoCollection<Document> things = things(client);
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "b").append("key", "K")))
                    .isInstanceOf(MongoWriteException.class);
            indexes(things);
            assertThat(ids(things, Filters.eq("state.cell", 1))).containsExactly("a");
            things.deleteOne(Filters.eq("_id", "a"));
            things.insertOne(new Document("_id", "b").append("key", "K"));
            assertThat(ids(things, Filters.eq("state.cell", 1))).isEmpty();
        }
    }

    @Test
    void whatAKilledProcessLeavesIsWhole() throws Exception {
        Process writing = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Writes.class.getName(), directory.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = writing.inputReader()) {
            assertThat(said.lines().filter(line -> line.equals("00001500")).findFirst()).isPresent();
        }
        writing.destroyForcibly().waitFor();
        try (LocalStore store = open(); MongoClient client = MongoClients.create(store.uri("members"))) {
            List<String> there = ids(things(client), new Document());
            assertThat(there).hasSizeGreaterThan(100);
            assertThat(ids(things(client), Filters.gte("state.cell", 0))).isEqualTo(there);
            assertThat(there).allMatch(id -> things(client).find(Filters.eq("key", "K" + id)).first() != null);
        }
    }

    static final class Writes {
        private Writes() {}

        public static void main(String[] args) {
            try (LocalStore store = EmbeddedStoreIT.open(Path.of(args[0]));
                    MongoClient client = MongoClients.create(store.uri("members"))) {
                indexes(things(client));
                for (int i = 0;; i++) {
                    String id = "%08d".formatted(i);
                    things(client).insertOne(new Document("_id", id).append("key", "K" + id)
                            .append("state", new Document("cell", i)));
                    System.out.println(id);
                }
            }
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("members").getCollection("things");
    }

    static void indexes(MongoCollection<Document> things) {
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("answered"), new IndexOptions().unique(true).sparse(true));
        things.createIndex(Indexes.ascending("pending.at"), new IndexOptions().sparse(true));
        things.createIndex(Indexes.ascending("state.cell", "_id"));
    }

    private static List<String> ids(MongoCollection<Document> things, Bson query) {
        return things.find(query)
                .sort(Sorts.ascending("_id"))
                .map(each -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    /** The same random documents and changes in two collections. */
    @SafeVarargs
    private static void changeBoth(MongoCollection<Document>... both) {
        for (MongoCollection<Document> each : both) {
            var random = new Random(7);
            each.insertMany(IntStream.range(0, 300).mapToObj(i -> document(i, random)).toList());
            for (int i = 0; i < 100; i++) {
                each.updateOne(Filters.eq("_id", "id-%04d".formatted(random.nextInt(300))), random.nextBoolean()
                        ? Updates.set("state.cell", random.nextInt(10))
                        : Updates.set("pending", List.of()));
                each.deleteOne(Filters.and(Filters.eq("_id", "id-%04d".formatted(random.nextInt(3_000)))));
            }
        }
    }

    static Document document(int i, Random random) {
        List<Document> pending = random.ints(random.nextInt(3), 0, 365)
                .mapToObj(day -> new Document("at", Date.from(Instant.parse("2021-01-01T00:00:00Z")
                        .plus(Duration.ofDays(day)))))
                .toList();
        Document state = random.nextInt(5) == 0 ? new Document() : new Document("cell", random.nextInt(10));
        Document document = new Document("_id", "id-%04d".formatted(i)).append("key", "K" + i)
                .append("version", 1L)
                .append("state", state)
                .append("pending", pending);
        return random.nextBoolean() ? document.append("answered", List.of("key-%d/0".formatted(i))) : document;
    }
}
