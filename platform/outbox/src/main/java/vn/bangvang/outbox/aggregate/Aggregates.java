package vn.bangvang.outbox.aggregate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.refusal.Refusal;

/**
 * The aggregates of one kind: founded, decided about, and asked for. Consistency boundary: one aggregate. Every write
 * is acknowledged by a majority with its journal. Injected by its generic type wherever there is a {@link Publication}.
 * <p>
 * A caller's Idempotency-Key makes a retry within 24 hours answered and not carried out again, whichever instance is
 * asked: with the aggregate as it was founded, or, after a change, as it is now. The same key with another request is
 * refused as IDEMPOTENCY_KEY_REUSED, and as IDEMPOTENCY_KEY_IN_USE while the first is still being carried out here.
 */
public final class Aggregates<S, E> {
    private static final int READ_OVER = 500;

    private final Publication<S, E> publication;
    private final AggregateReads<S> reads;
    private final GuardedWrites<S> writes;
    private final RememberedAnswers answers;

    Aggregates(Publication<S, E> publication, AggregateReads<S> reads, GuardedWrites<S> writes,
            RememberedAnswers answers) {
        this.publication = publication;
        this.reads = reads;
        this.writes = writes;
        this.answers = answers;
    }

    /** The kind's word in the envelopes of its events, such as {@code prize}. */
    public String aggregateType() {
        return publication.kind().aggregateType();
    }

    /**
     * Founds an aggregate that the rule decides about.
     *
     * @param rule gets the new aggregate's id; fails with a refusal, or answers the first decision
     * @return the new aggregate; refused as the kind says when one of its business keys is taken
     */
    public Mono<Stored<S>> found(Function<String, Mono<Decided<S, E>>> rule) {
        return founded(null, rule);
    }

    /** As {@link #found(Function)}; a retry is answered before anything is asked again. */
    public Mono<Stored<S>> found(IdempotencyKey key, Function<String, Mono<Decided<S, E>>> rule) {
        return answers.once(key, writes.replay(key), () -> founded(key, rule));
    }

    /** @return the aggregate that has one of the keys of this one already, or else this one, founded now */
    public Mono<Stored<S>> foundUnlessThere(String id, Decided<S, E> first) {
        Draft<S> draft = draft(id, first);
        Mono<Stored<S>> there = Mono.defer(() -> findByKey(draft.keys().getFirst()));
        return there.switchIfEmpty(Mono.defer(() -> writes.insert(draft, null)
                .onErrorResume(Refusal.class, refusal -> there.switchIfEmpty(Mono.error(refusal)))));
    }

    /**
     * Founds many, each for itself: a refused one keeps no other waiting, and what is there already is recognised.
     * With an Idempotency-Key, what the request founded is remembered for each, so that a retry goes on where the first
     * attempt ended and is given the first answers.
     *
     * @return what became of each, in the order given
     */
    public <C> Mono<List<EachOutcome<S>>> foundEach(@Nullable IdempotencyKey key, List<C> commands,
            EachForItself<C, S, E> rules) {
        Mono<List<EachOutcome<S>>> outcomes = Mono
                .defer(() -> new FoundingEach<>(publication, reads, writes, answers, key, commands, rules, true)
                        .outcomes());
        return key == null ? outcomes : answers.once(key, Mono.empty(), () -> outcomes);
    }

    /**
     * What {@link #foundEach} would answer now, without writing anything. Of two that want the same, both are judged as
     * if the other were not there.
     */
    public <C> Mono<List<EachOutcome<S>>> checkEach(List<C> commands, EachForItself<C, S, E> rules) {
        return Mono.defer(
                () -> new FoundingEach<>(publication, reads, writes, answers, null, commands, rules, false).outcomes());
    }

    /**
     * Decides about an aggregate and stores the decision if nobody was faster.
     *
     * @param expected what the decision has to be based on; {@link ExpectedVersion#any()} decides again on what
     *        somebody else wrote meanwhile
     * @param rule gets the aggregate as it is; fails with a refusal, or answers the decision, or nothing, when nothing
     *        is to be done
     * @return the aggregate afterwards, empty when the rule answered nothing; refused as UNKNOWN_… when there is none;
     *         fails with {@link StaleVersion} when it is not the expected version, with {@link Contention} when it
     *         never was at rest
     */
    public Mono<Stored<S>> decide(String id, ExpectedVersion expected, Function<Stored<S>, Mono<Decided<S, E>>> rule) {
        return decided(id, expected, null, rule);
    }

    /** As {@link #decide(String, ExpectedVersion, Function)}; a retry is answered before anything is asked again. */
    public Mono<Stored<S>> decide(String id, ExpectedVersion expected, IdempotencyKey key,
            Function<Stored<S>, Mono<Decided<S, E>>> rule) {
        return answers.once(key, writes.replay(key), () -> decided(id, expected, key, rule));
    }

    /**
     * Decides about the aggregate with the business key of this one, which begins as it is, without being told, when
     * there is none. A retry is answered before anything is asked again.
     *
     * @param first says how it begins; asked only when the key is new
     */
    public Mono<Stored<S>> decideOrBegin(IdempotencyKey key, Mono<S> first,
            Function<Stored<S>, Mono<Decided<S, E>>> rule) {
        return answers.once(key, writes.replay(key),
                () -> first.flatMap(empty -> foundUnlessThere(Ids.next(), Decided.unchanged(empty)))
                        .flatMap(begun -> decided(begun.id(), ExpectedVersion.any(), key, rule)));
    }

    /** @return what the request of that key was answered with; empty when it has not been carried out */
    public Mono<Stored<S>> answered(IdempotencyKey key) {
        return writes.replay(key);
    }

    /**
     * Makes every decision under way about these aggregates start again on a new read, without telling anything. Only
     * for aggregates whose own version nobody is told: it leaves a gap in it.
     */
    public Mono<Void> interrupt(Query query) {
        return Rehearsal.mayWrite()
                .then(Mono.defer(() -> Mono.from(
                        reads.documents().updateMany(query.filter(), Updates.inc("version", 1L)))))
                .then();
    }

    /** Forgets for good what nothing refers to and what was told, which stays on the log. @return how many */
    public Mono<Long> forget(Query query) {
        Query told = query.and(Filters.exists("pending.at", false));
        return Rehearsal.mayWrite()
                .then(Mono.defer(() -> Mono.from(reads.documents().deleteMany(told.filter()))))
                .map(deleted -> deleted.getDeletedCount());
    }

    /** @return the aggregate, or empty when there is none */
    public Mono<Stored<S>> find(String id) {
        return reads.find(Filters.eq("_id", id));
    }

    /** @return the aggregate; refused as UNKNOWN_… when there is none */
    public Mono<Stored<S>> get(String id) {
        return reads.get(id);
    }

    /** @return the aggregate with that business key, or empty when there is none */
    public Mono<Stored<S>> findByKey(String key) {
        return reads.find(Filters.eq("key", key));
    }

    /**
     * @param afterId where the page before ended, or null for the first page
     * @return at most {@code limit} aggregates in the order of their ids
     */
    public Flux<Stored<S>> page(Query query, @Nullable String afterId, int limit) {
        return reads.page(query.filter(), Part.Order.ID, afterId, limit);
    }

    /** As many as the part has room for, in its order; counts the whole list when that is asked for. */
    public Flux<Stored<S>> page(Query query, Part part) {
        Query wanted = part.of(query);
        Mono<Void> counted = part.isCounted() ? count(wanted).doOnNext(part::countedAs).then() : Mono.empty();
        return counted.thenMany(
                Flux.defer(() -> reads.page(wanted.filter(), part.order(), part.afterId(), part.limit())));
    }

    /** As {@link #page(Query, Part)}, of those alone that may be seen: nothing is told of others, not even a number. */
    public Flux<Stored<S>> page(Query query, Part part, Predicate<Stored<S>> visible) {
        Query wanted = part.of(query);
        Mono<Void> counted = part.isCounted()
                ? all(wanted).filter(visible).count().doOnNext(part::countedAs).then()
                : Mono.empty();
        return counted
                .thenMany(Flux.defer(() -> visible(wanted, part.order(), part.afterId(), visible).take(part.limit())));
    }

    /** Read some at a time until there are enough: the length of a list says nothing of what a page costs. */
    private Flux<Stored<S>> visible(Query query, Part.Order order, @Nullable String afterId,
            Predicate<Stored<S>> visible) {
        return reads.page(query.filter(), order, afterId, READ_OVER).collectList().flatMapMany(read -> {
            Flux<Stored<S>> some = Flux.fromIterable(read).filter(visible);
            return read.size() < READ_OVER
                    ? some
                    : some.concatWith(Flux.defer(() -> visible(query, order, read.getLast().id(), visible)));
        });
    }

    /** Every one of them, in the order of their ids, read as they are asked for. */
    public Flux<Stored<S>> all(Query query) {
        return reads.everything(query.filter());
    }

    /**
     * These and, step by step, all that stand above them, read in one go and in no order.
     *
     * @param parent the field of the state that names another aggregate of this kind by its id
     */
    public Flux<Stored<S>> withThoseAbove(Query query, String parent) {
        return reads.upwards(query.filter(), parent);
    }

    /** How many there are of each value that a field of the state has, counted in one go. */
    public Mono<Map<String, Long>> tally(Query query, String field) {
        return reads.tally(query.filter(), field);
    }

    /** The id of each of them, in no order, without reading what they are. */
    public Flux<String> ids(Query query) {
        return reads.ids(query.filter());
    }

    /** The version of each of them, in no order, without reading what they are. */
    public Flux<Long> versions(Query query) {
        return reads.versions(query.filter());
    }

    public Mono<Long> count(Query query) {
        return reads.count(query.filter());
    }

    private Mono<Stored<S>> founded(@Nullable IdempotencyKey key, Function<String, Mono<Decided<S, E>>> rule) {
        return Mono.defer(() -> {
            String id = Ids.next();
            return rule.apply(id).flatMap(first -> writes.insert(draft(id, first), key));
        });
    }

    private Mono<Stored<S>> decided(String id, ExpectedVersion expected, @Nullable IdempotencyKey key,
            Function<Stored<S>, Mono<Decided<S, E>>> rule) {
        return writes.change(id, expected, key, stored -> rule.apply(stored).map(decided -> draft(id, decided)));
    }

    private Draft<S> draft(String id, Decided<S, E> decided) {
        return Draft.of(publication, id, decided);
    }
}
