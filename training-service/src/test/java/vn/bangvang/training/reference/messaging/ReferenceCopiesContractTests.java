package vn.bangvang.training.reference.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReadCopies;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;
import vn.bangvang.training.reference.KnownMember;
import vn.bangvang.training.reference.KnownMember.StatusFrom;
import vn.bangvang.training.reference.KnownOrganisation;
import vn.bangvang.training.reference.Members;
import vn.bangvang.training.reference.Organisations;
import vn.bangvang.training.reference.Years;
import vn.bangvang.training.reference.Years.KnownYear;

import static org.assertj.core.api.Assertions.assertThat;

/** Every event that an owner publishes as an example is understood here. */
class ReferenceCopiesContractTests {
    private final Organisations organisations = new Organisations(Clock.systemUTC(),
            patience -> Mono.just(true));
    private final Members members = new Members(patience -> Mono.just(true));
    private final Years years = new Years();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReferenceCopies reference = new ReferenceCopies();
    private final ReadCopies copies = new ReadCopies(List.of(reference.organisationCopy(organisations),
            reference.memberCopy(members), reference.yearCopy(years)));

    static Stream<Example> organisationExamples() {
        return ContractExamples.of("member.organisation.v1").stream();
    }

    static Stream<Example> memberExamples() {
        return ContractExamples.of("member.member.v1").stream();
    }

    static Stream<Example> yearExamples() {
        return ContractExamples.of("evaluation.period.v1").stream();
    }

    @BeforeEach
    void watch() {
        copies.bindTo(meters);
    }

    @ParameterizedTest
    @MethodSource("organisationExamples")
    void everyEventOfAnOrganisationIsUnderstood(Example example) {
        JsonNode payload = heard(example);
        KnownOrganisation known = organisations.find(payload.path("aggregateId").stringValue()).orElseThrow();
        assertThat(known.rootId()).isEqualTo("province");
        assertThat(known.parentId()).isEqualTo(text(payload.at("/state/parentId")));
        assertThat(known.dissolvedOn()).isEqualTo(day(payload.at("/state/dissolvedOn")));
    }

    @ParameterizedTest
    @MethodSource("memberExamples")
    void everyEventOfAMemberIsUnderstood(Example example) {
        JsonNode payload = heard(example);
        KnownMember known = known(payload.path("aggregateId").stringValue());
        List<StatusFrom> told = payload.at("/state/statuses")
                .valueStream()
                .map(status -> new StatusFrom(status.path("status").stringValue(),
                        LocalDate.parse(status.path("from").stringValue())))
                .toList();
        assertThat(known).isNotNull();
        assertThat(told).isNotEmpty();
        assertThat(known.statuses()).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("yearExamples")
    void everyEventOfAnEvaluationPeriodIsUnderstoodAndOfAQuarterNothingIsKept(Example example) {
        JsonNode payload = heard(example);
        Period period = Period.parse(payload.at("/state/period").stringValue());
        Optional<KnownYear> found = years.find(payload.at("/state/rootId").stringValue(), period.year());
        assertThat(found.isPresent()).isEqualTo(period.isYear());
        found.ifPresent(known -> assertKnown(known, payload));
    }

    private static void assertKnown(KnownYear known, JsonNode payload) {
        assertThat(known.revision()).isEqualTo(payload.at("/state/revision").intValue());
        assertThat(known.isClosed()).isEqualTo(payload.at("/state/state").stringValue().equals("CLOSED"));
    }

    @Test
    void whatIsNullInAStateIsPassedOverAndTheNextIsTakenIn() {
        var json = new JsonMapper();
        copies.on(List.of(member("a", json.readTree("{\"statuses\":[null,{\"status\":null,\"from\":null}]}")),
                member("b", json.readTree("null")),
                member("c", json.readTree("{\"statuses\":[{\"status\":\"OFFICIAL\",\"from\":\"2015-02-03\"}]}"))));
        assertThat(known("a").statuses()).isEmpty();
        assertThat(known("c").rootId())
                .isEqualTo("province");
        assertThat(passedOver()).isEqualTo(1);
    }

    private double passedOver() {
        return meters.get("bangvang.feed.passed.over").functionCounter().count();
    }

    private KnownMember known(String id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(members.awaitAll(Set.of(id)).block(Duration.ofSeconds(30))).get(id));
    }

    private static ReceivedEvent member(String id, JsonNode state) {
        var envelope = new Envelope("member", id, 1, null, null, null, Instant.EPOCH, "test", null, null, state, state);
        return new ReceivedEvent(new Position("member.member.v1", 0, 0), Instant.EPOCH, "id", "type", "province",
                envelope);
    }

    private JsonNode heard(Example example) {
        JsonNode payload = example.json();
        var envelope = new Envelope(payload.path("aggregateType").stringValue(),
                payload.path("aggregateId").stringValue(), payload.path("aggregateVersion").longValue(), null, null,
                null, Instant.EPOCH, "test", null, null, payload.path("change"), payload.path("state"));
        copies.on(List.of(new ReceivedEvent(new Position(example.topic(), 0, 0), Instant.EPOCH, "id", example.name(),
                "province", envelope)));
        assertThat(passedOver()).isZero();
        return payload;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.stringValue()) : null;
    }
}
