package vn.bangvang.localparts;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process of the embedded store dies under its writers, again and again. What one of them had an answer for is
 * there afterwards, and so is what somebody else had read: it may have been told to others.
 */
class KilledStoreIT {
    private static final int ROUNDS = 5;
    private static final int WRITERS = 16;
    private static final int DATABASES = 3;
    private static final int ANSWERS_BEFORE_THE_KILL = 400;

    @TempDir
    Path directory;

    @Test
    void nothingThatWasAnsweredIsLost() throws Exception {
        long seed = Long.getLong("killed-store.seed", System.nanoTime());
        System.out.println("Seed of the kills: -Dkilled-store.seed=" + seed);
        var random = new Random(seed);
        var answered = new HashMap<String, Integer>();
        for (int round = 0; round < ROUNDS; round++) {
            answered.putAll(answersUntilTheKill(round, ANSWERS_BEFORE_THE_KILL + random.nextInt(1_000)));
            try (LocalStore store = open(directory); MongoClient client = MongoClients.create(store.uri("admin"))) {
                var there = new HashMap<String, Integer>();
                for (int database = 0; database < DATABASES; database++) {
                    MongoCollection<Document> things = things(client, database);
                    things.find().forEach(each -> there.put(each.getString("_id"), each.getInteger("version")));
                    indexesKnowWhatIsThere(things);
                }
                Set<String> lost = new HashSet<>(answered.keySet());
                lost.removeIf(id -> there.getOrDefault(id, -1) >= answered.get(id));
                assertThat(lost).as("lost of %d after kill %d", answered.size(), round + 1).isEmpty();
            }
        }
    }

    private static void indexesKnowWhatIsThere(MongoCollection<Document> things) {
        List<String> there = things.find().map(each -> each.getString("_id")).into(new ArrayList<>());
        assertThat(things.find(Filters.gte("state.cell", 0))
                .map(each -> each.getString("_id"))
                .into(new ArrayList<>())).containsExactlyInAnyOrderElementsOf(there);
        assertThat(there).allMatch(id -> things.find(Filters.eq("key", "K" + id)).first() != null);
    }

    /** The version of each document that was told of, by an answer to its writer or to a reader. */
    private Map<String, Integer> answersUntilTheKill(int round, int answers) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Writers.class.getName(), directory.toString(),
                String.valueOf(round)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var told = new HashMap<String, Integer>();
        int lines = 0;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ");
                // The last line may have been cut off.
                if (words.length == 4 && words[3].equals("told")) {
                    told.merge(words[1], Integer.valueOf(words[2]), Math::max);
                    lines++;
                }
                if (lines == answers) {
                    // By the handle, which leaves what was said to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        assertThat(lines).as("answers before the kill").isGreaterThanOrEqualTo(answers);
        return told;
    }

    private static LocalStore open(Path directory) {
        return LocalStore.open(directory, Map.of("PATH", ""));
    }

    private static MongoCollection<Document> things(MongoClient client, int database) {
        return client.getDatabase("database-" + database).getCollection("things");
    }

    /** One process with the store, its writers, and readers of what waits to be told, as the outbox has them. */
    static final class Writers {
        private Writers() {}

        public static void main(String[] args) {
            LocalStore store = open(Path.of(args[0]));
            MongoClient client = MongoClients.create(store.uri("admin"));
            IntStream.range(0, DATABASES).forEach(database -> EmbeddedStoreIT.indexes(things(client, database)));
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                all.add(running(() -> write(things(client, writer % DATABASES), args[1] + "-" + writer)));
            }
            for (int i = 0; i < DATABASES; i++) {
                int database = i;
                all.add(running(() -> read(things(client, database))));
            }
            CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).join();
        }

        private static CompletableFuture<Void> running(Runnable forever) {
            return CompletableFuture.runAsync(() -> {
                while (true) {
                    forever.run();
                }
            }, task -> Thread.ofPlatform().daemon().start(task));
        }

        private static void write(MongoCollection<Document> things, String writer) {
            for (int i = 0;; i++) {
                String id = writer + "-" + i;
                things.insertOne(thing(id, i));
                told("answered", id, 1);
                things.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", 1)),
                        Updates.combine(Updates.inc("version", 1), Updates.set("state.cell", i + 1)));
                told("answered", id, 2);
                if (i % 10 == 0) {
                    things.insertMany(IntStream.range(0, 5).mapToObj(each -> thing(id + "-" + each, each)).toList());
                    IntStream.range(0, 5).forEach(each -> told("answered", id + "-" + each, 1));
                }
            }
        }

        private static Document thing(String id, int number) {
            return new Document("_id", id).append("key", "K" + id)
                    .append("version", 1)
                    .append("state", new Document("cell", number).append("text", "x".repeat(400)))
                    .append("pending", List.of(new Document("at", Date.from(Instant.now()))));
        }

        private static void read(MongoCollection<Document> things) {
            things.find(Filters.exists("pending.at"))
                    .forEach(each -> told("read", each.getString("_id"), each.getInteger("version")));
            things.updateMany(Filters.exists("pending.at"), Updates.unset("pending"));
        }

        private static void told(String how, String id, int version) {
            System.out.println("%s %s %d told".formatted(how, id, version));
        }
    }
}
