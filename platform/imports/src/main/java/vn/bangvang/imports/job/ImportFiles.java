package vn.bangvang.imports.job;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import org.bson.BsonString;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of imports, in pieces, under the imports' ids, each sealed with the key of its import. */
public final class ImportFiles {
    private final GridFSBucket bucket;
    private final ImportKeys keys;

    ImportFiles(MongoDatabase database, ImportKeys keys) {
        this.keys = keys;
        this.bucket = GridFSBuckets.create(database, "importFiles");
    }

    Mono<Void> keep(String id, byte[] file) {
        return keys.of(id)
                .flatMap(key -> Mono.from(bucket.uploadFromPublisher(new BsonString(id), id,
                        Mono.fromSupplier(() -> ByteBuffer.wrap(key.seal(file, id))))))
                .then();
    }

    public Mono<byte[]> read(String id) {
        return Flux.from(bucket.downloadToPublisher(new BsonString(id)))
                .collect(ByteArrayOutputStream::new, (all, piece) -> {
                    byte[] bytes = new byte[piece.remaining()];
                    piece.get(bytes);
                    all.writeBytes(bytes);
                })
                .zipWith(keys.of(id), (sealed, key) -> key.open(sealed.toByteArray(), id));
    }

    /** With the key, so that the import's report cannot be read either. */
    Mono<Void> forget(String id) {
        return keys.destroy(id)
                .then(Mono.from(bucket.delete(new BsonString(id))))
                .onErrorResume(MongoGridFSException.class, goneAlready -> Mono.empty());
    }

    /** Those too whose import never began because an instance was lost in between. */
    Mono<Void> forgetSentBefore(Instant moment) {
        return Flux.from(bucket.find(Filters.lt("uploadDate", Date.from(moment))))
                .concatMap(file -> forget(file.getId().asString().getValue()))
                .then();
    }
}
