package vn.bangvang.evaluation.register.committee.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.evaluation.register.committee.CommitteeRegister.Seat;
import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReadCopies;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads every published example of the topic as this service reads it. */
class CommitteeContractTests {
    private static final String TOPIC = "member.committee.v1";

    private final CommitteeReadCopy copy = new CommitteeReadCopy();
    private final ReadCopies copies = new ReadCopies(List.of(copy));

    static Iterable<Example> examples() {
        return ContractExamples.of(TOPIC);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSeatsOfAnExecutiveCommitteeAreRead(Example example) {
        JsonNode state = example.json().path("state");

        copies.on(List.of(event(state)));

        assertThat(copy.seatsOf(state.path("organisationId").stringValue("")))
                .containsExactlyElementsOf(state.path("holders")
                        .valueStream()
                        .map(one -> new Seat(one.path("memberId").stringValue(""), day(one.path("from")),
                                one.path("to").isString() ? day(one.path("to")) : null))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anotherBodyLeadsNobody(Example example) {
        JsonNode state = ((ObjectNode) example.json().path("state")).put("body", "INSPECTION");

        copies.on(List.of(event(state)));

        assertThat(copy.seatsOf(state.path("organisationId").stringValue(""))).isEmpty();
    }

    private static LocalDate day(JsonNode value) {
        return LocalDate.parse(value.stringValue(""));
    }

    private static ReceivedEvent event(JsonNode state) {
        return new ReceivedEvent(new Position(TOPIC, 0, 1), Instant.EPOCH, "e", "membership.committee-configured.v1",
                "P", new Envelope("committee", state.path("committeeId").stringValue(""), 1, null, null, null,
                        Instant.EPOCH, "test", null, null, state, state));
    }
}
