package vn.bangvang.imports.job;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import com.mongodb.MongoGridFSException;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import org.bson.BsonString;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of imports, in pieces, under the imports' ids. */
public final class ImportFiles {
    private final GridFSBucket bucket;

    ImportFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "importFiles");
    }

    Mono<Void> keep(String id, byte[] file) {
        return Mono.from(bucket.uploadFromPublisher(new BsonString(id), id, Mono.just(ByteBuffer.wrap(file)))).then();
    }

    public Mono<byte[]> read(String id) {
        return Flux.from(bucket.downloadToPublisher(new BsonString(id)))
                .collect(ByteArrayOutputStream::new, (all, piece) -> {
                    byte[] bytes = new byte[piece.remaining()];
                    piece.get(bytes);
                    all.writeBytes(bytes);
                })
                .map(ByteArrayOutputStream::toByteArray);
    }

    Mono<Void> forget(String id) {
        return Mono.from(bucket.delete(new BsonString(id)))
                .onErrorResume(MongoGridFSException.class, goneAlready -> Mono.empty());
    }
}
