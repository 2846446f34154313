package vn.bangvang.gateway.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever generates a client reads nothing but these documents: they say what everything means. */
class DescriptionsTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String IN_BOTH_LANGUAGES = ".+ · .+";

    @ParameterizedTest
    @ValueSource(strings = {"member-service", "training-service", "evaluation-service", "aggregation-service",
            "integration-service"})
    void everyOperationParameterAndPropertySaysWhatItIs(String service) {
        JsonNode api = JSON.readTree(Path.of("..", service, "openapi.json"));
        assertThat(undescribed(api)).isEmpty();
    }

    @Test
    void aNameWithoutAMeaningIsFound() {
        assertThat(undescribed(JSON.readTree("""
                {"tags": [{"name": "things"}],
                 "paths": {"/things": {"get": {"operationId": "listThings", "summary": "Lists things",
                   "parameters": [{"name": "year", "schema": {"type": "integer"}}]}}},
                 "components": {"schemas": {
                   "Colour": {"type": "string", "enum": ["RED"]},
                   "Thing": {"properties": {"id": {"type": "string"}, "colour": {"$ref": "#/components/schemas/Colour"},
                     "size": {"type": "integer", "description": "Its length in metres"}}}}}}
                """))).containsExactly("things", "listThings", "listThings year", "Thing.id", "Thing.colour");
    }

    @Test
    void onlyAPeriodInAPathHasToLookLikeOne() {
        JsonNode api = JSON.readTree(Path.of("..", "aggregation-service", "openapi.json"));
        assertThat(api.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> operation.path("parameters").valueStream())
                .filter(parameter -> parameter.at("/schema/pattern").asString("").contains("-Q"))
                .map(parameter -> parameter.get("name").asString())).containsOnly("period");
    }

    private static List<String> undescribed(JsonNode api) {
        var found = new ArrayList<String>();
        api.get("tags").forEach(tag -> {
            if (!tag.path("description").asString("").matches(IN_BOTH_LANGUAGES)) {
                found.add(tag.get("name").asString());
            }
        });
        api.get("paths").forEach(path -> path.forEach(operation -> {
            String id = operation.get("operationId").asString();
            if (!operation.path("summary").asString("").matches(IN_BOTH_LANGUAGES)) {
                found.add(id);
            }
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.has("$ref") && !says(api, parameter) && !says(api, parameter.get("schema"))) {
                    found.add(id + " " + parameter.get("name").asString());
                }
            });
        }));
        for (Map.Entry<String, JsonNode> schema : api.at("/components/schemas").properties()) {
            schema.getValue().path("properties").properties().forEach(property -> {
                if (!says(api, property.getValue())) {
                    found.add(schema.getKey() + "." + property.getKey());
                }
            });
        }
        return found;
    }

    /** By itself, or by what it refers to. */
    private static boolean says(JsonNode api, JsonNode described) {
        if (!described.path("description").asString("").isBlank()) {
            return true;
        }
        if (described.has("$ref")) {
            return says(api, api.at(described.get("$ref").asString().substring(1)));
        }
        return described.has("anyOf") && says(api, described.get("anyOf").get(0));
    }
}
