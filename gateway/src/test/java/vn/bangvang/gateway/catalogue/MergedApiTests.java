package vn.bangvang.gateway.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MergedApiTests {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"version": "1.0.0"}, "servers": [], "security": [],
             "tags": [{"name": "%1$s"}],
             "paths": {"%1$s": {"get": {"operationId": "%2$s", "$ref": "#/components/schemas/Thing"}}},
             "components": {"schemas": {"Thing": %3$s, "Same": {"type": "string"}}}}
            """;

    private static ObjectNode document(String path, String operation, String schema) {
        return (ObjectNode) JSON.readTree(DOCUMENT.formatted(path, operation, schema));
    }

    private static ObjectNode merged(ObjectNode first, ObjectNode second) {
        var documents = new LinkedHashMap<String, ObjectNode>();
        documents.put("member", first);
        documents.put("training", second);
        return MergedApi.of(documents);
    }

    /** The whole API is left in target, where clients are generated from it. */
    @Test
    void theServicesDescriptionsFitTogether() throws IOException {
        var documents = new LinkedHashMap<String, ObjectNode>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            modules.map(module -> module.resolve("openapi.json"))
                    .filter(Files::exists)
                    .sorted()
                    .forEach(file -> documents.put(file.getName(1).toString().replace("-service", ""),
                            (ObjectNode) JSON.readTree(file)));
        }
        ObjectNode api = MergedApi.of(documents);
        int paths = documents.values().stream().mapToInt(each -> each.path("paths").size()).sum();
        assertThat(documents).hasSizeGreaterThanOrEqualTo(4);
        assertThat(api.path("paths").size()).isEqualTo(paths);
        JSON.writeValue(Files.createDirectories(Path.of("target")).resolve("openapi.json"), api);
    }

    @Test
    void whatTwoDescribeAlikeIsThereOnce() {
        ObjectNode api = merged(document("/a", "a", "{\"type\": \"string\"}"),
                document("/b", "b", "{\"type\": \"string\"}"));
        assertThat(api.at("/components/schemas").propertyNames()).containsExactly("Thing", "Same");
        assertThat(api.at("/paths").propertyNames()).containsExactly("/a", "/b");
        assertThat(api.at("/tags")).hasSize(2);
    }

    @Test
    void whatTwoDescribeDifferentlyKeepsTwoNames() {
        ObjectNode api = merged(document("/a", "a", "{\"type\": \"string\"}"),
                document("/b", "b", "{\"type\": \"integer\"}"));
        assertThat(api.at("/components/schemas/Thing/type").asString()).isEqualTo("string");
        assertThat(api.at("/components/schemas/TrainingThing/type").asString()).isEqualTo("integer");
        assertThat(api.at("/paths/~1a/get/$ref").asString()).isEqualTo("#/components/schemas/Thing");
        assertThat(api.at("/paths/~1b/get/$ref").asString()).isEqualTo("#/components/schemas/TrainingThing");
    }

    @Test
    void onePathOrOneOperationOfTwoServicesIsRefused() {
        ObjectNode first = document("/a", "a", "{}");
        assertThatThrownBy(() -> merged(first, document("/a", "b", "{}"))).hasMessageContaining("/a");
        assertThatThrownBy(() -> merged(first, document("/b", "a", "{}"))).hasMessageContaining("describe a");
    }
}
