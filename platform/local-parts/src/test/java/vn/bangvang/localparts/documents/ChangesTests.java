package vn.bangvang.localparts.documents;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is in the files at an instant is what a process that is killed then leaves. */
class ChangesTests {
    @TempDir
    Path directory;
    private final Channel channel = new EmbeddedChannel();
    private int copies;

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void whatWasAnsweredIsInTheFiles() throws IOException {
        try (var store = new Store(directory)) {
            store.createIndex();
            store.insert("a", "K1");
            store.insert("b", "K2");
            assertThat(idsAfterAKill()).containsExactly("a", "b");
            store.answer("update", new Document("updates", List.of(new Document("q", new Document("_id", "a"))
                    .append("u", new Document("$set", new Document("key", "K3"))))));
            store.answer("delete", new Document("deletes",
                    List.of(new Document("q", new Document("_id", "b")).append("limit", 1))));
            store.answer("findAndModify", new Document("query", new Document("_id", "c"))
                    .append("update", new Document("$set", new Document("key", "K4")))
                    .append("upsert", true));
            try (Store left = new Store(copy())) {
                assertThat(left.ids()).containsExactly("a", "c");
                assertThat(left.find(new Document("key", "K3"))).hasSize(1);
                assertThat(left.find(new Document("key", "K1"))).isEmpty();
            }
        }
    }

    @Test
    void aCollectionThatWasDroppedStaysSo() throws IOException {
        try (var store = new Store(directory)) {
            store.createIndex();
            store.insert("a", "K1");
            store.answer("drop", new Document());
            assertThat(idsAfterAKill()).isEmpty();
            store.insert("b", "K1");
            assertThat(idsAfterAKill()).containsExactly("b");
        }
    }

    /** A kill between a commit and the clearing of the journal leaves both. */
    @Test
    void whatWasCommittedIsNotChangedAgain() throws IOException {
        try (var store = new Store(directory)) {
            store.createIndex();
            store.insert("a", "K1");
            store.insert("b", "K2");
            byte[] journal = Files.readAllBytes(journal(directory));
            assertThat(journal).isNotEmpty();
            store.answer("drop", new Document());
            store.insert("c", "K1");
            Path copy = copy();
            Files.write(journal(copy), journal);
            try (Store left = new Store(copy)) {
                assertThat(left.ids()).containsExactly("c");
                assertThat(left.find(new Document("key", "K2"))).isEmpty();
            }
        }
    }

    @Test
    void aChangeIsLeftAsAWholeOrNotAtAll() throws IOException {
        try (var store = new Store(directory)) {
            store.createIndex();
            store.insert("a", "K1");
            store.answer("insert", new Document("documents", IntStream.range(0, 5)
                    .mapToObj(i -> new Document("_id", "b" + i).append("key", "L" + i))
                    .toList()));
            long written = Files.size(journal(directory));
            assertThat(idsAfterAKill()).containsExactly("a", "b0", "b1", "b2", "b3", "b4");
            for (long size = 0; size < written; size += 7) {
                Path copy = copy();
                try (SeekableByteChannel cut = Files.newByteChannel(journal(copy), StandardOpenOption.WRITE)) {
                    cut.truncate(size);
                }
                try (Store left = new Store(copy)) {
                    assertThat(left.ids()).isIn(List.of(), List.of("a"));
                    assertThat(left.find(new Document("key", new Document("$gte", "K")))).hasSameSizeAs(left.ids());
                    left.insert("z", "Z");
                    assertThat(left.ids()).contains("z");
                }
            }
        }
    }

    /** Or it could be told to others and then be lost. */
    @Test
    void nobodyReadsAChangeBeforeItIsInTheFiles() throws Exception {
        try (var store = new Store(directory)) {
            store.createIndex();
            store.insert("a", "K1");
            DocumentCollection collection = store.backend.collection("members.things");
            var changed = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            CompletableFuture<Void> changing = CompletableFuture
                    .runAsync(() -> store.backend.changes().change(collection, () -> {
                        collection.addDocument(new Document("_id", "b").append("key", "K2"));
                        changed.countDown();
                        return awaited(goOn);
                    }), Thread::startVirtualThread);
            assertThat(changed.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<List<String>> read = CompletableFuture.supplyAsync(store::ids,
                    Thread::startVirtualThread);
            assertThatThrownBy(() -> read.get(1, TimeUnit.SECONDS)).as("read meanwhile").isNotNull();
            goOn.countDown();
            assertThat(read.get(20, TimeUnit.SECONDS)).containsExactly("a", "b");
            assertThat(idsAfterAKill()).containsExactly("a", "b");
            changing.get(20, TimeUnit.SECONDS);
        }
    }

    private static String awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            return "awaited";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> idsAfterAKill() throws IOException {
        try (Store left = new Store(copy())) {
            return left.ids();
        }
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy-" + ++copies));
        for (String each : List.of("documents.mv.journal", "documents.mv")) {
            Files.copy(directory.resolve(each), copy.resolve(each));
        }
        return copy;
    }

    private static Path journal(Path directory) {
        return directory.resolve("documents.mv.journal");
    }

    /** One collection with an index, asked as over the wire; nothing is committed because time has gone by. */
    private final class Store implements AutoCloseable {
        private final DocumentBackend backend;

        Store(Path in) {
            backend = new DocumentBackend(in.resolve("documents.mv"), Duration.ofDays(1));
        }

        void createIndex() {
            answer("createIndexes", new Document("indexes",
                    List.of(new Document("name", "key").append("key", new Document("key", 1)))));
        }

        void insert(String id, String key) {
            answer("insert", new Document("documents", List.of(new Document("_id", id).append("key", key))));
        }

        List<?> find(Document filter) {
            var cursor = (Document) answer("find", new Document("filter", filter)).get("cursor");
            return (List<?>) cursor.get("firstBatch");
        }

        List<String> ids() {
            return find(new Document()).stream().map(each -> (String) ((Document) each).get("_id")).toList();
        }

        Document answer(String command, Document of) {
            var query = new Document(command, "things");
            query.putAll(of);
            return backend.handleCommand(channel, "members", command, query);
        }

        @Override
        public void close() {
            backend.close();
        }
    }
}
