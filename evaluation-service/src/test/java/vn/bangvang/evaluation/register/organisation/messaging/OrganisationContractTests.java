package vn.bangvang.evaluation.register.organisation.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.evaluation.register.organisation.TreeAncestry;
import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads every published example of the topic as this service reads it. */
class OrganisationContractTests {
    private static final String TOPIC = "member.organisation.v1";

    private final OrganisationReadCopy copy = new OrganisationReadCopy();

    static Iterable<Example> examples() {
        return ContractExamples.of(TOPIC);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(Example example) {
        JsonNode state = example.json().path("state");

        copy.take(event(example, 1));

        PartyOrganisation read = copy.find(state.path("organisationId").stringValue("")).orElseThrow();
        assertThat(read.code()).isEqualTo(state.path("code").stringValue());
        assertThat(read.kind().name()).isEqualTo(state.path("kind").stringValue());
        assertThat(read.kind().level().name()).isEqualTo(state.path("level").stringValue());
        assertThat(read.foundedOn()).isEqualTo(LocalDate.parse(state.path("foundedOn").stringValue("")));
        assertThat(read.placements()).hasSize(state.path("placements").size());
        assertThat(read.kinds()).hasSize(state.path("kinds").size());
        read.placements().forEach(placement -> assertThat(copy.everUnder(placement.parentId())).contains(read));
        if (read.parentId() != null) {
            assertThat(new TreeAncestry(copy, Clock.systemUTC()).isWithin(read.id(), read.parentId())).isTrue();
            assertThat(new TreeAncestry(copy, Clock.systemUTC()).isWithin(read.parentId(), read.id())).isFalse();
        }
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        Example renamed = example("membership.organisation-renamed.v1");
        String id = renamed.json().path("state").path("organisationId").stringValue("");

        copy.take(event(renamed, 2));
        PartyOrganisation newer = copy.find(id).orElseThrow();
        copy.take(event(renamed, 1));

        assertThat(copy.find(id)).containsSame(newer);
    }

    @Test
    void whatStaysUnknownIsRefusedAfterAMoment() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> copy.get("nobody", "/deciderId").block(Duration.ofSeconds(5)))
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
        return new ReceivedEvent(new Position(TOPIC, 0, version), Instant.EPOCH, "e" + version, example.name(), "P",
                new Envelope("organisation", payload.path("aggregateId").stringValue(""), version, null, null, null,
                        Instant.EPOCH, "test", null, null, payload.path("change"), payload.path("state")));
    }
}
