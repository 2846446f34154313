package vn.bangvang.evaluation.selfcriticism;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.selfcriticism.SubjectHomes.Home;
import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.EvaluationYears;
import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.Change;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.Ids;
import vn.bangvang.outbox.NewAggregate;
import vn.bangvang.outbox.OutgoingEvent;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** Takes self-criticisms in, sends them back and accepts them, while the year is open. */
@Service
public class ReviewingOneself {
    private final AggregateStore<SelfCriticism> store;
    private final SubjectHomes homes;
    private final EvaluationYears years;
    private final SelfCriticismAnnouncements announcements;
    private final Clock clock;

    public ReviewingOneself(AggregateStore<SelfCriticism> store, SubjectHomes homes, EvaluationYears years,
            SelfCriticismAnnouncements announcements, Clock clock) {
        this.store = store;
        this.homes = homes;
        this.years = years;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** One to hand in. @param accepted by the body that heard it, at once */
    public record Submission(Subject subject, LocalDate submittedOn, boolean accepted) {}

    /** What became of one of many. Exactly one of the two is present. */
    public sealed interface Result {
        record Taken(Subject subject, Stored<SelfCriticism> stored) implements Result {}

        record Refused(Subject subject, Refusal refusal) implements Result {}
    }

    /**
     * @param mustReach refuses a home that the caller may not touch
     * @throws Refusal INVALID for an unknown subject, CONFLICT {@code YEAR_NOT_OPEN}, {@code YEAR_CLOSED} or
     *         {@code SELF_CRITICISM_ALREADY_EXISTS} (signalled)
     */
    public Mono<Stored<SelfCriticism>> submit(Submission submission, int year, Consumer<String> mustReach,
            IdempotencyKey key) {
        return store.once(key,
                () -> homes.on(submission.subject(), referenceDate(year), "/subjectId")
                        .doOnNext(home -> mustReach.accept(home.organisationId()))
                        .flatMap(home -> years.openOf(home.rootId(), year)
                                .flatMap(open -> store.add(submitted(submission, home, open.state()), key))));
    }

    /** Many of one year in one write; each stands for itself. What became of each is told in the order given. */
    public Mono<List<Result>> submitAll(List<Submission> submissions, int year, Consumer<String> mustReach) {
        Map<String, Mono<Stored<EvaluationYear>>> open = new HashMap<>();
        return Flux.range(0, submissions.size())
                .concatMap(index -> prepared(submissions.get(index), index, year, mustReach, open))
                .collectList()
                .flatMap(this::write);
    }

    /** @throws Refusal CONFLICT {@code YEAR_CLOSED} or {@code SELF_CRITICISM_NOT_RETURNED} (signalled) */
    public Mono<Stored<SelfCriticism>> submitAgain(String id, ExpectedVersion expected, LocalDate on,
            Consumer<String> mustReach) {
        return change(id, expected, mustReach, before -> before.submitAgain(on),
                after -> new SelfCriticismEvent.Submitted(after.submittedOn()));
    }

    /** @throws Refusal CONFLICT {@code YEAR_CLOSED} or {@code SELF_CRITICISM_NOT_SUBMITTED} (signalled) */
    public Mono<Stored<SelfCriticism>> sendBack(String id, ExpectedVersion expected, String reason,
            Consumer<String> mustReach) {
        return change(id, expected, mustReach, before -> before.sendBack(reason, clock.instant()),
                after -> new SelfCriticismEvent.Returned(after.returns().size()));
    }

    /** @throws Refusal CONFLICT {@code YEAR_CLOSED} or {@code SELF_CRITICISM_NOT_SUBMITTED} (signalled) */
    public Mono<Stored<SelfCriticism>> accept(String id, ExpectedVersion expected, Consumer<String> mustReach) {
        return change(id, expected, mustReach, SelfCriticism::accept,
                after -> new SelfCriticismEvent.Accepted(after.submittedOn()));
    }

    private Mono<Stored<SelfCriticism>> change(String id, ExpectedVersion expected, Consumer<String> mustReach,
            UnaryOperator<SelfCriticism> decision, Function<SelfCriticism, SelfCriticismEvent> event) {
        return store.change(id, expected, stored -> {
            mustReach.accept(stored.state().organisationId());
            return years.openOf(stored.state().rootId(), stored.state().year()).map(year -> {
                SelfCriticism after = decision.apply(stored.state());
                return new Change<>(after,
                        List.of(announcements.announce(id, event.apply(after), after, year.state().revision())));
            });
        });
    }

    private sealed interface Prepared {
        record Ready(Subject subject, NewAggregate<SelfCriticism> aggregate) implements Prepared {}

        record Impossible(Subject subject, Refusal refusal) implements Prepared {}
    }

    private Mono<Prepared> prepared(Submission submission, int index, int year, Consumer<String> mustReach,
            Map<String, Mono<Stored<EvaluationYear>>> open) {
        return homes.on(submission.subject(), referenceDate(year), "/items/" + index + "/subjectId")
                .doOnNext(home -> mustReach.accept(home.organisationId()))
                .flatMap(home -> open.computeIfAbsent(home.rootId(), root -> years.openOf(root, year).cache())
                        .<Prepared>map(found -> new Prepared.Ready(submission.subject(),
                                submitted(submission, home, found.state()))))
                .onErrorResume(Refusal.class,
                        refusal -> Mono.just(new Prepared.Impossible(submission.subject(), refusal)));
    }

    private Mono<List<Result>> write(List<Prepared> prepared) {
        List<NewAggregate<SelfCriticism>> ready = prepared.stream()
                .filter(Prepared.Ready.class::isInstance)
                .map(one -> ((Prepared.Ready) one).aggregate())
                .toList();
        return store.addAll(ready).collectList().map(added -> {
            var next = added.iterator();
            List<Result> results = new ArrayList<>(prepared.size());
            for (Prepared one : prepared) {
                results.add(switch (one) {
                    case Prepared.Impossible(Subject subject, Refusal refusal) -> new Result.Refused(subject, refusal);
                    case Prepared.Ready taken -> {
                        var outcome = next.next();
                        Stored<SelfCriticism> stored = outcome.stored();
                        yield stored != null
                                ? new Result.Taken(taken.subject(), stored)
                                : new Result.Refused(taken.subject(), refusalOf(outcome.refusal()));
                    }
                });
            }
            return results;
        });
    }

    private static Refusal refusalOf(@Nullable Refusal refusal) {
        return refusal == null ? Refusal.conflict("SELF_CRITICISM_ALREADY_EXISTS", "", null) : refusal;
    }

    private NewAggregate<SelfCriticism> submitted(Submission submission, Home home, EvaluationYear year) {
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

    private static LocalDate referenceDate(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
