package vn.bangvang.evaluation.register.membership.messaging;

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

import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.membership.PartyMember;
import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReadCopies;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads every published example of the topic as this service reads it. */
class MemberContractTests {
    private static final String TOPIC = "member.member.v1";

    private final MemberReadCopy copy = new MemberReadCopy(patience -> Mono.just(true));
    private final ReadCopies copies = new ReadCopies(List.of(copy));

    static Iterable<Example> examples() {
        return ContractExamples.of(TOPIC);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(Example example) {
        JsonNode payload = example.json();
        JsonNode state = payload.path("state");

        copies.on(List.of(event(payload.path("aggregateId").stringValue(""), state)));

        PartyMember read = copy.find(state.path("memberId").stringValue("")).orElseThrow();
        assertThat(read.status()).isEqualTo(MemberStatus.valueOf(state.path("status").stringValue("")));
        assertThat(read.admittedOn()).isEqualTo(LocalDate.parse(state.path("admittedOn").stringValue("")));
        assertThat(read.placements()).hasSize(state.path("placements").size());
        assertThat(read.statuses()).hasSize(state.path("statuses").size());
        assertThat(read.disciplines()).hasSize(state.path("disciplines").size());
        assertThat(read.statusOn(LocalDate.of(2999, 1, 1))).contains(read.status());
        assertThat(read.leading()).hasSize((int) state.path("positions")
                .valueStream()
                .filter(one -> one.path("type").stringValue("").endsWith("SECRETARY"))
                .count());
        read.placements().forEach(placement -> assertThat(copy.everIn(placement.cellId())).contains(read));
    }

    @Test
    void wordsNeverHeardOfCountAsMembershipAndAsTheMildestDiscipline() {
        copies.on(List.of(event("m", new JsonMapper().readTree("""
                {"memberId": "m", "status": "ON_LEAVE", "admittedOn": "2015-02-03", "cellId": "c",
                 "placements": [{"cellId": "c", "from": "2015-02-03", "type": "BY_LOT"}],
                 "statuses": [{"status": "ON_LEAVE", "from": "2025-01-01"}],
                 "disciplines": [{"disciplineId": "d", "form": "ADMONITION", "decidedOn": "2025-01-01"}]}"""))));

        PartyMember read = copy.find("m").orElseThrow();
        LocalDate later = LocalDate.of(2025, 12, 31);
        assertThat(read.isActiveOn(later)).isTrue();
        assertThat(read.cellOn(later)).contains("c");
        assertThat(read.isDisciplinedIn(Period.year(2025))).isTrue();
        assertThat(read.warnedIn(Period.year(2025))).isEmpty();
    }

    @Test
    void whoStaysUnknownIsRefusedAfterAMoment() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> copy.get("nobody", "/subjectId").block(Duration.ofSeconds(30)))
                .extracting(Refusal::code)
                .isEqualTo("UNKNOWN_MEMBER");
    }

    private static ReceivedEvent event(String id, JsonNode state) {
        return new ReceivedEvent(new Position(TOPIC, 0, 1), Instant.EPOCH, "e", "membership.member-admitted.v1", "P",
                new Envelope("member", id, 1, null, null, null, Instant.EPOCH, "test", null, null, state, state));
    }
}
