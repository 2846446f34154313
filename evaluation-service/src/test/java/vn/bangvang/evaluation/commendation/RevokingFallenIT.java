package vn.bangvang.evaluation.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.recording.LogFixture;
import vn.bangvang.evaluation.records.recording.RecordingYears;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.OnRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What falls with what, and who is not revoked by a read that came too late. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD132-HD21")
class RevokingFallenIT {
    private static final LocalDate DECIDED = LocalDate.of(2022, 2, 10);

    @LocalServerPort
    int port;
    @Autowired
    AggregateStores stores;
    @Autowired
    Commendations commendations;
    @Autowired
    Organisations organisations;
    @Autowired
    RecordingYears years;
    @Autowired
    CommendationEvents events;

    private AggregateStore<Commendation> store;
    private LogFixture log;
    private String bloc;
    private String department;
    private String cell;

    @BeforeEach
    void aCell() {
        store = stores.of(AwardingCommendations.COLLECTION, Commendation.class, AwardingCommendations.NOUN);
        log = new LogFixture();
        bloc = log.organisation("BLOC_ORGANISATION", "DISTRICT_EQUIVALENT", log.province);
        department = log.organisation("GRASSROOTS_ORGANISATION", "GRASSROOTS", bloc);
        cell = log.organisation("SUBORDINATE_CELL", "CELL", department);
        organisations.get(cell, "").block();
    }

    @AfterEach
    void leave() {
        log.close();
    }

    @Test
    void aFiveYearAwardOfACellFallsWithOneOfItsFiveCertificates() {
        IntStream.rangeClosed(2017, 2020).forEach(this::certificate);
        String fifth = certificate(2021);
        String award = fiveYears(Ids.next(), 2021);
        RevokingFallen revoking = revoking((type, id, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));

        revoking.reconsider(RecipientType.ORGANISATION, cell, 2021).block();
        assertThat(now(award).isLive()).isTrue();

        revoked(fifth);
        revoking.reconsider(RecipientType.ORGANISATION, cell, 2021).block();
        assertThat(now(award).revokedReason()).isEqualTo(RevocationCause.CERTIFICATE_REVOKED);
    }

    @Test
    void aReadThatAReinstatementHasOvertakenRevokesNobody() {
        String certificate = certificate(2021);
        AtomicInteger reads = new AtomicInteger();
        RevokingFallen revoking = revoking((type, id, asked) -> reads.incrementAndGet() > 1
                ? Mono.just(all(asked, YearResult.OUTSTANDING))
                : changed(certificate, before -> before.revoked(RevocationCause.ISSUER_DECISION, null, Instant.now()))
                        .then(changed(certificate, before -> before.reinstated(null, Instant.now())))
                        .thenReturn(all(asked, YearResult.BELOW_OUTSTANDING)));

        revoking.reconsider(RecipientType.ORGANISATION, cell, 2021).block();

        assertThat(reads).hasValue(2);
        assertThat(now(certificate).isLive()).isTrue();
    }

    @Test
    void aDowngradeHeardAgainAfterAReinstatementChangesNothing() {
        String certificate = certificate(2021);
        YearResult[] result = {YearResult.BELOW_OUTSTANDING};
        RevokingFallen revoking = revoking((type, id, asked) -> Mono.just(all(asked, result[0])));
        revoking.reconsider(RecipientType.ORGANISATION, cell, 2021).block();
        assertThat(now(certificate).revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);

        result[0] = YearResult.OUTSTANDING;
        changed(certificate, before -> before.reinstated("rated again", Instant.now())).block();
        revoking.reconsider(RecipientType.ORGANISATION, cell, 2021).block();

        assertThat(now(certificate).isLive()).isTrue();
    }

    @Test
    void ofTwoOverlappingFiveYearAwardsTheOneWithTheLowerIdStandsWhoeverLooks() {
        RevokingFallen revoking = revoking((type, id, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));
        List<String> ids = Stream.of(Ids.next(), Ids.next()).sorted().toList();
        String first = ids.getFirst();
        String second = ids.getLast();
        fiveYears(second, 2021);
        fiveYears(first, 2020);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> revoking.mustStandAlone(stored(second)).block())
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("FIVE_YEARS_OVERLAP");
                    assertThat(refusal.reasons().getFirst().values()).containsEntry("otherYear", 2020);
                });
        revoking.mustStandAlone(stored(first)).block();

        assertThat(now(first).isLive()).isTrue();
        assertThat(now(second).revokedReason()).isEqualTo(RevocationCause.FIVE_YEARS_OVERLAP);
    }

    private RevokingFallen revoking(DecidedClasses classes) {
        return new RevokingFallen(stores, commendations, classes, organisations.tree(), years, ofSomebodyElse(),
                Clock.systemUTC());
    }

    /** The service's own listener hears these events too; it must not take part in what is tried here. */
    private CommendationEvents ofSomebodyElse() {
        return (id, after, year) -> {
            Award award = after.award();
            Award other = new Award(award.issuerOrganisationId(), award.recipientType(), Ids.next(), award.type(),
                    award.title(), award.year(), award.decisionNo(), award.decidedOn(), null, null);
            return events.tell(id, new Commendation(other, cell, after.state(), after.revokedReason(), after.steps()),
                    year);
        };
    }

    private static Map<Integer, YearResult> all(Collection<Integer> years, YearResult result) {
        return years.stream().collect(Collectors.toMap(Function.identity(), year -> result));
    }

    private String certificate(int year) {
        return given(Ids.next(), department, CommendationTitle.OUTSTANDING_YEAR, year);
    }

    private String fiveYears(String id, int year) {
        return given(id, bloc, CommendationTitle.FIVE_YEARS_OUTSTANDING, year);
    }

    /** Stored without a word to anybody, so that only the one who is asked here looks at it. */
    private String given(String id, String issuer, CommendationTitle title, int year) {
        Award award = new Award(issuer, RecipientType.ORGANISATION, cell, CommendationType.GIAY_KHEN, title, year,
                "95-QĐ", DECIDED, null, null);
        Commendation commendation = Commendation.award(award, cell, Instant.now());
        store.add(new NewAggregate<>(id, commendation.key(id), commendation, List.of()), null).block();
        return id;
    }

    private void revoked(String id) {
        changed(id, before -> before.revoked(RevocationCause.ISSUER_DECISION, null, Instant.now())).block();
    }

    private Mono<Stored<Commendation>> changed(String id, Function<Commendation, Commendation> decision) {
        return store.change(id, ExpectedVersion.any(), stored -> {
            Commendation after = decision.apply(stored.state());
            return years.openOrClosed(department, 2021)
                    .map(year -> new Change<>(after, after.key(id),
                            List.of(ofSomebodyElse().tell(id, after, year))));
        });
    }

    private Stored<Commendation> stored(String id) {
        return Objects.requireNonNull(store.get(id).block());
    }

    private Commendation now(String id) {
        return stored(id).state();
    }
}
