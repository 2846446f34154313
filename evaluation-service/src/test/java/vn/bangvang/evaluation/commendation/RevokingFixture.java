package vn.bangvang.evaluation.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.reactivestreams.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.bean.override.convention.TestBean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.EvaluationServiceTest;
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
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

/** Commendations of a cell, and who looks whether they still stand. */
@EvaluationServiceTest
abstract class RevokingFixture {
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
    String cell;

    private OthersEvents others;
    private String bloc;
    private String department;

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

    RevokingFallen revoking(BiFunction<Subject, Collection<Integer>, Mono<Map<Integer, YearResult>>> classes) {
        return revoking((DecidedClasses) years -> Flux.fromIterable(years.entrySet())
                .concatMap(each -> classes.apply(each.getKey(), each.getValue())
                        .map(found -> Map.entry(each.getKey(), found)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    RevokingFallen revoking(DecidedClasses classes) {
        return new RevokingFallen(commendations, queries, classes, records, organisations.tree(), years,
                Clock.systemUTC());
    }

    static Map<Integer, YearResult> all(Collection<Integer> years, YearResult result) {
        return years.stream().collect(Collectors.toMap(Function.identity(), year -> result));
    }

    String certificate(int year) {
        return given(Ids.next(), department, CommendationTitle.OUTSTANDING_YEAR, year);
    }

    String fiveYears(String id, int year) {
        return given(id, bloc, CommendationTitle.FIVE_YEARS_OUTSTANDING, year);
    }

    String given(String id, String issuer, CommendationTitle title, int year) {
        Award award = new Award(issuer, Subject.Type.ORGANISATION, cell, Award.Type.GIAY_KHEN, title, null, year,
                "95-QĐ", DECIDED, null, null);
        Commendation commendation = Commendation.award(others.province(), award, cell, Instant.now());
        commendations.foundUnlessThere(id, Decided.unchanged(commendation)).block();
        return id;
    }

    void revoked(String id) {
        changed(id, before -> before.revoked(RevocationCause.ISSUER_DECISION, null, Instant.now())).block();
    }

    Mono<Stored<Commendation>> changed(String id, Function<Commendation, Commendation> decision) {
        return commendations.decide(id, ExpectedVersion.any(),
                stored -> Mono.fromSupplier(() -> decision.apply(stored.state()).told()));
    }

    Stored<Commendation> stored(String id) {
        return Objects.requireNonNull(commendations.get(id).block());
    }

    Commendation now(String id) {
        return stored(id).state();
    }
}
