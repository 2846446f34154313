package vn.bangvang.evaluation.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.records.RecordYears;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.OnRealParts;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What falls with what, and who is not revoked by a read that came too late. */
@OnRealParts
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "bangvang.evaluation.policies-at-start=QD132-HD21")
class RevokingFallenIT {
    private static final LocalDate DECIDED = LocalDate.of(2022, 2, 10);

    /** The service's own listener hears of what is tried here, too, and must not take part in it. */
    @TestBean(name = "revokeFallenCommendations", methodName = "hearsNothing")
    FeedListener listener;
    @Autowired
    Aggregates<Commendation, Commendation.Event> commendations;
    @Autowired
    CommendationQueries queries;
    @Autowired
    Organisations organisations;
    @Autowired
    RecordYears years;
    @Autowired
    RecipientRecords records;
    @Autowired
    MongoClient client;
    @Value("${spring.mongodb.uri}")
    String uri;

    private OthersEvents others;
    private String bloc;
    private String department;
    private String cell;

    static FeedListener hearsNothing() {
        return batch -> {};
    }

    @BeforeEach
    void aCell() {
        others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers());
        bloc = others.organisation("BLOC_ORGANISATION", others.province());
        department = others.organisation("GRASSROOTS_ORGANISATION", bloc);
        cell = others.organisation("SUBORDINATE_CELL", department);
        organisations.get(cell, "").block();
    }

    @AfterEach
    void leave() {
        others.close();
    }

    @Test
    void aFiveYearAwardOfACellFallsWithOneOfItsFiveCertificates() {
        IntStream.rangeClosed(2017, 2020).forEach(this::certificate);
        String fifth = certificate(2021);
        String award = fiveYears(Ids.next(), 2021);
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));

        revoking.reconsider(Subject.organisation(cell), 2021).block();
        assertThat(now(award).isLive()).isTrue();

        revoked(fifth);
        revoking.reconsider(Subject.organisation(cell), 2021).block();
        assertThat(now(award).revokedReason()).isEqualTo(RevocationCause.CERTIFICATE_REVOKED);
    }

    @Test
    void aReadThatAReinstatementHasOvertakenRevokesNobody() {
        String certificate = certificate(2021);
        AtomicInteger reads = new AtomicInteger();
        RevokingFallen revoking = revoking((recipient, asked) -> reads.incrementAndGet() > 1
                ? Mono.just(all(asked, YearResult.OUTSTANDING))
                : changed(certificate, before -> before.revoked(RevocationCause.ISSUER_DECISION, null, Instant.now()))
                        .then(changed(certificate, before -> before.reinstated(null, Instant.now())))
                        .thenReturn(all(asked, YearResult.BELOW_OUTSTANDING)));

        revoking.reconsider(Subject.organisation(cell), 2021).block();

        assertThat(reads).hasValue(2);
        assertThat(now(certificate).isLive()).isTrue();
    }

    @Test
    void aDowngradeHeardAgainAfterAReinstatementChangesNothing() {
        String certificate = certificate(2021);
        YearResult[] result = {YearResult.BELOW_OUTSTANDING};
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, result[0])));
        revoking.reconsider(Subject.organisation(cell), 2021).block();
        assertThat(now(certificate).revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);

        result[0] = YearResult.OUTSTANDING;
        changed(certificate, before -> before.reinstated("rated again", Instant.now())).block();
        revoking.reconsider(Subject.organisation(cell), 2021).block();

        assertThat(now(certificate).isLive()).isTrue();
    }

    @Test
    void ofTwoOverlappingFiveYearAwardsTheOneWithTheLowerIdStandsWhoeverLooks() {
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));
        List<String> ids = Stream.of(Ids.next(), Ids.next()).sorted().toList();
        String first = ids.getFirst();
        String second = ids.getLast();
        fiveYears(second, 2021);
        fiveYears(first, 2020);

        for (String attempt : List.of("the request", "its retry")) {
            assertThatExceptionOfType(Refusal.class).as(attempt)
                    .isThrownBy(() -> revoking.mustStandAlone(stored(second)).block())
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("FIVE_YEARS_OVERLAP");
                        assertThat(refusal.reasons().getFirst().values()).containsEntry("otherYear", 2020);
                    });
        }
        revoking.mustStandAlone(stored(first)).block();

        assertThat(now(first).isLive()).isTrue();
        assertThat(now(second).revokedReason()).isEqualTo(RevocationCause.FIVE_YEARS_OVERLAP);
    }

    @Test
    void anOverlappingAwardWhoseGiverStoppedIsFoundByTheNextLookAtEverything() {
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));
        IntStream.rangeClosed(2016, 2021).forEach(this::certificate);
        List<String> ids = Stream.of(Ids.next(), Ids.next()).sorted().toList();
        String first = fiveYears(ids.getFirst(), 2020);
        String second = fiveYears(ids.getLast(), 2021);

        revoking.reconsiderAll((id, failure) -> {}).block();

        assertThat(now(first).isLive()).isTrue();
        assertThat(now(second).revokedReason()).isEqualTo(RevocationCause.FIVE_YEARS_OVERLAP);
    }

    @Test
    void aCommendationThatCannotBeReadIsNamedAndKeepsNoOtherFromBeingLookedAt() {
        String broken = certificate(2020);
        String fallen = certificate(2021);
        Mono.from(client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()))
                .getCollection("commendations")
                .updateOne(Filters.eq("_id", broken), Updates.set("state.award.title", "OF_ANOTHER_EDITION"))).block();
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.BELOW_OUTSTANDING)));
        Map<String, Throwable> failed = new ConcurrentHashMap<>();

        revoking.reconsiderAll(failed::put).block();

        assertThat(now(fallen).revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);
        assertThat(failed).containsOnlyKeys(broken);
    }

    @Test
    void anAwardThatWasRevokedRevokesNoneThatWasGivenAfterIt() {
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));
        String first = fiveYears(Ids.next(), 2020);
        Stored<Commendation> asGiven = stored(first);
        revoked(first);
        String second = fiveYears(Ids.next(), 2021);

        revoking.mustStandAlone(asGiven).block();

        assertThat(now(second).isLive()).isTrue();
    }

    private RevokingFallen revoking(DecidedClasses classes) {
        return new RevokingFallen(commendations, queries, classes, records, organisations.tree(), years,
                Clock.systemUTC());
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

    private String given(String id, String issuer, CommendationTitle title, int year) {
        Award award = new Award(issuer, Subject.Type.ORGANISATION, cell, Award.Type.GIAY_KHEN, title, year,
                "95-QĐ", DECIDED, null, null);
        Commendation commendation = Commendation.award(others.province(), award, cell, Instant.now());
        commendations.foundUnlessThere(id, Decided.unchanged(commendation)).block();
        return id;
    }

    private void revoked(String id) {
        changed(id, before -> before.revoked(RevocationCause.ISSUER_DECISION, null, Instant.now())).block();
    }

    private Mono<Stored<Commendation>> changed(String id, Function<Commendation, Commendation> decision) {
        return commendations.decide(id, ExpectedVersion.any(),
                stored -> Mono.fromSupplier(() -> decision.apply(stored.state()).told()));
    }

    private Stored<Commendation> stored(String id) {
        return Objects.requireNonNull(commendations.get(id).block());
    }

    private Commendation now(String id) {
        return stored(id).state();
    }
}
