package vn.bangvang.localparts;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.sun.management.ThreadMXBean;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the outbox and the services ask the embedded store for is looked up. Documents that are read are made anew, so
 * that what a question reads is known by what this JVM allocates for it, however busy the machine is.
 */
class EmbeddedStoreLookupsIT {
    @TempDir
    Path directory;

    /** A question, with its name. */
    record Question(String name, Consumer<MongoCollection<Document>> asked) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Question> questions() {
        return Stream.of(
                new Question("guarded write", things -> things.updateOne(
                        Filters.and(Filters.eq("_id", "id-0017"), Filters.eq("version", 1L)), Updates.set("seen", 1))),
                new Question("how many wait", things -> things.countDocuments(Filters.exists("pending.at"))),
                new Question("what waits", things -> things
                        .find(Filters.and(Filters.lt("pending.at", new Date()), Filters.nin("_id", List.of("x"))))
                        .first()),
                new Question("what waits long, or by a clock that is ahead", things -> things
                        .find(Filters.or(Filters.lt("pending.at", new Date()), Filters.gt("pending.at", new Date())))
                        .first()),
                new Question("whether a key was answered", things -> things
                        .find(Filters.elemMatch("answered", new Document("$gte", "no/").append("$lt", "no0")))
                        .first()),
                new Question("what stands above", things -> things
                        .aggregate(List.of(Aggregates.match(Filters.eq("_id", "id-0017")),
                                Aggregates.graphLookup(things.getNamespace().getCollectionName(), "$state.parentId",
                                        "state.parentId", "_id", "above")))
                        .first()),
                new Question("a page", things -> things.find(Filters.gt("_id", "id-0010"))
                        .sort(Sorts.ascending("_id"))
                        .limit(10)
                        .into(new ArrayList<>())));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsNoMoreAmongMany(Question question) {
        try (LocalStore store = LocalStore.open(directory, Map.of("PATH", ""));
                MongoClient client = MongoClients.create(store.uri("members"))) {
            MongoCollection<Document> few = filled(client.getDatabase("members").getCollection("few"), 200);
            MongoCollection<Document> many = filled(client.getDatabase("members").getCollection("many"), 4_000);
            allocated(question, few);
            assertThat(allocated(question, many)).isLessThan(5 * allocated(question, few));
        }
    }

    private static MongoCollection<Document> filled(MongoCollection<Document> things, int size) {
        EmbeddedStoreIT.indexes(things);
        for (int i = 0; i < size; i += 200) {
            things.insertMany(IntStream.range(i, i + 200)
                    .mapToObj(each -> EmbeddedStoreIT.document(each, new Random(each)).append("pending", List.of()))
                    .toList());
        }
        return things;
    }

    /** In bytes, for some repetitions; the least of several attempts, because other threads go on meanwhile. */
    private static long allocated(Question question, MongoCollection<Document> things) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 3).mapToLong(_ -> {
            long before = threads.getTotalThreadAllocatedBytes();
            IntStream.range(0, 20).forEach(_ -> question.asked().accept(things));
            return threads.getTotalThreadAllocatedBytes() - before;
        }).min().orElseThrow();
    }
}
