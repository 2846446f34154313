package vn.bangvang.outbox.aggregate;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.refusal.Refusal;

/**
 * The Idempotency-Keys of one collection, each in the document that its request wrote, for a day
 * (draft-ietf-httpapi-idempotency-key-header-07). A unique index keeps two instances from carrying out one key twice.
 */
final class RememberedAnswers {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    /** Far more than one aggregate is changed in a day; keeps its document small whatever a caller does. */
    private static final int AT_MOST = 5_000;
    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    private final MongoCollection<Document> documents;
    private final SealedFields sealing;
    private final Set<String> answering;
    private final Clock clock;

    /** @param answering the keys whose requests are being carried out in this process */
    RememberedAnswers(MongoCollection<Document> documents, SealedFields sealing, Set<String> answering, Clock clock) {
        this.documents = documents;
        this.sealing = sealing;
        this.answering = answering;
        this.clock = clock;
    }

    /**
     * Carries out the work unless its answer is remembered. Once begun it is finished, also when the caller goes away:
     * the key is free again when it is known what became of it.
     */
    <T> Mono<T> once(IdempotencyKey key, Mono<T> remembered, Supplier<Mono<T>> work) {
        return Mono.deferContextual(context -> {
            if (!answering.add(key.key())) {
                return Mono.error(Refusal.conflict("IDEMPOTENCY_KEY_IN_USE", "", null));
            }
            CompletableFuture<T> answer = remembered.switchIfEmpty(Mono.defer(work))
                    // Before the answer is out: a caller may retry the moment it has it.
                    .doOnTerminate(() -> answering.remove(key.key()))
                    .contextWrite(context)
                    .toFuture();
            return Mono.fromFuture(answer, true);
        });
    }

    /** @return the document that the key's request wrote, with that answer; refused when it was another request */
    Mono<Answered> find(IdempotencyKey key) {
        return Mono.from(documents.find(Filters.eq("answered", key.key())).projection(withAnswer(key)).first())
                .flatMap(sealing::opened)
                .flatMap(document -> in(document, key).map(answer -> Mono.just(new Answered(document, answer)))
                        .orElseGet(() -> forgetOldOf(document).then(Mono.empty())));
    }

    record Answered(Document document, Document answer) {}

    /** @param index in the request's list */
    record AnsweredItem(int index, Document document, Document answer) {}

    /** @return what a request that founds many has founded, place by place; refused when it was another request */
    Flux<AnsweredItem> ofBatch(IdempotencyKey key) {
        String prefix = key.key() + "/";
        Bson any = Filters.elemMatch("answered", toItems(key));
        return sealing.opened(Flux.from(documents.find(any).projection(withAnswersToItems(key))))
                .concatMap(document -> {
                    List<AnsweredItem> items = answers(document)
                            .filter(answer -> answer.getString("key").startsWith(prefix))
                            .map(answer -> answer.getString("key").substring(prefix.length()))
                            .filter(place -> PLACE.matcher(place).matches())
                            .map(Integer::valueOf)
                            .map(key::indexOf)
                            .filter(index -> index >= 0)
                            .flatMap(index -> in(document, key.ofItem(index)).stream()
                                    .map(answer -> new AnsweredItem(index, document, answer)))
                            .toList();
                    return items.isEmpty() ? forgetOldOf(document).thenMany(Flux.empty()) : Flux.fromIterable(items);
                });
    }

    /** What a write reads: of a document's answers, that to this key alone. */
    Bson withAnswer(@Nullable IdempotencyKey key) {
        return key == null ? AggregateReads.WITHOUT_ANSWERS : with(new Document("$eq", key.key()));
    }

    /** What a request that founds many reads: of a document's answers, that to one of its items alone. */
    Bson withAnswersToItems(@Nullable IdempotencyKey key) {
        return key == null ? AggregateReads.WITHOUT_ANSWERS : with(toItems(key));
    }

    private Bson with(Document itsKey) {
        return Projections.fields(AggregateReads.WITHOUT_ANSWERS, Projections.elemMatch("answers",
                new Document("key", itsKey).append("at", new Document("$gt", yesterday()))));
    }

    private static Document toItems(IdempotencyKey key) {
        return new Document("$gte", key.key() + "/").append("$lt", key.key() + (char) ('/' + 1));
    }

    /** @return the answer in a document that was read with it; refused when the key came with another request */
    Optional<Document> in(Document document, IdempotencyKey key) {
        Optional<Document> answer = answers(document)
                .filter(candidate -> key.key().equals(candidate.getString("key")))
                .findFirst();
        if (answer.isPresent() && !key.fingerprint().equals(answer.get().getString("fingerprint"))) {
            throw Refusal.invalid("IDEMPOTENCY_KEY_REUSED", "", null);
        }
        return answer;
    }

    /** For the first write of a document. */
    void remember(IdempotencyKey key, long version, SeenPosition position, Document created) {
        created.append("answered", List.of(key.key()))
                .append("answers", List.of(answer(key, version, position).append("state", created.get("state"))));
    }

    /** For a later one. */
    Bson remember(IdempotencyKey key, long version, SeenPosition position) {
        PushOptions bound = new PushOptions().slice(-AT_MOST);
        return Updates.combine(Updates.pushEach("answered", List.of(key.key()), bound),
                Updates.pushEach("answers", List.of(answer(key, version, position)), bound));
    }

    /** Where the first answer stood; what was answered by an earlier release does not say. */
    static SeenPosition position(Document answer) {
        String word = answer.getString("position");
        return word == null ? SeenPosition.NOTHING : PositionForm.read(word);
    }

    private Document answer(IdempotencyKey key, long version, SeenPosition position) {
        return new Document("key", key.key()).append("fingerprint", key.fingerprint())
                .append("version", version)
                .append("position", PositionForm.write(position))
                .append("at", Date.from(clock.instant()));
    }

    Date now() {
        return Date.from(clock.instant());
    }

    private Date yesterday() {
        return Date.from(clock.instant().minus(REMEMBERED));
    }

    private static boolean isOld(Document answer, Date yesterday) {
        return !answer.getDate("at").after(yesterday);
    }

    private static Stream<Document> answers(Document document) {
        return document.getList("answers", Document.class, List.of()).stream();
    }

    private Mono<Void> forgetOldOf(Document found) {
        return withOld(Filters.eq("_id", found.get("_id"))).concatMap(this::forgetOld).then();
    }

    /** Each with the keys and ages of all its answers. */
    private Flux<Document> withOld(Bson filter) {
        return Flux.from(documents.find(Filters.and(filter, Filters.lte("answers.at", yesterday())))
                .projection(Projections.include("answers.key", "answers.at")));
    }

    /** Unless somebody adds an answer meanwhile: then it is left to the next time. */
    private Mono<Void> forgetOld(Document document) {
        Date yesterday = yesterday();
        long all = answers(document).count();
        List<String> old = answers(document).filter(answer -> isOld(answer, yesterday))
                .map(answer -> answer.getString("key"))
                .toList();
        Bson forgetting = old.size() == all
                ? Updates.combine(Updates.unset("answered"), Updates.unset("answers"))
                : Updates.combine(Updates.pullAll("answered", old),
                        Updates.pullByFilter(Filters.eq("answers", Filters.in("key", old))));
        return Mono.from(documents.updateOne(
                Filters.and(Filters.eq("_id", document.get("_id")), Filters.size("answers", (int) all)), forgetting))
                .then();
    }

    /** Forgets what is older than a day: it repeats what was written about people. */
    Mono<Void> forgetOld() {
        return Flux.defer(() -> withOld(Filters.empty())).concatMap(this::forgetOld).then();
    }
}
