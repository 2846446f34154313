package vn.bangvang.gateway.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/** Something that the API says it can do. @param parameters names of what may stand in the query */
public record Operation(String method, String path, List<String> parameters) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** @param api the description of the whole API */
    public static List<Operation> all(JsonNode api) {
        var all = new ArrayList<Operation>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .forEach(it -> all.add(new Operation(it.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                                it.getValue()
                                        .path("parameters")
                                        .valueStream()
                                        .filter(parameter -> parameter.path("in").asString("").equals("query"))
                                        .map(parameter -> parameter.path("name").asString())
                                        .toList()))));
        return all;
    }

    /** Every name that a body may have somewhere. */
    public static List<String> fields(JsonNode api) {
        var names = new TreeSet<String>();
        api.at("/components/schemas")
                .forEach(schema -> schema.path("properties").properties().forEach(it -> names.add(it.getKey())));
        return List.copyOf(names);
    }
}
