package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published language as tests read it: {@code contracts/<topic>/schema.json} and the examples beside it, from the
 * class path (module event-contracts). A producer validates what it wrote; a consumer reads every example.
 */
public final class ContractExamples {
    private static final String SCHEMA = "schema.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> BY_TOPIC = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper AS_TOLD = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /**
     * One published example.
     *
     * @param name the file's name without {@code .json}: the event's type, sometimes with a case after it
     * @param payload the JSON as published
     */
    public record Example(String topic, String name, String payload) {
        public JsonNode json() {
            return JSON.readTree(payload);
        }

        @Override
        public String toString() {
            return topic + "/" + name;
        }
    }

    private ContractExamples() {}

    /** Every example of a topic, by name; fails when there is none, so that a misspelt topic cannot pass. */
    public static List<Example> of(String topic) {
        try {
            List<Example> examples = Arrays
                    .stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contracts/" + topic + "/*.json"))
                    .filter(resource -> !SCHEMA.equals(resource.getFilename()))
                    .map(resource -> read(topic, resource))
                    .sorted(Comparator.comparing(Example::name))
                    .toList();
            if (examples.isEmpty()) {
                throw new AssertionError("no example of " + topic + " on the class path");
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with every violation when the payload is not what the topic's schema promises. */
    public static void assertValid(String topic, String payloadJson) {
        List<Error> errors = BY_TOPIC.computeIfAbsent(topic, ContractExamples::schema)
                .validate(payloadJson, InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            StringBuilder message = new StringBuilder("not a valid payload of " + topic);
            errors.forEach(error -> message.append("\n  ").append(error));
            throw new AssertionError(message.append('\n').append(payloadJson).toString());
        }
    }

    /** As {@link #assertShown(Object, String)} by the example that bears the type's name alone. */
    public static void assertShown(Object told) {
        assertShown(told, "");
    }

    /**
     * What a producer tells is what the example of its type shows: the kind of aggregate, the day and the period it
     * counts for, the change and the state.
     *
     * @param told a record with the components topic, type, aggregateType, effectiveOn, period, change and state
     * @param variant what follows the type in the example's name
     */
    public static void assertShown(Object told, String variant) {
        JsonNode event = AS_TOLD.readTree(AS_TOLD.writeValueAsString(told));
        String name = event.path("type").stringValue() + variant;
        JsonNode example = of(event.path("topic").stringValue()).stream()
                .filter(published -> published.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example " + name))
                .json();
        for (String field : List.of("aggregateType", "effectiveOn", "change", "state")) {
            assertThat(orNull(event.path(field))).as("%s: %s", name, field).isEqualTo(example.path(field));
        }
        assertThat(orNull(event.at("/period/period"))).as("%s: period", name)
                .isEqualTo(example.path("evaluationPeriod"));
        assertThat(orNull(event.at("/period/revision"))).as("%s: revision", name)
                .isEqualTo(example.path("periodRevision"));
    }

    /** The envelope says null of what an event does not have. */
    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }

    /** Each is shown by its example, every example keeps the schema, and none shows what is never told. */
    public static void assertAllShown(String topic, Collection<?> told) {
        List<Example> examples = of(topic);
        examples.forEach(example -> assertValid(topic, example.payload()));
        assertThat(told).extracting(event -> AS_TOLD.valueToTree(event).path("type").stringValue())
                .containsAll(examples.stream().map(Example::name).toList());
        told.forEach(ContractExamples::assertShown);
    }

    private static Schema schema(String topic) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:contracts/" + topic + "/" + SCHEMA));
    }

    private static Example read(String topic, Resource resource) {
        try {
            String file = Objects.requireNonNull(resource.getFilename());
            return new Example(topic, file.substring(0, file.length() - ".json".length()),
                    resource.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
