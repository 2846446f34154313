package vn.bangvang.evaluation.records.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.servicetesting.ContractExamples;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what this service tells with the published examples. */
public final class PublishedFixture {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    /** The ids of the examples. */
    public static final String DEPARTMENT = "019a0000-0000-7000-8000-00000000a001";
    public static final String CELL = "019a0000-0000-7000-8000-00000000a002";
    public static final String BLOC = "019a0000-0000-7000-8000-00000000a003";
    public static final String MEMBER = "019a0000-0000-7000-8000-00000000b001";
    public static final String SECRETARY = "019a0000-0000-7000-8000-00000000b002";
    public static final String RESOLUTION = "019a0000-0000-7000-8000-00000000d001";

    private PublishedFixture() {}

    public static void assertAsPublished(OutgoingEvent event) {
        assertAsPublished(event, "");
    }

    /** @param variant what follows the type in the example's name */
    public static void assertAsPublished(OutgoingEvent event, String variant) {
        JsonNode example = ContractExamples.of(event.topic())
                .stream()
                .filter(published -> published.name().equals(event.type() + variant))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + event.type() + variant))
                .json();
        assertThat(event.aggregateType()).isEqualTo(example.path("aggregateType").stringValue());
        assertThat(JSON.<JsonNode>valueToTree(event.effectiveOn())).isEqualTo(example.path("effectiveOn"));
        assertThat(JSON.<JsonNode>valueToTree(event.evaluationPeriod())).isEqualTo(example.path("evaluationPeriod"));
        assertThat(JSON.<JsonNode>valueToTree(event.periodRevision())).isEqualTo(example.path("periodRevision"));
        assertThat(JSON.readTree(JSON.writeValueAsString(event.state()))).isEqualTo(example.path("state"));
        assertThat(JSON.readTree(JSON.writeValueAsString(event.change()))).isEqualTo(example.path("change"));
    }

    /** Every example of a topic keeps the topic's schema. */
    public static void assertExamplesKeepTheSchema(String topic) {
        ContractExamples.of(topic).forEach(example -> ContractExamples.assertValid(topic, example.payload()));
    }
}
