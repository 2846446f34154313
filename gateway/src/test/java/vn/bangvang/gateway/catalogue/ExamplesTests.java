package vn.bangvang.gateway.catalogue;

import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown as an example is what the schema beside it allows. */
class ExamplesTests {
    private static final JsonMapper JSON = new JsonMapper();

    static Iterable<String> services() {
        return WholeApi.SERVICES.values();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyExampleKeepsTheSchemaThatItStandsBeside(String service) {
        JsonNode api = JSON.readTree(Path.of("..", service, "openapi.json"));
        List<JsonNode> shown = api.path("paths")
                .findParents("example")
                .stream()
                .filter(form -> form.has("schema"))
                .map(JsonNode.class::cast)
                .toList();
        assertThat(shown).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(form -> assertThat(violations(api, form)).isEmpty());
    }

    /** References in a schema are into the document's components. */
    private static List<String> violations(JsonNode api, JsonNode form) {
        ObjectNode schema = JSON.createObjectNode().set("components", api.get("components"));
        schema.setAll((ObjectNode) form.get("schema"));
        List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(form.get("example").toString(), InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(Error::toString).toList();
    }
}
