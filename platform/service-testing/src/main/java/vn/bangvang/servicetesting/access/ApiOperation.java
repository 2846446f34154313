package vn.bangvang.servicetesting.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * An operation as its description says.
 *
 * @param scope that opens it
 * @param queries its query parameters
 * @param headers names of the header parameters that it needs
 * @param body schema of the request's body
 */
public record ApiOperation(String method, String template, String scope, List<Parameter> queries,
        List<String> headers, Optional<JsonNode> body) {

    /** A query parameter. */
    public record Parameter(String name, boolean required, JsonNode schema) {
        /** Whether it names something that belongs to somebody. */
        public boolean isId() {
            return name.endsWith("Id") || List.of("province", "superior", "subtree").contains(name);
        }
    }

    /** The first segment after the version, such as {@code members}. */
    public String collection() {
        return template.split("/")[3];
    }

    public boolean isOfOneThing() {
        return template.contains("{");
    }

    /** Whether it shows whatever the caller may see. */
    public boolean isList() {
        return method.equals("GET") && !isOfOneThing();
    }

    /** Whether it is read page by page. */
    public boolean isPaged() {
        return queries.stream().anyMatch(query -> query.name().equals("limit"));
    }

    /** @param values of the path's parameters, by name; fails for one that is missing */
    public String path(Map<String, String> values) {
        String path = template;
        while (path.contains("{")) {
            String name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            String value = values.get(name);
            if (value == null) {
                throw new AssertionError("nobody says what {" + name + "} is in " + this);
            }
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
