package vn.bangvang.evaluation.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.OpenYearFixture;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.reading.FreshCopies;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.ClosePeriod;
import vn.bangvang.evaluation.regulation.period.Contents;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.period.PeriodClosing;
import vn.bangvang.evaluation.regulation.period.PeriodContents;
import vn.bangvang.evaluation.regulation.period.PeriodEvent;
import vn.bangvang.evaluation.regulation.period.PeriodFindings;
import vn.bangvang.evaluation.regulation.period.PeriodReview;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.PolicyEvent;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A decision and the closing of its year at the same moment, each interleaving forced where it hurts. */
class ClosingRacesIT extends OpenYearFixture {
    private static final LocalDate CLOSED_ON = LocalDate.of(2022, 1, 31);
    private static final Period YEAR = Period.year(2021);
    private static final Caller CLERK = new Caller("clerk", "*", Set.of());

    @Autowired
    Aggregates<DecisionList, RatingEvent> lists;
    @Autowired
    Aggregates<EvaluationPeriod, PeriodEvent> periodStore;
    @Autowired
    RatingQueries queries;
    @Autowired
    EvaluationPeriods periods;
    @Autowired
    Aggregates<EvaluationPolicy, PolicyEvent> policies;
    @Autowired
    Ancestry ancestry;
    @Autowired
    Organisations organisations;
    @Autowired
    Members members;
    @Autowired
    RatingContextLoader contexts;
    @Autowired
    PeriodReview review;
    @Autowired
    List<PeriodContents> periodContents;
    @Autowired
    FreshCopies copies;
    @Autowired
    PeriodClosing closing;

    private List<Debt> debts;

    @BeforeEach
    void whatCouldBeOwed() {
        debts = Stream.concat(Stream.of(bloc, department, cell).map(Subject::organisation),
                people.stream().map(Subject::member)).map(subject -> new Debt(subject, "later")).toList();
    }

    @Test
    void aFirstDecisionThatReadTheYearBeforeItsClosingIsNotStored() {
        refused("PERIOD_CLOSED", decideAll(closingAfterRead(2)));

        assertThat(classes()).isEmpty();
        assertThat(period().state()).isEqualTo(EvaluationPeriod.State.CLOSED);
    }

    @Test
    void aRevisionThatReadTheYearBeforeItsClosingIsNotStored() {
        decideAll(periods).block();

        refused("PERIOD_CLOSED", ratings(closingAfterRead(1)).decideOne(CLERK, evaluationId(),
                ExpectedVersion.any(), id -> RatingFixture.rated(id, QualityClass.SATISFACTORY, "/class"), null, "late",
                IdempotencyKey.unnamed()));

        assertThat(classes()).containsOnly(QualityClass.GOOD);
    }

    @Test
    void whatIsDecidedAfterTheFirstLookIsSeenByTheSecondAndTheYearIsGivenBack() {
        decideAll(periods).block();
        String first = evaluationId();
        AtomicInteger looks = new AtomicInteger();
        PeriodReview withACancellationInBetween = new PeriodReview() {
            @Override
            public Mono<PeriodFindings> of(EvaluationPeriod period) {
                Mono<PeriodFindings> found = review.of(period);
                return looks.incrementAndGet() > 1
                        ? found
                        : found.flatMap(before -> ratings(periods)
                                .cancel(CLERK, first, ExpectedVersion.any(), "re-rate")
                                .thenReturn(before));
            }

            @Override
            public Mono<Void> fence(EvaluationPeriod period) {
                return review.fence(period);
            }
        };
        PeriodClosing racing = new PeriodClosing(periodStore, organisations, members, withACancellationInBetween,
                periodContents, copies, ancestry, Clock.systemUTC());
        List<Debt> withoutMembers = debts.stream().filter(one -> one.subject().type() != Subject.Type.MEMBER).toList();

        refused("PERIOD_NOT_COMPLETE", close(racing, withoutMembers));

        assertThat(looks).hasValue(2);
        assertThat(period().state()).isEqualTo(EvaluationPeriod.State.OPEN);
        Answer again = api.post("/evaluations/batch", Map.of("deciderId", department, "period", "2021", "subjectType",
                "MEMBER", "decisionNo", "3", "decidedOn", "2021-12-20", "ratings",
                people.stream().map(id -> Map.of("subjectId", id, "class", "GOOD")).toList()));
        assertThat(again.code()).as("%s", again).isEqualTo("ALREADY_DECIDED");
    }

    @Test
    void aYearLeftInClosingTakesNoDecisionAndCanBeClosedAgain() {
        periodStore.decide(periodId, ExpectedVersion.any(), stored -> Mono.just(Decided
                .<EvaluationPeriod, PeriodEvent>of(stored.state().beginClosing(), new PeriodEvent.ClosingBegun())
                .in(stored.state().stamp()))).block();

        refused("PERIOD_CLOSING", decideAll(periods));
        Stored<EvaluationPeriod> closed = close(closing, debts).block();
        assertThat(closed).isNotNull();
        assertThat(closed.state().state()).isEqualTo(EvaluationPeriod.State.CLOSED);
        assertThat(closed.version()).isEqualTo(3);
    }

    @Test
    void aClosingNamesHowMuchItRestsOn() {
        decideAll(periods).block();

        Stored<EvaluationPeriod> closed = close(closing, debts).block();

        assertThat(Objects.requireNonNull(closed).state().closings().getLast().contents()).containsExactly(
                new Contents("evaluation", 5, 5), new Contents("member", 5, 5), new Contents("organisation", 4, 4),
                new Contents("self-criticism", 5, 5));
    }

    @Test
    void aClosingWhoseCallerHangsUpIsCarriedOutAllTheSame() {
        Sinks.One<String> goOn = Sinks.one();
        PeriodReview slow = new PeriodReview() {
            @Override
            public Mono<PeriodFindings> of(EvaluationPeriod period) {
                return period.state() == EvaluationPeriod.State.CLOSING
                        ? goOn.asMono().then(review.of(period))
                        : review.of(period);
            }

            @Override
            public Mono<Void> fence(EvaluationPeriod period) {
                return review.fence(period);
            }
        };
        Disposable caller = close(new PeriodClosing(periodStore, organisations, members, slow, periodContents, copies,
                ancestry, Clock.systemUTC()), debts).subscribe();
        await().until(() -> period().state() == EvaluationPeriod.State.CLOSING);

        caller.dispose();
        goOn.tryEmitValue("on");

        await().until(() -> period().state() == EvaluationPeriod.State.CLOSED);
    }

    private Ratings ratings(EvaluationPeriods readFrom) {
        return new Ratings(lists, queries, readFrom, organisations, contexts, ancestry);
    }

    private Mono<Stored<DecisionList>> decideAll(EvaluationPeriods readFrom) {
        List<Verdict> verdicts = people.stream()
                .map(id -> RatingFixture.rated(id, QualityClass.GOOD, "/ratings"))
                .toList();
        return ratings(readFrom).decide(CLERK, new IdempotencyKey(UUID.randomUUID().toString(), "x"),
                new DecisionList.Key(department, YEAR, Subject.Type.MEMBER), verdicts, null);
    }

    /** Periods whose reader is overtaken by a whole closing, once, between the read and whatever is made of it. */
    private EvaluationPeriods closingAfterRead(int which) {
        AtomicInteger reads = new AtomicInteger();
        return new EvaluationPeriods(periodStore, policies, organisations, review, ancestry, Clock.systemUTC()) {
            @Override
            public Mono<Stored<EvaluationPeriod>> of(String rootId, Period period) {
                return super.of(rootId, period).flatMap(read -> reads.incrementAndGet() == which
                        ? close(closing, debts).thenReturn(read)
                        : Mono.just(read));
            }
        };
    }

    private EvaluationPeriod period() {
        return Objects.requireNonNull(periodStore.get(periodId).block()).state();
    }

    private String evaluationId() {
        return api.answer("/evaluations?period=2021&subjectId=" + people.getFirst())
                .body()
                .at("/items/0/id")
                .asString();
    }

    private List<QualityClass> classes() {
        return Objects.requireNonNull(queries.inPeriod(others.province(), YEAR)
                .flatMapIterable(list -> list.state().evaluations())
                .flatMap(one -> Mono.justOrEmpty(one.standingClass()))
                .collectList()
                .block());
    }

    private static void refused(String code, Mono<?> command) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::block)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Mono<Stored<EvaluationPeriod>> close(PeriodClosing by, List<Debt> owed) {
        return by.close(CLERK, new ClosePeriod(periodId, null, CLOSED_ON, owed), IdempotencyKey.unnamed());
    }
}
