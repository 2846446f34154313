package vn.bangvang.servicetesting.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.servicetesting.access.ApiOperation.Parameter;

/** One service's {@code openapi.json}, with its references followed. */
final class DescribedApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private DescribedApi(JsonNode document) {
        this.document = document;
    }

    /** The operations of the service whose module the test runs in. */
    static List<ApiOperation> ofThisModule() {
        return new DescribedApi(new JsonMapper().readTree(Path.of("openapi.json").toFile())).operations();
    }

    private List<ApiOperation> operations() {
        var all = new ArrayList<ApiOperation>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    all.add(operation(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return all;
    }

    private ApiOperation operation(String method, String template, JsonNode described) {
        var queries = new ArrayList<Parameter>();
        var headers = new ArrayList<String>();
        for (JsonNode each : described.path("parameters")) {
            JsonNode parameter = followed(each);
            String name = parameter.path("name").asString();
            boolean required = parameter.path("required").asBoolean(false);
            if (parameter.path("in").asString().equals("query")) {
                queries.add(new Parameter(name, required, followed(parameter.path("schema"))));
            } else if (parameter.path("in").asString().equals("header") && required) {
                headers.add(name);
            }
        }
        JsonNode body = described.at("/requestBody/content/application~1json/schema");
        return new ApiOperation(method.toUpperCase(Locale.ROOT), template,
                described.at("/security/0/token/0").asString(), queries, headers,
                body.isMissingNode() ? Optional.empty() : Optional.of(whole(body)));
    }

    private JsonNode followed(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? followed(document.at(reference.stringValue().substring(1))) : node;
    }

    /** The schema with everything that it refers to; none of them leads back to itself. */
    private JsonNode whole(JsonNode schema) {
        JsonNode node = followed(schema);
        if (node.isObject()) {
            ObjectNode copy = new JsonMapper().createObjectNode();
            node.properties().forEach(each -> copy.set(each.getKey(), whole(each.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = new JsonMapper().createArrayNode();
            node.forEach(each -> copy.add(whole(each)));
            return copy;
        }
        return node;
    }
}
