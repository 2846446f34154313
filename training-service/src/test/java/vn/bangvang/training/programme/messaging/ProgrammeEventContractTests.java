package vn.bangvang.training.programme.messaging;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.training.programme.PredefinedProgrammes;
import vn.bangvang.training.programme.ProgrammeEvent;
import vn.bangvang.training.programme.TrainingProgramme;

import static org.assertj.core.api.Assertions.assertThat;

class ProgrammeEventContractTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aDefinitionIsWrittenAsItsExampleShows() {
        ContractExamples.Example example = ContractExamples.of("training.programme.v1").getFirst();
        ContractExamples.assertValid(example.topic(), example.payload());
        JsonNode payload = example.json();
        TrainingProgramme programme = PredefinedProgrammes.byCode("POLITICAL_THEORY_INTERMEDIATE").orElseThrow();
        Told told = Told.of(new ProgrammePublication(), payload.path("aggregateId").stringValue(),
                Decided.of(programme, new ProgrammeEvent.Defined(true))).getFirst();
        assertThat(told.topic()).isEqualTo(example.topic());
        assertThat(told.type()).isEqualTo(example.name());
        assertThat(told.aggregateType()).isEqualTo(payload.path("aggregateType").stringValue());
        assertThat(JSON.<JsonNode>valueToTree(told.state())).isEqualTo(payload.path("state"));
        assertThat(JSON.<JsonNode>valueToTree(told.change())).isEqualTo(payload.path("change"));
    }
}
