package vn.bangvang.standings.mongo;

import java.util.Date;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Mono;

import vn.bangvang.standings.live.DeadLetter;
import vn.bangvang.standings.live.DeadLetters;

/** Dead letters in the collection {@code dead-letters}, one document per place in the log. */
final class StoredDeadLetters implements DeadLetters {
    private final MongoCollection<Document> letters;

    StoredDeadLetters(MongoDatabase database) {
        this.letters = database.getCollection("dead-letters");
    }

    @Override
    public Mono<Void> keep(DeadLetter letter) {
        String id = letter.topic() + "-" + letter.partition() + "@" + letter.offset();
        Document document = new Document("_id", id).append("topic", letter.topic())
                .append("partition", letter.partition())
                .append("offset", letter.offset())
                .append("reason", letter.reason())
                .append("detail", letter.detail())
                .append("type", letter.type())
                .append("aggregateId", letter.aggregateId())
                .append("loggedAt", Date.from(letter.loggedAt()));
        return Mono.from(letters.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true))).then();
    }
}
