package vn.bangvang.imports.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.imports.job.ImportJob.State;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.refusal.Refusal;

/**
 * The imports of a service. One instance at a time works on an import, for as long as it renews its lease; an instance
 * that has lost it changes nothing any more.
 */
public final class ImportJobs {
    /** After so long without a sign of life another instance goes on. */
    static final Duration LEASE = Duration.ofSeconds(20);
    /** How many imports of one caller may wait. */
    private static final int MOST_WAITING = 10;
    /** How often an import is tried again without getting any further. */
    private static final int MOST_FAILURES = 30;
    private static final Bson UNFINISHED = Filters.in("state",
            Stream.of(State.values()).filter(state -> !state.ended()).map(Enum::name).toList());

    private final MongoCollection<Document> jobs;
    private final Clock clock;

    ImportJobs(MongoDatabase database, Clock clock) {
        this.jobs = database.getCollection("imports");
        this.clock = clock;
    }

    Mono<Void> indexed() {
        return Flux.concat(jobs.createIndex(Indexes.ascending("once"), new IndexOptions().unique(true)),
                jobs.createIndex(Indexes.ascending("state", "_id")),
                jobs.createIndex(Indexes.ascending("endedAt"))).then();
    }

    /**
     * @return the import that this key began, if there is one; refused as IDEMPOTENCY_KEY_REUSED when it was another
     */
    Mono<ImportJob> begunBy(IdempotencyKey key) {
        return Mono.from(jobs.find(Filters.eq("once", key.key())).first()).map(JobDocument::read).doOnNext(job -> {
            if (!job.fingerprint().equals(key.fingerprint())) {
                throw Refusal.invalid("IDEMPOTENCY_KEY_REUSED", "", null);
            }
        });
    }

    /** Refused as TOO_MANY_IMPORTS while ten of the caller's wait. */
    Mono<Void> mayBegin(String subject) {
        return Mono.from(jobs.countDocuments(Filters.and(UNFINISHED, Filters.eq("caller.subject", subject))))
                .doOnNext(waiting -> {
                    if (waiting >= MOST_WAITING) {
                        throw Refusal.conflict("TOO_MANY_IMPORTS", "", null);
                    }
                })
                .then();
    }

    /** @return the import, or the one that the same key began a moment before */
    Mono<ImportJob> begin(ImportJob job, IdempotencyKey key) {
        return Mono.from(jobs.insertOne(JobDocument.of(job).append("once", key.key())))
                .thenReturn(job)
                .onErrorResume(MongoWriteException.class,
                        taken -> taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                                ? begunBy(key)
                                : Mono.error(taken));
    }

    /** Refused as UNKNOWN_IMPORT unless this caller sent it. */
    public Mono<ImportJob> get(String subject, String things, String id) {
        return Mono
                .from(jobs.find(Filters.and(Filters.eq("_id", id), Filters.eq("things", things),
                        Filters.eq("caller.subject", subject))).first())
                .map(JobDocument::read)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_IMPORT", "", id)));
    }

    /** The oldest import that nobody works on, leased to this worker; empty when there is none. */
    Mono<ImportJob> claim(String worker) {
        Instant now = clock.instant();
        return Mono.from(jobs.findOneAndUpdate(
                Filters.and(UNFINISHED, Filters.not(Filters.gt("leasedUntil", Date.from(now)))),
                Updates.combine(Updates.set("leasedTo", worker), until(now)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("_id")).returnDocument(ReturnDocument.AFTER)))
                .map(JobDocument::read);
    }

    Mono<Void> renew(ImportJob job, String worker) {
        return held(job, worker, Filters.empty(), until(clock.instant()));
    }

    /** Begins a state with its first row. */
    Mono<ImportJob> enter(ImportJob job, String worker, State state) {
        ImportJob next = job.in(state);
        return held(job, worker, Filters.empty(),
                Updates.combine(Updates.set("state", state.name()), Updates.set("done", 0), Updates.set("founded", 0),
                        Updates.set("alreadyThere", 0), Updates.set("refused", 0), until(clock.instant())))
                .thenReturn(next);
    }

    /** Notes that some rows are through, unless that was noted before. */
    Mono<Void> advance(ImportJob job, String worker, int from, Tally tally) {
        return held(job, worker, Filters.eq("done", from),
                Updates.combine(Updates.set("done", from + tally.rows()), Updates.inc("founded", tally.founded()),
                        Updates.inc("alreadyThere", tally.alreadyThere()), Updates.inc("refused", tally.refused()),
                        Updates.unset("failures"), until(clock.instant())));
    }

    Mono<Void> end(ImportJob job, String worker, State state) {
        return held(job, worker, Filters.empty(), Updates.combine(Updates.set("state", state.name()),
                Updates.set("endedAt", Date.from(clock.instant())), Updates.unset("leasedUntil")));
    }

    /** Lets it be tried again soon, and gives it up when that has got no further for too long. */
    Mono<Void> failed(ImportJob job, String worker) {
        Instant now = clock.instant();
        Bson mine = Filters.and(Filters.eq("_id", job.id()), Filters.eq("leasedTo", worker));
        return Mono.from(jobs.findOneAndUpdate(mine,
                Updates.combine(Updates.inc("failures", 1),
                        Updates.set("leasedUntil", Date.from(now.plus(Duration.ofSeconds(3))))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .filter(document -> document.getInteger("failures", 0) > MOST_FAILURES)
                .flatMap(_ -> end(job, worker, State.FAILED));
    }

    /** Ids of some that ended before that moment. */
    Mono<List<String>> endedBefore(Instant moment) {
        return Flux.from(jobs.find(Filters.lt("endedAt", Date.from(moment))).limit(100))
                .map(document -> document.getString("_id"))
                .collectList();
    }

    Mono<Void> forget(String id) {
        return Mono.from(jobs.deleteOne(Filters.eq("_id", id))).then();
    }

    private Mono<Void> held(ImportJob job, String worker, Bson as, Bson change) {
        return Mono.from(jobs.updateOne(
                Filters.and(Filters.eq("_id", job.id()), Filters.eq("leasedTo", worker), UNFINISHED, as), change))
                .flatMap(result -> result.getMatchedCount() == 1 ? Mono.empty() : Mono.error(LeaseLost::new));
    }

    private static Bson until(Instant now) {
        return Updates.set("leasedUntil", Date.from(now.plus(LEASE)));
    }
}
