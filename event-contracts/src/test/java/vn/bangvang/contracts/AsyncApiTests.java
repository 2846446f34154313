package vn.bangvang.contracts;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import vn.bangvang.contracts.Contracts.Example;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the topics agrees with the schemas and examples beside it. */
class AsyncApiTests {
    private final JsonNode document = Contracts.asyncApi();

    @Test
    void theDescriptionHasTheShapeOfAsyncApi3() throws URISyntaxException {
        Path shape = Path
                .of(Objects.requireNonNull(getClass().getResource("/asyncapi-3.0-as-used.schema.json")).toURI());
        assertThat(Contracts.violations(shape, document)).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = references(document).stream().filter(reference -> !leadsSomewhere(reference)).toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void everyTopicIsDescribedOnceAndHasItsFolder() {
        List<String> described = channels().stream().map(channel -> channel.path("address").stringValue()).toList();
        assertThat(described).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(described)).isEqualTo(new TreeSet<>(Contracts.topics()));
    }

    @Test
    void everyTypeHasAnExampleAndEveryExampleIsOfADescribedType() {
        var described = new TreeMap<String, Set<String>>();
        channels().forEach(channel -> described.put(channel.path("address").stringValue(),
                messages(channel).map(message -> message.path("name").stringValue())
                        .collect(Collectors.toCollection(TreeSet::new))));
        TreeMap<String, TreeSet<String>> shown = Contracts.examples()
                .collect(Collectors.groupingBy(Example::topic, TreeMap::new,
                        Collectors.mapping(Example::type, Collectors.toCollection(TreeSet::new))));
        assertThat((Map<String, ?>) described).isEqualTo(shown);
    }

    @Test
    void everyMessageOfAChannelIsDescribedByThatTopicsSchemaAndShownByItsOwnExample() {
        for (JsonNode channel : channels()) {
            String topic = channel.path("address").stringValue();
            messages(channel).forEach(message -> {
                String name = message.path("name").stringValue();
                String schema = at(message.at("/payload/$ref").stringValue()).at("/schema/$ref").stringValue();
                assertThat(schema).as(name).isEqualTo("./" + topic + "/schema.json");
                assertThat(message.at("/x-example/$ref").stringValue()).startsWith("./" + topic + "/" + name);
            });
        }
    }

    @Test
    void everyChannelIsReadByOneOperation() {
        List<String> read = document.path("operations")
                .valueStream()
                .map(operation -> operation.at("/channel/$ref").stringValue())
                .toList();
        List<String> channels = document.path("channels")
                .propertyNames()
                .stream()
                .map(name -> "#/channels/" + name)
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(channels);
    }

    private List<JsonNode> channels() {
        return document.path("channels").valueStream().toList();
    }

    private Stream<JsonNode> messages(JsonNode channel) {
        return channel.path("messages").valueStream().map(reference -> at(reference.path("$ref").stringValue()));
    }

    private JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !at(reference).isMissingNode()
                : Files.isRegularFile(Contracts.ROOT.resolve(reference).normalize());
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        JsonNode reference = node.path("$ref");
        if (reference.isString()) {
            found.add(reference.stringValue());
        }
        node.valueStream().forEach(child -> found.addAll(references(child)));
        return found;
    }
}
