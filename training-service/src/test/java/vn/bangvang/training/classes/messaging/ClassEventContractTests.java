package vn.bangvang.training.classes.messaging;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;
import vn.bangvang.training.classes.ClassEvent;
import vn.bangvang.training.classes.ClassEvent.ClassChanged;
import vn.bangvang.training.classes.ClassEvent.ClassOpened;
import vn.bangvang.training.classes.TrainingClass;

import static org.assertj.core.api.Assertions.assertThat;

class ClassEventContractTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TrainingClass OPENED = TrainingClass.open("POLITICAL_THEORY_INTERMEDIATE", "K72",
            "Trường Chính trị tỉnh", 2021, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 11, 30));

    static Stream<Example> examples() {
        return ContractExamples.of(CloudClassEvents.TOPIC).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleKeepsTheSchema(Example example) {
        ContractExamples.assertValid(example.topic(), example.payload());
    }

    @Test
    void anOpeningAndAChangeAreWrittenAsTheirExamplesShow() {
        assertAsPublished(OPENED, new ClassOpened());
        assertAsPublished(OPENED.changed(OPENED.organiser(), OPENED.from(), LocalDate.of(2021, 12, 15)),
                new ClassChanged(OPENED));
    }

    private static void assertAsPublished(TrainingClass after, ClassEvent event) {
        OutgoingEvent outgoing = new CloudClassEvents().outgoing("019a0000-0000-7000-8000-00000000c001", after, "*",
                event);
        JsonNode example = examples().filter(published -> published.name().equals(outgoing.type()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + outgoing.type()))
                .json();
        assertThat(outgoing.aggregateType()).isEqualTo(example.path("aggregateType").stringValue());
        assertThat(JSON.<JsonNode>valueToTree(outgoing.effectiveOn())).isEqualTo(example.path("effectiveOn"));
        assertThat(JSON.<JsonNode>valueToTree(outgoing.state())).isEqualTo(example.path("state"));
        assertThat(JSON.<JsonNode>valueToTree(outgoing.change())).isEqualTo(example.path("change"));
    }
}
