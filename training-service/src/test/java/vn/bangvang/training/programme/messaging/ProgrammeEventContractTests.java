package vn.bangvang.training.programme.messaging;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.training.programme.PredefinedProgrammes;

import static org.assertj.core.api.Assertions.assertThat;

class ProgrammeEventContractTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aDefinitionIsWrittenAsItsExampleShows() {
        ContractExamples.Example example = ContractExamples.of(CloudProgrammeEvents.TOPIC).getFirst();
        ContractExamples.assertValid(example.topic(), example.payload());
        JsonNode payload = example.json();
        OutgoingEvent outgoing = new CloudProgrammeEvents().defined(payload.path("aggregateId").stringValue(),
                PredefinedProgrammes.byCode("POLITICAL_THEORY_INTERMEDIATE").orElseThrow(), true);
        assertThat(outgoing.type()).isEqualTo(example.name());
        assertThat(outgoing.aggregateType()).isEqualTo(payload.path("aggregateType").stringValue());
        assertThat(JSON.<JsonNode>valueToTree(outgoing.state())).isEqualTo(payload.path("state"));
        assertThat(JSON.<JsonNode>valueToTree(outgoing.change())).isEqualTo(payload.path("change"));
    }
}
