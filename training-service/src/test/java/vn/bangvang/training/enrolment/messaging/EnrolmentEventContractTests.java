package vn.bangvang.training.enrolment.messaging;

import java.time.LocalDate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;
import vn.bangvang.training.enrolment.Enrolment;
import vn.bangvang.training.enrolment.EnrolmentEvent;
import vn.bangvang.training.enrolment.EnrolmentEvent.EnrolmentCorrected;
import vn.bangvang.training.enrolment.EnrolmentStatus;
import vn.bangvang.training.enrolment.TraineeKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What this service writes is what the published examples show, type by type. */
class EnrolmentEventContractTests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final String ENROLMENT = "019a0000-0000-7000-8000-00000000e001";
    private static final String MEMBER = "019a0000-0000-7000-8000-00000000b001";
    private static final String DEPARTMENT = "019a0000-0000-7000-8000-00000000a001";
    private static final String CELL = "019a0000-0000-7000-8000-00000000a002";

    static Stream<Example> examples() {
        return ContractExamples.of(CloudEnrolmentEvents.TOPIC).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleKeepsTheSchema(Example example) {
        ContractExamples.assertValid(example.topic(), example.payload());
    }

    @Test
    void everyStepIsWrittenAsItsExampleShows() {
        assertWritten(EnrolmentStatus.NOMINATED, null);
        assertWritten(EnrolmentStatus.ENROLLED, LocalDate.of(2021, 3, 1));
        assertWritten(EnrolmentStatus.COMPLETED, LocalDate.of(2021, 12, 10));
        assertWritten(EnrolmentStatus.WITHDRAWN, LocalDate.of(2021, 5, 10));
        assertWritten(EnrolmentStatus.CANCELLED, LocalDate.of(2021, 2, 20));
    }

    @Test
    void aCorrectionIsWrittenAsItsExampleShows() {
        Enrolment after = civilServantSentBy(DEPARTMENT);
        assertAsPublished("019a0000-0000-7000-8000-00000000e002", new Enrolment.Decision(after, null, (Integer) null),
                new EnrolmentCorrected(civilServantSentBy(CELL), "Sent by the department, not by the cell"));
    }

    private static Enrolment civilServantSentBy(String sender) {
        return new Enrolment("019a0000-0000-7000-8000-00000000c002", "PROFESSIONAL_UPDATE", "S-GDDT:T-0068",
                TraineeKind.CIVIL_SERVANT, null, sender, "province", 2019, EnrolmentStatus.ENROLLED,
                LocalDate.of(2019, 4, 1));
    }

    private static void assertWritten(EnrolmentStatus status, @Nullable LocalDate on) {
        var enrolment = new Enrolment("019a0000-0000-7000-8000-00000000c001", "POLITICAL_THEORY_INTERMEDIATE",
                "S-GDDT:T-0001", TraineeKind.PARTY_MEMBER, MEMBER, DEPARTMENT, "province", 2021, status, on);
        assertAsPublished(ENROLMENT, new Enrolment.Decision(enrolment, null, Integer.valueOf(1)),
                EnrolmentEvent.reached(status, on));
    }

    private static void assertAsPublished(String id, Enrolment.Decision decision, EnrolmentEvent event) {
        OutgoingEvent outgoing = new CloudEnrolmentEvents().outgoing(id, decision, event);
        JsonNode example = examples().filter(published -> published.name().equals(outgoing.type()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + outgoing.type()))
                .json();
        assertThat(outgoing.aggregateType()).isEqualTo(example.path("aggregateType").stringValue());
        assertThat(outgoing.root()).isEqualTo("province");
        assertThat(JSON.<JsonNode>valueToTree(outgoing.evaluationPeriod())).isEqualTo(example.path("evaluationPeriod"));
        assertThat(JSON.<JsonNode>valueToTree(outgoing.periodRevision())).isEqualTo(example.path("periodRevision"));
        assertThat(JSON.<JsonNode>valueToTree(outgoing.effectiveOn())).isEqualTo(example.path("effectiveOn"));
        assertThat(JSON.<JsonNode>valueToTree(outgoing.state())).isEqualTo(withoutNulls(example.path("state")));
        assertThat(JSON.<JsonNode>valueToTree(outgoing.change())).isEqualTo(withoutNulls(example.path("change")));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
            object.forEach(EnrolmentEventContractTests::withoutNulls);
        }
        return node;
    }
}
