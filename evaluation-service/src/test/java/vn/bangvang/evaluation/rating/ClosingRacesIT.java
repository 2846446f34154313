package vn.bangvang.evaluation.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.recording.CallsFixture;
import vn.bangvang.evaluation.records.recording.CallsFixture.Answer;
import vn.bangvang.evaluation.records.recording.LogFixture;
import vn.bangvang.evaluation.register.membership.Members;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.reading.FreshCopies;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.ClosingPeriods;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.evaluation.regulation.period.PeriodAnnouncements;
import vn.bangvang.evaluation.regulation.period.PeriodEvent;
import vn.bangvang.evaluation.regulation.period.PeriodFindings;
import vn.bangvang.evaluation.regulation.period.PeriodReview;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A decision and the closing of its year at the same moment, each interleaving forced where it hurts. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD132-HD21")
class ClosingRacesIT {
    private static final LocalDate CLOSED_ON = LocalDate.of(2022, 1, 31);

    @LocalServerPort
    int port;
    @Autowired
    AggregateStore<DecisionList> listStore;
    @Autowired
    AggregateStore<EvaluationPeriod> yearStore;
    @Autowired
    DecisionLists lists;
    @Autowired
    EvaluationPeriods years;
    @Autowired
    Organisations organisations;
    @Autowired
    Members members;
    @Autowired
    RatingContextLoader files;
    @Autowired
    RatingAnnouncements ratingAnnouncements;
    @Autowired
    PeriodAnnouncements yearAnnouncements;
    @Autowired
    PeriodReview review;
    @Autowired
    FreshCopies copies;
    @Autowired
    ClosingPeriods closing;

    private LogFixture log;
    private CallsFixture api;
    private String department;
    private List<String> people;
    private List<Debt> debts;
    private String yearId;

    @BeforeEach
    void aYearThatCouldBeClosed() throws InterruptedException {
        log = new LogFixture();
        String bloc = log.organisation("BLOC_ORGANISATION", "DISTRICT_EQUIVALENT", log.province);
        department = log.organisation("GRASSROOTS_ORGANISATION", "GRASSROOTS", bloc);
        String cell = log.organisation("SUBORDINATE_CELL", "CELL", department);
        people = log.members(cell, 2);
        debts = Stream.concat(Stream.of(bloc, department, cell).map(Subject::organisation),
                people.stream().map(Subject::member)).map(subject -> new Debt(subject, "later")).toList();
        api = CallsFixture.of(port, "*");
        String policy = api.await("/evaluation-policies?code=QD132-HD21",
                answer -> !answer.body().path("items").isEmpty()).body().at("/items/0/id").asString();
        yearId = api.post("/evaluation-years",
                Map.of("provinceId", log.province, "year", 2021, "policyId", policy, "openedOn", "2021-01-05"))
                .text("id");
        Answer reviewed = api.post("/self-criticisms/batch", Map.of("year", 2021, "items",
                people.stream()
                        .map(id -> Map.of("subjectType", "MEMBER", "subjectId", id, "submittedOn", "2021-12-05"))
                        .toList()));
        assertThat(reviewed.body().at("/results/1/status").asInt()).as("%s", reviewed).isEqualTo(201);
    }

    @AfterEach
    void leave() {
        log.close();
    }

    @Test
    void aFirstDecisionThatReadTheYearBeforeItsClosingIsNotStored() {
        refused("YEAR_CLOSED", deciding(closingAfterRead(2)).decide(batch("GOOD"), any -> {}, key()));

        assertThat(classes()).isEmpty();
        assertThat(year().state()).isEqualTo(EvaluationPeriod.State.CLOSED);
    }

    @Test
    void aRevisionThatReadTheYearBeforeItsClosingIsNotStored() {
        deciding(years).decide(batch("GOOD"), any -> {}, key()).block();

        refused("YEAR_CLOSED", deciding(closingAfterRead(1)).revise(evaluationId(), ExpectedVersion.any(),
                id -> Verdict.rated(id, QualityClass.SATISFACTORY, "/class"), new Ruling("2", CLOSED_ON, null), "late",
                any -> {}));

        assertThat(classes()).containsOnly(QualityClass.GOOD);
    }

    @Test
    void whatIsDecidedAfterTheFirstLookIsSeenByTheSecondAndTheYearIsGivenBack() {
        deciding(years).decide(batch("GOOD"), any -> {}, key()).block();
        String first = evaluationId();
        AtomicInteger looks = new AtomicInteger();
        PeriodReview withACancellationInBetween = new PeriodReview() {
            @Override
            public Mono<PeriodFindings> of(EvaluationPeriod year) {
                Mono<PeriodFindings> found = review.of(year);
                return looks.incrementAndGet() > 1
                        ? found
                        : found.flatMap(before -> deciding(years)
                                .cancel(first, ExpectedVersion.any(), "re-rate", any -> {})
                                .thenReturn(before));
            }

            @Override
            public Mono<Void> fence(EvaluationPeriod year) {
                return review.fence(year);
            }
        };
        ClosingPeriods racing = new ClosingPeriods(yearStore, organisations, members, withACancellationInBetween,
                copies,
                yearAnnouncements, Clock.systemUTC());
        List<Debt> withoutMembers = debts.stream().filter(one -> one.subject().type() != Subject.Type.MEMBER).toList();

        refused("YEAR_NOT_COMPLETE", racing.close(yearId, ExpectedVersion.any(), CLOSED_ON, withoutMembers));

        assertThat(looks).hasValue(2);
        assertThat(year().state()).isEqualTo(EvaluationPeriod.State.OPEN);
        Answer again = api.post("/evaluations/batch", Map.of("deciderId", department, "year", 2021, "subjectType",
                "MEMBER", "decisionNo", "3", "decidedOn", "2021-12-20", "ratings",
                people.stream().map(id -> Map.of("subjectId", id, "class", "GOOD")).toList()));
        assertThat(again.problem()).as("%s", again).isEqualTo("already-decided");
    }

    @Test
    void aYearLeftInClosingTakesNoDecisionAndCanBeClosedAgain() {
        yearStore.change(yearId, ExpectedVersion.any(), stored -> {
            EvaluationPeriod begun = stored.state().beginClosing();
            return Mono.just(new Change<>(begun,
                    List.of(yearAnnouncements.announce(yearId, new PeriodEvent.ClosingBegun(), begun))));
        }).block();

        refused("YEAR_CLOSING", deciding(years).decide(batch("GOOD"), any -> {}, key()));
        Stored<EvaluationPeriod> closed = closing.close(yearId, ExpectedVersion.any(), CLOSED_ON, debts).block();
        assertThat(closed).isNotNull();
        assertThat(closed.state().state()).isEqualTo(EvaluationPeriod.State.CLOSED);
        assertThat(closed.version()).isEqualTo(3);
    }

    private DecidingRatings deciding(EvaluationPeriods readFrom) {
        return new DecidingRatings(listStore, lists, readFrom, organisations, files, ratingAnnouncements);
    }

    /** Years whose reader is overtaken by a whole closing, once, between the read and whatever is made of it. */
    private EvaluationPeriods closingAfterRead(int which) {
        AtomicInteger reads = new AtomicInteger();
        return new EvaluationPeriods() {
            @Override
            public Mono<Stored<EvaluationPeriod>> of(String rootId, int year) {
                return years.of(rootId, year)
                        .flatMap(read -> reads.incrementAndGet() == which
                                ? closing.close(yearId, ExpectedVersion.any(), CLOSED_ON, debts).thenReturn(read)
                                : Mono.just(read));
            }

            @Override
            public Mono<Stored<EvaluationPeriod>> get(String id) {
                return years.get(id);
            }

            @Override
            public Flux<Stored<EvaluationPeriod>> page(@Nullable String rootId, @Nullable Integer year,
                    @Nullable String afterId, int limit) {
                return years.page(rootId, year, afterId, limit);
            }
        };
    }

    private DecidingRatings.Batch batch(String decided) {
        List<Verdict> verdicts = new ArrayList<>();
        people.forEach(id -> verdicts.add(Verdict.rated(id, QualityClass.valueOf(decided), "/ratings")));
        return new DecidingRatings.Batch(department, 2021, Subject.Type.MEMBER, verdicts,
                new Ruling("1", LocalDate.of(2021, 12, 20), null));
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString(), "x");
    }

    private EvaluationPeriod year() {
        return Objects.requireNonNull(years.get(yearId).block()).state();
    }

    private String evaluationId() {
        return api.get("/evaluations?year=2021&subjectId=" + people.getFirst()).body().at("/items/0/id").asString();
    }

    private List<QualityClass> classes() {
        return Objects.requireNonNull(lists.ofYear(log.province, 2021)
                .flatMapIterable(list -> list.state().evaluations())
                .flatMap(one -> Mono.justOrEmpty(one.standingClass()))
                .collectList()
                .block());
    }

    private static void refused(String code, Mono<?> command) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::block)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
