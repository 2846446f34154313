package vn.bangvang.servicetesting.access;

import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes bodies that are understood out of their schemas: what is required, where it is to be, and nothing else.
 *
 * @param ids what stands where an id is asked for, by the property's name
 */
record RequestBodies(Map<String, String> ids) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @return a body of that schema */
    JsonNode of(JsonNode schema) {
        return of("", schema);
    }

    /** @param name of the property or parameter */
    JsonNode of(String name, JsonNode schema) {
        JsonNode choice = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
        if (!choice.isEmpty()) {
            return of(name, choice.get(0));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> JSON.createArrayNode().add(of(name, schema.path("items")));
            case "integer" -> JSON.valueToTree(name.toLowerCase(Locale.ROOT).contains("year")
                    ? 2021
                    : Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> JSON.valueToTree(1);
            case "boolean" -> JSON.valueToTree(false);
            default -> JSON.valueToTree(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode body = JSON.createObjectNode();
        for (JsonNode required : schema.path("required")) {
            String name = required.asString();
            body.set(name, of(name, schema.path("properties").path(name)));
        }
        ApiOperation.PLACES.stream()
                .filter(schema.path("properties")::has)
                .forEach(name -> body.set(name, of(name, schema.path("properties").path(name))));
        return body;
    }

    private String text(String name, JsonNode schema) {
        String id = ids.get(name);
        if (id != null) {
            return id;
        }
        if (name.endsWith("Id") || name.endsWith("Ids")) {
            throw new AssertionError("nobody says what " + name + " is");
        }
        if (schema.path("format").asString("").equals("date")) {
            return "2021-12-31";
        }
        return name.toLowerCase(Locale.ROOT).contains("period") ? "2021" : "x";
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString(schema.has("properties") ? "object" : "string");
    }
}
