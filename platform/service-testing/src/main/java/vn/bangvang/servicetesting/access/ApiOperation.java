package vn.bangvang.servicetesting.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Names of what stands for an organisation without saying that it is an id. */
    static final Set<String> PLACES = Set.of("province", "superior", "subtree");

    /** A query parameter. */
    public record Parameter(String name, boolean required, JsonNode schema) {
        /** Whether it names something that belongs to somebody. */
        public boolean isId() {
            return name.endsWith("Id") || PLACES.contains(name);
        }
    }

    /** The first segment after the version, such as {@code members}. */
    public String collection() {
        return template.split("/")[3];
    }

    /** The segments before the first parameter, such as {@code members/imports}. */
    public String place() {
        String below = template.substring("/api/v1/".length());
        return below.contains("/{") ? below.substring(0, below.indexOf("/{")) : below;
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

    /** The query parameter that a page's cursor goes into; empty when there is none. */
    public Optional<String> cursor() {
        return queries.stream().map(Parameter::name).filter(Set.of("cursor", "after")::contains).findFirst();
    }

    /** Whether it is read on for ever, so that there is always a next page. */
    boolean isAFeed() {
        return cursor().filter("after"::equals).isPresent();
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
