package vn.bangvang.benchmarks.serving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The plainest server that does what a service does: {@code GET /NAME} answers the bytes of the file of that name in
 * {@code BODIES}, {@code GET /unchanged} 304, {@code POST /insert} and {@code /insert-many} store what they get in the
 * database at {@code MONGODB_URI}, acknowledged by a majority, and who listens at {@code /changes} gets the text that
 * somebody posts to {@code /tell}.
 */
final class BareServer {
    private BareServer() {}

    public static void main(String[] args) throws IOException {
        String directory = System.getenv("BODIES");
        Map<String, byte[]> bodies = directory == null ? Map.of() : bodies(Path.of(directory));
        MongoCollection<RawBsonDocument> store = store(new ConnectionString(System.getenv("MONGODB_URI")));
        Sinks.Many<String> told = Sinks.many().multicast().directBestEffort();
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(System.getenv("SERVER_PORT")))
                .route(routes -> routes.get("/ready", (_, response) -> response.send())
                        .get("/unchanged", (_, response) -> response.status(304).send())
                        .get("/changes", (_, response) -> response.sse()
                                .send(
                                        ByteBufFlux.fromString(told.asFlux()), _ -> true))
                        .get("/{name}", (request, response) -> answer(response,
                                bodies.getOrDefault(request.param("name"), new byte[0])))
                        .post("/tell", (request, response) -> body(request)
                                .doOnNext(text -> told.emitNext(text, Sinks.EmitFailureHandler.FAIL_FAST))
                                .then(response.send().then()))
                        .post("/insert", (request, response) -> body(request).map(RawBsonDocument::parse)
                                .flatMap(document -> Mono.from(store.insertOne(document)))
                                .then(response.status(201).send().then()))
                        .post("/insert-many", (request, response) -> body(request)
                                .map(text -> Document.parse(text).getList("items", Document.class))
                                .flatMap(items -> Mono.from(store.withDocumentClass(Document.class).insertMany(items)))
                                .then(response.send().then())))
                .bindNow()
                .onDispose()
                .block();
    }

    private static Map<String, byte[]> bodies(Path directory) throws IOException {
        var bodies = new HashMap<String, byte[]>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                bodies.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return Collections.unmodifiableMap(bodies);
    }

    private static MongoCollection<RawBsonDocument> store(ConnectionString uri) {
        String database = uri.getDatabase() == null ? "bare" : uri.getDatabase();
        return MongoClients.create(uri)
                .getDatabase(database)
                .getCollection("inserted", RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static Mono<Void> answer(HttpServerResponse response, byte[] body) {
        return response.header("Content-Type", "application/json").sendByteArray(Mono.just(body)).then();
    }

    private static Mono<String> body(HttpServerRequest request) {
        return request.receive().aggregate().asString(StandardCharsets.UTF_8);
    }
}
