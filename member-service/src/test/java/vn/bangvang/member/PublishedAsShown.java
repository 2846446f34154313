package vn.bangvang.member;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.servicetesting.ContractExamples.Example;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service writes is what the published examples of the topic show, and each type is shown. */
public final class PublishedAsShown {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PublishedAsShown() {}

    public static void assertAllShown(String topic, List<OutgoingEvent> told) {
        List<Example> examples = ContractExamples.of(topic);
        examples.forEach(example -> ContractExamples.assertValid(topic, example.payload()));
        Set<String> types = told.stream().map(OutgoingEvent::type).collect(Collectors.toSet());
        assertThat(examples).extracting(Example::name).containsExactlyInAnyOrderElementsOf(types);
        told.forEach(event -> assertShown(event, examples));
    }

    private static void assertShown(OutgoingEvent event, List<Example> examples) {
        JsonNode example = examples.stream()
                .filter(it -> it.name().equals(event.type()))
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(event.aggregateType()).isEqualTo(example.path("aggregateType").stringValue());
        assertThat(JSON.<JsonNode>valueToTree(event.effectiveOn())).as("%s: effectiveOn", event.type())
                .isEqualTo(example.path("effectiveOn"));
        assertThat(JSON.<JsonNode>valueToTree(event.change())).as("%s: change", event.type())
                .isEqualTo(example.path("change"));
        assertThat(JSON.<JsonNode>valueToTree(event.state())).as("%s: state", event.type())
                .isEqualTo(example.path("state"));
    }
}
