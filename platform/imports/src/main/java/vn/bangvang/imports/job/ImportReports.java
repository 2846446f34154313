package vn.bangvang.imports.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.personkeys.PersonKey;

/** Why rows were refused, import by import; what stood in the file is sealed with the key of the import. */
public final class ImportReports {
    private static final int NO_LIMIT = 0;

    private final MongoCollection<Document> problems;
    private final ImportKeys keys;

    ImportReports(MongoDatabase database, ImportKeys keys) {
        this.keys = keys;
        this.problems = database.getCollection("importProblems");
    }

    Mono<Void> indexed() {
        return Mono.from(problems.createIndex(Indexes.ascending("job", "_id"))).then();
    }

    static String id(ImportJob job, int row, int place) {
        return "%s-%08d-%02d".formatted(job.id(), row, place);
    }

    /** In place of what an attempt that was cut off had noted of the same rows. */
    Mono<Void> note(ImportJob job, int firstRow, int lastRow, List<RowProblem> found) {
        Bson sameRows = Filters.and(Filters.eq("job", job.id()), Filters.gte("_id", id(job, firstRow, 0)),
                Filters.lt("_id", id(job, lastRow + 1, 0)));
        Mono<Void> written = found.isEmpty()
                ? Mono.empty()
                : keys.of(job.id())
                        .flatMap(key -> Mono.from(problems.insertMany(
                                found.stream().map(each -> document(job, each, key)).toList())))
                        .then();
        return Mono.from(problems.deleteMany(sameRows)).then(written);
    }

    /** @param afterId where the page before ended, null for the first */
    public Flux<RowProblem> page(ImportJob job, @Nullable String afterId, int limit) {
        Bson its = Filters.eq("job", job.id());
        return keys.of(job.id())
                .flatMapMany(key -> Flux
                        .from(problems.find(afterId == null ? its : Filters.and(its, Filters.gt("_id", afterId)))
                                .sort(Sorts.ascending("_id"))
                                .limit(limit))
                        .map(document -> read(document, key)));
    }

    public Flux<RowProblem> all(ImportJob job) {
        return page(job, null, NO_LIMIT);
    }

    Mono<Void> forget(String job) {
        return Mono.from(problems.deleteMany(Filters.eq("job", job))).then();
    }

    private static Document document(ImportJob job, RowProblem problem, PersonKey key) {
        Document told = new Document("column", problem.column()).append("value", problem.value())
                .append("vi", problem.vietnamese())
                .append("en", problem.english());
        return new Document("_id", problem.id()).append("job", job.id())
                .append("row", problem.row())
                .append("code", problem.code())
                .append("told", new Binary(key.seal(told.toJson().getBytes(StandardCharsets.UTF_8), problem.id())));
    }

    private static RowProblem read(Document document, PersonKey key) {
        String id = text(document, "_id");
        Document told = Document.parse(new String(key.open(document.get("told", Binary.class).getData(), id),
                StandardCharsets.UTF_8));
        return new RowProblem(id, document.getInteger("row", 0), told.getString("column"),
                told.getString("value"), text(document, "code"), text(told, "vi"), text(told, "en"));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
