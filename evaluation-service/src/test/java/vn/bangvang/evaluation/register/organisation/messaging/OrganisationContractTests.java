package vn.bangvang.evaluation.register.organisation.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.access.Ancestry;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReadCopies;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads every published example of the topic as this service reads it. */
class OrganisationContractTests {
    private static final String TOPIC = "member.organisation.v1";

    private final OrganisationReadCopy copy = new OrganisationReadCopy(patience -> Mono.just(true));
    private final ReadCopies copies = new ReadCopies(List.of(copy));

    static Iterable<Example> examples() {
        return ContractExamples.of(TOPIC);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(Example example) {
        JsonNode state = example.json().path("state");

        copies.on(List.of(event(example, 1)));

        PartyOrganisation read = copy.find(state.path("organisationId").stringValue("")).orElseThrow();
        assertThat(read.code()).isEqualTo(state.path("code").stringValue());
        assertThat(read.kind().name()).isEqualTo(state.path("kind").stringValue());
        assertThat(read.kind().level().name()).isEqualTo(state.path("level").stringValue());
        assertThat(read.foundedOn()).isEqualTo(LocalDate.parse(state.path("foundedOn").stringValue("")));
        assertThat(read.placements()).hasSize(state.path("placements").size());
        assertThat(read.kinds()).hasSize(state.path("kinds").size());
        read.placements().forEach(placement -> assertThat(copy.everUnder(placement.parentId())).contains(read));
        String superior = read.successorId() == null ? read.parentId() : read.successorId();
        if (superior != null) {
            Ancestry ancestry = copy.ancestry(Clock.systemUTC());
            assertThat(ancestry.isWithin(read.id(), superior)).isTrue();
            assertThat(ancestry.isWithin(superior, read.id())).isFalse();
        }
    }

    @Test
    void aKindNeverHeardOfIsTakenForTheUsualOneOfItsLevel() {
        JsonNode state = new JsonMapper().readTree("""
                {"organisationId": "o", "code": "O", "name": "O", "kind": "COMMUNE_ORGANISATION", "level": "GRASSROOTS",
                 "foundedOn": "2025-07-01", "kinds": [{"kind": "COMMUNE_ORGANISATION", "from": "2025-07-01"}]}""");

        copies.on(List.of(event("membership.organisation-established.v1", "o", 1, state)));

        PartyOrganisation read = copy.find("o").orElseThrow();
        assertThat(read.kind()).isEqualTo(OrganisationKind.GRASSROOTS_ORGANISATION);
        assertThat(read.levelOn(LocalDate.of(2025, 12, 31))).isEqualTo(OrganisationLevel.GRASSROOTS);
        assertThat(copy.provinces()).containsExactly("P");
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        Example renamed = example("membership.organisation-renamed.v1");
        String id = renamed.json().path("state").path("organisationId").stringValue("");

        copies.on(List.of(event(renamed, 2)));
        PartyOrganisation newer = copy.find(id).orElseThrow();
        copies.on(List.of(event(renamed, 1)));

        assertThat(copy.find(id)).containsSame(newer);
    }

    @Test
    void whatStaysUnknownIsRefusedAfterAMoment() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> copy.get("nobody", "/deciderId").block(Duration.ofSeconds(30)))
                .extracting(Refusal::code)
                .isEqualTo("UNKNOWN_ORGANISATION");
    }

    private static Example example(String type) {
        return ContractExamples.of(TOPIC)
                .stream()
                .filter(example -> example.name().startsWith(type))
                .findFirst()
                .orElseThrow();
    }

    private static ReceivedEvent event(Example example, long version) {
        JsonNode payload = example.json();
        return event(example.name(), payload.path("aggregateId").stringValue(""), version, payload.path("state"));
    }

    private static ReceivedEvent event(String type, String id, long version, JsonNode state) {
        return new ReceivedEvent(new Position(TOPIC, 0, version), Instant.EPOCH, "e" + version, type, "P",
                new Envelope("organisation", id, version, null, null, null, Instant.EPOCH, "test", null, null, state,
                        state));
    }
}
