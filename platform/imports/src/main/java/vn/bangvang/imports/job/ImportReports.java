package vn.bangvang.imports.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Why rows were refused, import by import. */
public final class ImportReports {
    private static final int NO_LIMIT = 0;

    private final MongoCollection<Document> problems;

    ImportReports(MongoDatabase database) {
        this.problems = database.getCollection("importProblems");
    }

    Mono<Void> indexed() {
        return Mono.from(problems.createIndex(Indexes.ascending("job", "_id"))).then();
    }

    static String id(ImportJob job, int row, int place) {
        return "%s-%07d-%02d".formatted(job.id(), row, place);
    }

    /** In place of what an attempt that was cut off had noted of the same rows. */
    Mono<Void> note(ImportJob job, int firstRow, int lastRow, List<RowProblem> found) {
        Bson sameRows = Filters.and(Filters.eq("job", job.id()), Filters.gte("_id", id(job, firstRow, 0)),
                Filters.lt("_id", id(job, lastRow + 1, 0)));
        List<Document> documents = new ArrayList<>();
        found.forEach(each -> documents.add(document(job, each)));
        Mono<Void> written = documents.isEmpty() ? Mono.empty() : Mono.from(problems.insertMany(documents)).then();
        return Mono.from(problems.deleteMany(sameRows)).then(written);
    }

    /** @param afterId where the page before ended, null for the first */
    public Flux<RowProblem> page(ImportJob job, @Nullable String afterId, int limit) {
        Bson its = Filters.eq("job", job.id());
        return Flux.from(problems.find(afterId == null ? its : Filters.and(its, Filters.gt("_id", afterId)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)).map(ImportReports::read);
    }

    public Flux<RowProblem> all(ImportJob job) {
        return page(job, null, NO_LIMIT);
    }

    Mono<Void> forget(String job) {
        return Mono.from(problems.deleteMany(Filters.eq("job", job))).then();
    }

    private static Document document(ImportJob job, RowProblem problem) {
        return new Document("_id", problem.id()).append("job", job.id())
                .append("row", problem.row())
                .append("column", problem.column())
                .append("value", problem.value())
                .append("code", problem.code())
                .append("vi", problem.vietnamese())
                .append("en", problem.english());
    }

    private static RowProblem read(Document document) {
        return new RowProblem(text(document, "_id"), document.getInteger("row", 0), document.getString("column"),
                document.getString("value"), text(document, "code"), text(document, "vi"), text(document, "en"));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
