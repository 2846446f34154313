package vn.bangvang.evaluation.register.membership.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads every published example of the topic as this service reads it. */
class MemberContractTests {
    private static final String TOPIC = "member.member.v1";

    private final MemberReadCopy copy = new MemberReadCopy();

    static Iterable<Example> examples() {
        return ContractExamples.of(TOPIC);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(Example example) {
        JsonNode payload = example.json();
        JsonNode state = payload.path("state");

        copy.take(new ReceivedEvent(new Position(TOPIC, 0, 1), Instant.EPOCH, "e", example.name(), "P",
                new Envelope("member", payload.path("aggregateId").stringValue(""), 1, null, null, null, Instant.EPOCH,
                        "test", null, null, payload.path("change"), state)));

        PartyMember read = copy.find(state.path("memberId").stringValue("")).orElseThrow();
        assertThat(read.status()).isEqualTo(MemberStatus.valueOf(state.path("status").stringValue("")));
        assertThat(read.admittedOn()).isEqualTo(LocalDate.parse(state.path("admittedOn").stringValue("")));
        assertThat(read.placements()).hasSize(state.path("placements").size());
        assertThat(read.statuses()).hasSize(state.path("statuses").size());
        assertThat(read.disciplines()).hasSize(state.path("disciplines").size());
        assertThat(read.statusOn(LocalDate.of(2999, 1, 1))).contains(read.status());
        read.placements().forEach(placement -> assertThat(copy.everIn(placement.cellId())).contains(read));
    }

    @Test
    void whoStaysUnknownIsRefusedAfterAMoment() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> copy.get("nobody", "/subjectId").block(Duration.ofSeconds(5)))
                .extracting(Refusal::code)
                .isEqualTo("UNKNOWN_MEMBER");
    }
}
