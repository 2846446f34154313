package vn.bangvang.evaluation.rating.selfcriticism;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.rating.selfcriticism.SubjectHomes.Home;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.outbox.aggregate.Added;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Takes self-criticisms in, sends them back and accepts them, while the year is open. */
@Service
public class SelfCriticismSubmission {
    private final AggregateStore<SelfCriticism> store;
    private final SelfCriticisms selfCriticisms;
    private final SubjectHomes homes;
    private final EvaluationPeriods years;
    private final DecidedRatings ratings;
    private final SelfCriticismAnnouncements announcements;
    private final Clock clock;

    public SelfCriticismSubmission(AggregateStore<SelfCriticism> store, SelfCriticisms selfCriticisms,
            SubjectHomes homes,
            EvaluationPeriods years, DecidedRatings ratings, SelfCriticismAnnouncements announcements, Clock clock) {
        this.store = store;
        this.selfCriticisms = selfCriticisms;
        this.homes = homes;
        this.years = years;
        this.ratings = ratings;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** One to hand in. @param accepted by the body that heard it, at once */
    public record Submission(Subject subject, LocalDate submittedOn, boolean accepted) {}

    /** What became of one of many. */
    public sealed interface Result {
        record Taken(Subject subject, Stored<SelfCriticism> stored) implements Result {}
        record AlreadyThere(Subject subject, Stored<SelfCriticism> stored) implements Result {}

        record Refused(Subject subject, Refusal refusal) implements Result {}
    }

    /**
     * @param mustReach refuses a home that the caller may not touch
     * @throws Refusal INVALID for a subject that is unknown or was not there in the year, CONFLICT {@code
     *         YEAR_NOT_OPEN}, {@code YEAR_CLOSED} or {@code SELF_CRITICISM_ALREADY_EXISTS} (signalled)
     */
    public Mono<Stored<SelfCriticism>> submit(Submission submission, int year, Consumer<String> mustReach,
            IdempotencyKey key) {
        return store.once(key,
                () -> homes.awaited(List.of(submission.subject()), year)
                        .then(Mono.fromSupplier(() -> homes.in(year, submission.subject(), "/subjectId")))
                        .doOnNext(home -> mustReach.accept(home.organisationId()))
                        .flatMap(home -> years.openOf(home.rootId(), year)
                                .flatMap(open -> store.add(submitted(submission, home, open.state()), key))));
    }

    /** Many of one year in one write; each stands for itself. What became of each is told in the order given. */
    public Mono<List<Result>> submitAll(List<Submission> submissions, int year, Consumer<String> mustReach) {
        Map<String, Mono<Stored<EvaluationPeriod>>> open = new HashMap<>();
        return homes.awaited(submissions.stream().map(Submission::subject).toList(), year)
                .thenMany(Flux.range(0, submissions.size()))
                .concatMap(index -> prepared(submissions.get(index), index, year, mustReach, open))
                .collectList()
                .flatMap(prepared -> write(prepared, year));
    }

    /** @throws Refusal CONFLICT {@code YEAR_CLOSED} or {@code SELF_CRITICISM_NOT_RETURNED} (signalled) */
    public Mono<Stored<SelfCriticism>> submitAgain(String id, ExpectedVersion expected, LocalDate on,
            Consumer<String> mustReach) {
        return change(id, expected, mustReach, before -> Mono.fromSupplier(() -> before.submitAgain(on)),
                after -> new SelfCriticismEvent.Submitted(after.submittedOn()));
    }

    /**
     * A rating that is decided keeps its self-criticism. One that is decided at the same moment is found when the year
     * is closed.
     *
     * @throws Refusal CONFLICT {@code YEAR_CLOSED}, {@code SELF_CRITICISM_NOT_SUBMITTED} or {@code RATING_RESTS_ON_IT}
     *         (signalled)
     */
    public Mono<Stored<SelfCriticism>> sendBack(String id, ExpectedVersion expected, String reason,
            Consumer<String> mustReach) {
        return change(id, expected, mustReach,
                before -> ratings.areSettled(before.subject(), before.year()).map(settled -> {
                    if (settled) {
                        throw Refusal.conflict("RATING_RESTS_ON_IT", "", before.subject().id());
                    }
                    return before.sendBack(reason, clock.instant());
                }), after -> new SelfCriticismEvent.Returned(after.returns().size()));
    }

    /** @throws Refusal CONFLICT {@code YEAR_CLOSED} or {@code SELF_CRITICISM_NOT_SUBMITTED} (signalled) */
    public Mono<Stored<SelfCriticism>> accept(String id, ExpectedVersion expected, Consumer<String> mustReach) {
        return change(id, expected, mustReach, before -> Mono.fromSupplier(before::accept),
                after -> new SelfCriticismEvent.Accepted(after.submittedOn()));
    }

    private Mono<Stored<SelfCriticism>> change(String id, ExpectedVersion expected, Consumer<String> mustReach,
            Function<SelfCriticism, Mono<SelfCriticism>> decision,
            Function<SelfCriticism, SelfCriticismEvent> event) {
        return store.change(id, expected, stored -> {
            mustReach.accept(stored.state().organisationId());
            return years.openOf(stored.state().rootId(), stored.state().year())
                    .flatMap(year -> decision.apply(stored.state())
                            .map(after -> new Change<>(after, List.of(announcements.announce(id, event.apply(after),
                                    after, year.state().revision())))));
        });
    }

    private sealed interface Prepared {
        Subject subject();

        record Ready(Subject subject, NewAggregate<SelfCriticism> aggregate) implements Prepared {}

        record Impossible(Subject subject, Refusal refusal) implements Prepared {}
    }

    private Mono<Prepared> prepared(Submission submission, int index, int year, Consumer<String> mustReach,
            Map<String, Mono<Stored<EvaluationPeriod>>> open) {
        return Mono.fromSupplier(() -> homes.in(year, submission.subject(), "/items/" + index + "/subjectId"))
                .doOnNext(home -> mustReach.accept(home.organisationId()))
                .flatMap(home -> open.computeIfAbsent(home.rootId(), root -> years.openOf(root, year).cache())
                        .<Prepared>map(found -> new Prepared.Ready(submission.subject(),
                                submitted(submission, home, found.state()))))
                .onErrorResume(Refusal.class,
                        refusal -> Mono.just(new Prepared.Impossible(submission.subject(), refusal)));
    }

    private Mono<List<Result>> write(List<Prepared> prepared, int year) {
        List<NewAggregate<SelfCriticism>> ready = prepared.stream()
                .filter(Prepared.Ready.class::isInstance)
                .map(one -> ((Prepared.Ready) one).aggregate())
                .toList();
        return store.addAll(ready).collectList().flatMap(added -> existing(prepared, added, year).map(existing -> {
            Iterator<Added<SelfCriticism>> next = added.iterator();
            return prepared.stream().map(one -> result(one, next, existing)).toList();
        }));
    }

    private static Result result(Prepared prepared, Iterator<Added<SelfCriticism>> next,
            Map<Subject, Stored<SelfCriticism>> existing) {
        if (prepared instanceof Prepared.Impossible(Subject subject, Refusal refusal)) {
            return new Result.Refused(subject, refusal);
        }
        Stored<SelfCriticism> added = next.next().stored();
        Stored<SelfCriticism> known = existing.get(prepared.subject());
        if (added != null) {
            return new Result.Taken(prepared.subject(), added);
        }
        return known != null
                ? new Result.AlreadyThere(prepared.subject(), known)
                : new Result.Refused(prepared.subject(),
                        Refusal.conflict("SELF_CRITICISM_ALREADY_EXISTS", "", prepared.subject().id()));
    }

    private Mono<Map<Subject, Stored<SelfCriticism>>> existing(List<Prepared> prepared,
            List<Added<SelfCriticism>> added, int year) {
        if (added.stream().allMatch(one -> one.stored() != null)) {
            return Mono.just(Map.of());
        }
        return selfCriticisms.of(prepared.stream().map(Prepared::subject).toList(), year)
                .collectMap(stored -> stored.state().subject());
    }

    private NewAggregate<SelfCriticism> submitted(Submission submission, Home home, EvaluationPeriod year) {
        String id = Ids.next();
        SelfCriticism handedIn = SelfCriticism.submit(submission.subject(), home.organisationId(), home.rootId(),
                year.year(), submission.submittedOn());
        List<OutgoingEvent> events = new ArrayList<>();
        events.add(announcements.announce(id, new SelfCriticismEvent.Submitted(submission.submittedOn()), handedIn,
                year.revision()));
        SelfCriticism after = submission.accepted() ? handedIn.accept() : handedIn;
        if (submission.accepted()) {
            events.add(announcements.announce(id, new SelfCriticismEvent.Accepted(submission.submittedOn()), after,
                    year.revision()));
        }
        return new NewAggregate<>(id, SelfCriticism.key(submission.subject(), year.year()), after, events);
    }
}
