package vn.bangvang.evaluation.records;

import java.time.Clock;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.records.DatedFacts.Reference;
import vn.bangvang.evaluation.records.document.GuidingDocuments;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.organisation.OrganisationReach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Records facts of a year, corrects and withdraws them, as long as the year is not closed; one use case for every kind
 * of {@link DatedFacts}. A caller is kept to the organisations within reach before any other rule is asked: who may not
 * see a record learns nothing of it.
 */
@Service
public final class Records {
    private final OrganisationReach reach;
    private final RecordYears years;
    private final Members members;
    private final GuidingDocuments documents;
    private final Clock clock;

    Records(OrganisationReach reach, RecordYears years, Members members, GuidingDocuments documents, Clock clock) {
        this.reach = reach;
        this.years = years;
        this.members = members;
        this.documents = documents;
        this.clock = clock;
    }

    /** @return the new record; refused when the year is closed or a live record says the same */
    public <F extends DatedFacts> Mono<Stored<Recorded<F>>> record(Aggregates<Recorded<F>, Recorded.Event> kind,
            Caller caller, F facts, IdempotencyKey key) {
        return reach.mustCover(caller, facts.organisationId(), facts.organisationPointer())
                .then(Mono.defer(() -> kind.found(key, id -> Mono.fromRunnable(facts::mustHold)
                        .then(Mono.defer(() -> referencesMustExist(caller, facts)))
                        .then(Mono.defer(() -> open(facts)))
                        .map(year -> Decided.of(Recorded.first(year.rootId(), facts), Recorded.Event.RECORDED)
                                .in(year.stamp())))));
    }

    /** @return the record with what was not known before */
    public <F extends DatedFacts> Mono<Stored<Recorded<F>>> supplement(Aggregates<Recorded<F>, Recorded.Event> kind,
            Caller caller, String id, ExpectedVersion expected, UnaryOperator<F> supplement) {
        return changeFacts(kind, caller, id, expected, Recorded.Event.SUPPLEMENTED, supplement, null);
    }

    /** @return the record as corrected; when nothing differs, as it was */
    public <F extends DatedFacts> Mono<Stored<Recorded<F>>> correct(Aggregates<Recorded<F>, Recorded.Event> kind,
            Caller caller, String id, ExpectedVersion expected, UnaryOperator<F> correction, String reason) {
        return changeFacts(kind, caller, id, expected, Recorded.Event.CORRECTED, correction, reason);
    }

    /** @return the record, which counts no longer */
    public <F extends DatedFacts> Mono<Stored<Recorded<F>>> withdraw(Aggregates<Recorded<F>, Recorded.Event> kind,
            Caller caller, String id, ExpectedVersion expected, String reason) {
        return change(kind, caller, id, expected, Recorded.Event.WITHDRAWN,
                record -> record.withdrawn(reason, clock.instant()));
    }

    public <F extends DatedFacts> Mono<Stored<Recorded<F>>> get(Aggregates<Recorded<F>, Recorded.Event> kind,
            Caller caller, String id) {
        return kind.get(id)
                .flatMap(stored -> reach.mustCover(caller, stored.state().facts().organisationId(), "")
                        .thenReturn(stored));
    }

    /**
     * @param organisationId whose records, or null for everybody's, which only a caller without limits may ask for
     */
    public <F extends DatedFacts> Flux<Stored<Recorded<F>>> page(Aggregates<Recorded<F>, Recorded.Event> kind,
            Caller caller, @Nullable String organisationId, @Nullable Integer year, Part part) {
        Query query = Query.where("facts.organisationId", organisationId).and("year", year);
        return reach.mustCoverList(caller, organisationId).thenMany(kind.page(query, part));
    }

    private <F extends DatedFacts> Mono<Stored<Recorded<F>>> changeFacts(
            Aggregates<Recorded<F>, Recorded.Event> kind, Caller caller, String id, ExpectedVersion expected,
            Recorded.Event event, UnaryOperator<F> change, @Nullable String reason) {
        return change(kind, caller, id, expected, event, record -> {
            F changed = change.apply(record.facts());
            return changed.equals(record.facts()) && !record.withdrawn()
                    ? record
                    : record.corrected(changed, reason, clock.instant());
        });
    }

    private <F extends DatedFacts> Mono<Stored<Recorded<F>>> change(Aggregates<Recorded<F>, Recorded.Event> kind,
            Caller caller, String id, ExpectedVersion expected, Recorded.Event event,
            UnaryOperator<Recorded<F>> decision) {
        return get(kind, caller, id).then(Mono.defer(() -> kind.decide(id, expected,
                stored -> open(stored.state().facts()).flatMap(year -> {
                    Recorded<F> after = decision.apply(stored.state());
                    return after.equals(stored.state())
                            ? Mono.just(Decided.unchanged(after))
                            : referencesMustExist(caller, after.facts())
                                    .thenReturn(Decided.of(after, event).in(year.stamp()));
                }))));
    }

    private Mono<RecordYears.Year> open(DatedFacts facts) {
        return years.open(facts.organisationId(), facts.organisationPointer(), facts.year());
    }

    /** Refuses facts that point at something nobody knows, or at a member who was never where the caller reaches. */
    private Mono<Void> referencesMustExist(Caller caller, DatedFacts facts) {
        return Flux.fromStream(facts::references).concatMap(reference -> mustExist(caller, reference)).then();
    }

    private Mono<?> mustExist(Caller caller, Reference reference) {
        return switch (reference.of()) {
            case MEMBER -> members.get(reference.id(), reference.pointer()).doOnNext(member -> {
                Reach own = reach.of(caller);
                if (!own.coversEverything()
                        && member.placements().stream().noneMatch(placement -> own.covers(placement.cellId()))) {
                    throw Refusal.invalid("UNKNOWN_MEMBER", reference.pointer(), reference.id());
                }
            });
            case GUIDING_DOCUMENT -> documents.mustBeKnown(reference.id(), reference.pointer());
        };
    }
}
