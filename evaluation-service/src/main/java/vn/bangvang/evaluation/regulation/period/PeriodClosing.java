package vn.bangvang.evaluation.regulation.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.reading.FreshCopies;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Closing;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.State;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Closes periods. The period and the committees' lists are aggregates of their own, so a decision could be stored while
 * the period is looked through. Hence in this order: the period takes no more decisions; every decision under way
 * starts again and reads that; only then is the period looked through, and closed or given back. After a crash in
 * between the period stays in {@code CLOSING} until it is closed once more.
 */
@Service
public class PeriodClosing {
    private final Aggregates<EvaluationPeriod, PeriodEvent> periods;
    private final Organisations organisations;
    private final Members members;
    private final PeriodReview review;
    private final List<PeriodContents> contents;
    private final FreshCopies copies;
    private final Ancestry ancestry;
    private final Clock clock;

    public PeriodClosing(Aggregates<EvaluationPeriod, PeriodEvent> periods, Organisations organisations,
            Members members,
            PeriodReview review, List<PeriodContents> contents, FreshCopies copies, Ancestry ancestry, Clock clock) {
        this.periods = periods;
        this.organisations = organisations;
        this.members = members;
        this.review = review;
        this.contents = List.copyOf(contents);
        this.copies = copies;
        this.ancestry = ancestry;
        this.clock = clock;
    }

    /**
     * @throws Refusal as {@link EvaluationPeriod#close}, INVALID {@code IN_THE_FUTURE}, or CONFLICT
     *         {@code READ_COPIES_BEHIND} (signalled)
     */
    public Mono<Stored<EvaluationPeriod>> close(Caller caller, ClosePeriod command, IdempotencyKey key) {
        return reached(caller, command.periodId()).map(stored -> asBegun(stored, command.expected()))
                .delayUntil(_ -> mustBeKnown(command.debts()))
                .delayUntil(expected -> mustBeReady(expected, command))
                .flatMap(expected -> toItsEnd(
                        begin(command.periodId(), expected).flatMap(closing -> finish(closing, command, key)
                                .onErrorResume(failure -> giveUp(closing).then(Mono.error(failure))))));
    }

    /** A closing that a crash ended half-way has changed nothing but that it was begun, and goes on from there. */
    private static ExpectedVersion asBegun(Stored<EvaluationPeriod> stored, ExpectedVersion expected) {
        return expected instanceof ExpectedVersion.Exactly(long version) && version + 1 == stored.version()
                && stored.state().state() == State.CLOSING
                        ? ExpectedVersion.of(stored.version())
                        : expected;
    }

    /** Everything that a closing would be refused for now; refused (signalled) to who does not reach the province. */
    public Mono<List<Offence>> findings(Caller caller, String periodId) {
        return reached(caller, periodId).flatMap(stored -> review.of(stored.state())).map(PeriodFindings::all);
    }

    /** What the last closing left undecided; refused (signalled) to who does not reach the province. */
    public Mono<List<Debt>> debts(Caller caller, String periodId) {
        return reached(caller, periodId).map(stored -> stored.state().debts());
    }

    private Mono<Stored<EvaluationPeriod>> reached(Caller caller, String periodId) {
        return periods.get(periodId)
                .doOnNext(stored -> Reach.of(caller, ancestry).mustCover(stored.state().rootId()));
    }

    /** Goes on when the caller has gone: a period must not stay in closing because a connection broke. */
    private static <T> Mono<T> toItsEnd(Mono<T> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }

    /** What is found before anybody is held up is refused without touching the period. */
    private Mono<Void> mustBeReady(ExpectedVersion expected, ClosePeriod command) {
        return periods.get(command.periodId()).flatMap(stored -> {
            if (expected instanceof ExpectedVersion.Exactly(long version) && version != stored.version()) {
                return Mono.error(new StaleVersion(stored.version()));
            }
            stored.state().mustNotBeClosed();
            new PossibleDays(stored.state().period(), LocalDate.now(clock))
                    .mustHave(command.closedOn(), "/closedOn");
            return review.of(stored.state())
                    .doOnNext(
                            findings -> stored.state().mustBeReady(findings, command.debts(), command.closedOn()))
                    .then();
        });
    }

    private Mono<Stored<EvaluationPeriod>> begin(String periodId, ExpectedVersion expected) {
        return periods.decide(periodId, expected, stored -> Mono.fromSupplier(() -> {
            EvaluationPeriod before = stored.state();
            return before.state() == State.CLOSING
                    ? Decided.unchanged(before)
                    : before.beginClosing().told(new PeriodEvent.ClosingBegun());
        }));
    }

    private Mono<Stored<EvaluationPeriod>> finish(Stored<EvaluationPeriod> closing, ClosePeriod command,
            IdempotencyKey key) {
        return review.fence(closing.state())
                .then(copies.mustBeFresh())
                .then(Mono.defer(() -> Mono.zip(review.of(closing.state()), contents(closing.state()))))
                .flatMap(seen -> decide(closing, key, before -> {
                    EvaluationPeriod after = before.close(seen.getT1(), command.debts(), seen.getT2(),
                            command.closedOn(), clock.instant());
                    Closing last = after.closings().getLast();
                    return after.told(new PeriodEvent.Closed(last.closeVersion(), last.closedOn(), last.closedAt()));
                }));
    }

    /** In one order, so that equal closings are told alike. */
    private Mono<List<Contents>> contents(EvaluationPeriod period) {
        return Flux.fromIterable(contents)
                .concatMap(some -> some.of(period.rootId(), period.period()))
                .filter(kind -> kind.subjects() > 0)
                .collectSortedList(Comparator.comparing(Contents::aggregateType));
    }

    private Mono<Void> giveUp(Stored<EvaluationPeriod> closing) {
        return decide(closing, IdempotencyKey.unnamed(),
                before -> before.giveUpClosing().told(new PeriodEvent.ClosingGivenUp()))
                .onErrorComplete()
                .then();
    }

    /** Only the closing that was begun: another one rests on another look. */
    private Mono<Stored<EvaluationPeriod>> decide(Stored<EvaluationPeriod> closing, IdempotencyKey key,
            Function<EvaluationPeriod, Decided<EvaluationPeriod, PeriodEvent>> rule) {
        return periods.decide(closing.id(), new ExpectedVersion.Exactly(closing.version()), key,
                stored -> Mono.fromSupplier(() -> rule.apply(stored.state())));
    }

    /** All are waited for together. */
    private Mono<Void> mustBeKnown(List<Debt> debts) {
        return Mono.zip(organisations.arrived(ids(debts, Subject.Type.ORGANISATION)),
                members.arrived(ids(debts, Subject.Type.MEMBER)))
                .doOnNext(known -> {
                    for (int at = 0; at < debts.size(); at++) {
                        Subject subject = debts.get(at).subject();
                        boolean isOrganisation = subject.type() == Subject.Type.ORGANISATION;
                        if (!(isOrganisation ? known.getT1() : known.getT2()).containsKey(subject.id())) {
                            throw Refusal.invalid(isOrganisation ? "UNKNOWN_ORGANISATION" : "UNKNOWN_MEMBER",
                                    "/debts/" + at + "/subjectId", subject.id());
                        }
                    }
                })
                .then();
    }

    private static List<String> ids(List<Debt> debts, Subject.Type type) {
        return debts.stream().map(Debt::subject).filter(subject -> subject.type() == type).map(Subject::id).toList();
    }
}
