package vn.bangvang.evaluation.regulation.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.reading.FreshCopies;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Closing;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.State;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Closes years. The year and the committees' lists are aggregates of their own, so a decision could be stored while the
 * year is looked through. Hence in this order: the year takes no more decisions; every decision under way starts again
 * and reads that; only then is the year looked through, and closed or given back. After a crash in between the year
 * stays in {@code CLOSING} until it is closed once more.
 */
@Service
public class ClosingPeriods {
    private final AggregateStore<EvaluationPeriod> years;
    private final Organisations organisations;
    private final Members members;
    private final PeriodReview review;
    private final FreshCopies copies;
    private final PeriodAnnouncements announcements;
    private final Clock clock;

    public ClosingPeriods(AggregateStore<EvaluationPeriod> years, Organisations organisations, Members members,
            PeriodReview review, FreshCopies copies, PeriodAnnouncements announcements, Clock clock) {
        this.years = years;
        this.organisations = organisations;
        this.members = members;
        this.review = review;
        this.copies = copies;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @throws Refusal as {@link EvaluationPeriod#close}, or CONFLICT {@code READ_COPIES_BEHIND} (signalled) */
    public Mono<Stored<EvaluationPeriod>> close(String yearId, ExpectedVersion expected, LocalDate closedOn,
            List<Debt> debts) {
        return Flux.range(0, debts.size())
                .concatMap(index -> mustBeKnown(debts.get(index).subject(), "/debts/" + index + "/subjectId"))
                .then(Mono.defer(() -> mustBeReady(yearId, expected, closedOn, debts)))
                .then(Mono.defer(() -> begin(yearId, expected)))
                .flatMap(closing -> finish(closing, closedOn, debts)
                        .onErrorResume(failure -> giveUp(closing).then(Mono.error(failure))));
    }

    /** What is found before anybody is held up is refused without touching the year. */
    private Mono<Void> mustBeReady(String yearId, ExpectedVersion expected, LocalDate closedOn, List<Debt> debts) {
        return years.get(yearId).flatMap(stored -> {
            if (expected instanceof ExpectedVersion.Exactly(long version) && version != stored.version()) {
                return Mono.error(new StaleVersion(stored.version()));
            }
            stored.state().mustNotBeClosed();
            return review.of(stored.state())
                    .doOnNext(findings -> stored.state().mustBeReady(findings, debts, closedOn))
                    .then();
        });
    }

    private Mono<Stored<EvaluationPeriod>> begin(String yearId, ExpectedVersion expected) {
        return years.change(yearId, expected, stored -> Mono.fromSupplier(() -> {
            EvaluationPeriod before = stored.state();
            return before.state() == State.CLOSING
                    ? new Change<>(before, List.of())
                    : told(yearId, before.beginClosing(), new PeriodEvent.ClosingBegun());
        }));
    }

    private Mono<Stored<EvaluationPeriod>> finish(Stored<EvaluationPeriod> closing, LocalDate closedOn,
            List<Debt> debts) {
        return review.fence(closing.state())
                .then(copies.mustBeFresh())
                .then(Mono.defer(() -> review.of(closing.state())))
                .flatMap(findings -> change(closing, before -> {
                    EvaluationPeriod after = before.close(findings, debts, closedOn, clock.instant());
                    Closing last = after.closings().getLast();
                    return told(closing.id(), after,
                            new PeriodEvent.Closed(last.closeVersion(), last.closedOn(), last.closedAt()));
                }));
    }

    private Mono<Void> giveUp(Stored<EvaluationPeriod> closing) {
        return change(closing,
                before -> told(closing.id(), before.giveUpClosing(), new PeriodEvent.ClosingGivenUp()))
                .onErrorComplete()
                .then();
    }

    /** Only the closing that was begun: another one rests on another look. */
    private Mono<Stored<EvaluationPeriod>> change(Stored<EvaluationPeriod> closing,
            Function<EvaluationPeriod, Change<EvaluationPeriod>> decision) {
        return years.change(closing.id(), new ExpectedVersion.Exactly(closing.version()),
                stored -> Mono.fromSupplier(() -> decision.apply(stored.state())));
    }

    private Change<EvaluationPeriod> told(String yearId, EvaluationPeriod after, PeriodEvent event) {
        return new Change<>(after, List.of(announcements.announce(yearId, event, after)));
    }

    private Mono<@Nullable Void> mustBeKnown(Subject subject, String pointer) {
        return switch (subject.type()) {
            case MEMBER -> members.get(subject.id(), pointer).then();
            case ORGANISATION -> organisations.get(subject.id(), pointer).then();
        };
    }
}
