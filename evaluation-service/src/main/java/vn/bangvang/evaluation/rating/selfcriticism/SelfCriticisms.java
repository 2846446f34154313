package vn.bangvang.evaluation.rating.selfcriticism;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.rating.selfcriticism.SubjectHomes.Home;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.period.PossibleDays;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.EachForItself;
import vn.bangvang.outbox.aggregate.EachOutcome;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/** Takes self-criticisms in, sends them back and accepts them, while the period is open. */
@Service
public class SelfCriticisms {
    private final Aggregates<SelfCriticism, SelfCriticismEvent> selfCriticisms;
    private final SubjectHomes homes;
    private final EvaluationPeriods periods;
    private final DecidedRatings ratings;
    private final Ancestry ancestry;
    private final Clock clock;

    SelfCriticisms(Aggregates<SelfCriticism, SelfCriticismEvent> selfCriticisms, SubjectHomes homes,
            EvaluationPeriods periods, DecidedRatings ratings, Ancestry ancestry, Clock clock) {
        this.selfCriticisms = selfCriticisms;
        this.homes = homes;
        this.periods = periods;
        this.ratings = ratings;
        this.ancestry = ancestry;
        this.clock = clock;
    }

    /**
     * One to hand in.
     *
     * @param accepted by the body that heard it, at once
     * @param pointer where the subject stands in the request
     */
    public record Submission(Subject subject, LocalDate submittedOn, boolean accepted, String pointer) {}

    /**
     * @throws Refusal INVALID for a subject that is unknown or was not there in the period or for a day that cannot
     *         be, CONFLICT
     *         {@code PERIOD_NOT_OPEN}, {@code PERIOD_CLOSED} or {@code SELF_CRITICISM_ALREADY_EXISTS} (signalled)
     */
    public Mono<Stored<SelfCriticism>> submit(Caller caller, IdempotencyKey key, Submission submission,
            Period period) {
        return selfCriticisms.found(key, id -> homes.awaited(List.of(submission.subject()), period)
                .then(Mono.fromSupplier(() -> homes.in(period, submission.subject(), submission.pointer())))
                .doOnNext(home -> reach(caller).mustCover(home.organisationId()))
                .flatMap(home -> periods.openOf(home.rootId(), period)
                        .map(open -> submitted(submission, home, open.state()))));
    }

    /** Many of one period, each for itself; what became of each comes in the order given. */
    public Mono<List<EachOutcome<SelfCriticism>>> submitEach(Caller caller, IdempotencyKey key,
            List<Submission> submissions, Period period) {
        return homes.awaited(submissions.stream().map(Submission::subject).toList(), period)
                .then(Mono.defer(() -> selfCriticisms.foundEach(key, submissions,
                        new EachSubmission(reach(caller), period))));
    }

    /** What {@link #submitEach} would answer now; nothing is written. */
    public Mono<List<EachOutcome<SelfCriticism>>> checkEach(Caller caller, List<Submission> submissions,
            Period period) {
        return homes.awaited(submissions.stream().map(Submission::subject).toList(), period)
                .then(Mono.defer(() -> selfCriticisms.checkEach(submissions,
                        new EachSubmission(reach(caller), period))));
    }

    /**
     * @throws Refusal CONFLICT {@code PERIOD_CLOSED} or {@code SELF_CRITICISM_NOT_RETURNED}, INVALID for a day that
     *         cannot be (signalled)
     */
    public Mono<Stored<SelfCriticism>> submitAgain(Caller caller, String id, ExpectedVersion expected, LocalDate on) {
        return decide(caller, id, expected, before -> Mono.fromSupplier(() -> {
            mustBePossible(before.period(), on);
            return Decided.of(before.submitAgain(on), new SelfCriticismEvent.Submitted(on));
        }));
    }

    /**
     * A rating that is decided keeps its self-criticism. One that is decided at the same moment is found when the
     * period is closed.
     *
     * @throws Refusal CONFLICT {@code PERIOD_CLOSED}, {@code SELF_CRITICISM_NOT_SUBMITTED} or
     *         {@code RATING_RESTS_ON_IT} (signalled)
     */
    public Mono<Stored<SelfCriticism>> sendBack(Caller caller, String id, ExpectedVersion expected, String reason) {
        return decide(caller, id, expected,
                before -> ratings.areSettled(before.subject(), before.period()).map(settled -> {
                    if (settled) {
                        throw Refusal.conflict("RATING_RESTS_ON_IT", "", before.subject().id());
                    }
                    SelfCriticism after = before.sendBack(reason, clock.instant());
                    return Decided.of(after, new SelfCriticismEvent.Returned(after.returns().size()));
                }));
    }

    /** @throws Refusal CONFLICT {@code PERIOD_CLOSED} or {@code SELF_CRITICISM_NOT_SUBMITTED} (signalled) */
    public Mono<Stored<SelfCriticism>> accept(Caller caller, String id, ExpectedVersion expected) {
        return decide(caller, id, expected, before -> Mono.fromSupplier(
                () -> Decided.of(before.accept(), new SelfCriticismEvent.Accepted(before.submittedOn()))));
    }

    private Mono<Stored<SelfCriticism>> decide(Caller caller, String id, ExpectedVersion expected,
            Function<SelfCriticism, Mono<Decided<SelfCriticism, SelfCriticismEvent>>> rule) {
        return selfCriticisms.get(id)
                // Before the version: who does not reach it is not told that it has one.
                .doOnNext(stored -> reach(caller).mustCover(stored.state().organisationId()))
                .then(Mono.defer(() -> decideReached(id, expected, rule)));
    }

    private Mono<Stored<SelfCriticism>> decideReached(String id, ExpectedVersion expected,
            Function<SelfCriticism, Mono<Decided<SelfCriticism, SelfCriticismEvent>>> rule) {
        return selfCriticisms.decide(id, expected, stored -> {
            SelfCriticism before = stored.state();
            return periods.openOf(before.rootId(), before.period())
                    .flatMap(open -> rule.apply(before).map(decided -> decided.in(open.state().stamp())));
        });
    }

    private Decided<SelfCriticism, SelfCriticismEvent> submitted(Submission submission, Home home,
            EvaluationPeriod period) {
        LocalDate on = submission.submittedOn();
        mustBePossible(period.period(), on);
        SelfCriticism handedIn = SelfCriticism.submit(submission.subject(), home.organisationId(), home.rootId(),
                period.period(), on);
        SelfCriticismEvent event = new SelfCriticismEvent.Submitted(on);
        return new Decided<>(submission.accepted() ? handedIn.accept() : handedIn,
                submission.accepted() ? List.of(event, new SelfCriticismEvent.Accepted(on)) : List.of(event),
                period.stamp());
    }

    private void mustBePossible(Period period, LocalDate on) {
        new PossibleDays(period, LocalDate.now(clock)).mustHave(on, "/submittedOn");
    }

    private Reach reach(Caller caller) {
        return Reach.of(caller, ancestry);
    }

    /** The period of each province is read once for all. */
    private final class EachSubmission implements EachForItself<Submission, SelfCriticism, SelfCriticismEvent> {
        private final Reach reach;
        private final Period period;
        private final Map<String, Mono<Stored<EvaluationPeriod>>> open = new HashMap<>();

        EachSubmission(Reach reach, Period period) {
            this.reach = reach;
            this.period = period;
        }

        @Override
        public String key(Submission submission) {
            return SelfCriticism.key(submission.subject(), period);
        }

        /** A subject reviews a period once, whatever else the request says of it. */
        @Override
        public boolean isSame(Submission submission, SelfCriticism there) {
            return true;
        }

        @Override
        public Mono<Void> mustBeAllowed(Submission submission) {
            return Mono.fromRunnable(() -> reach.mustCover(home(submission).organisationId()));
        }

        @Override
        public Mono<Decided<SelfCriticism, SelfCriticismEvent>> decide(String id, Submission submission) {
            Home home = home(submission);
            return open.computeIfAbsent(home.rootId(), root -> periods.openOf(root, period).cache())
                    .map(found -> submitted(submission, home, found.state()));
        }

        private Home home(Submission submission) {
            return homes.in(period, submission.subject(), submission.pointer());
        }
    }
}
