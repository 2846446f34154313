package vn.bangvang.system;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Which operation of which service a request is for, by the services' descriptions. */
final class DescribedOperations {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final String ANY = "[^/]+";

    private final Map<String, Set<String>> services = new HashMap<>();
    private final Map<String, Pattern> requests = new HashMap<>();

    void add(String service, JsonNode api) {
        api.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String id = operation.getValue().path("operationId").asString();
            services.computeIfAbsent(service, _ -> new HashSet<>()).add(id);
            requests.put(id, Pattern.compile(operation.getKey().toUpperCase(Locale.ROOT) + " "
                    + PARAMETER.matcher(path.getKey()).replaceAll(ANY)));
        }));
    }

    Set<String> of(String service) {
        return services.get(service);
    }

    /** A path without a parameter goes before one with. */
    Optional<String> operation(String method, String path) {
        return requests.entrySet()
                .stream()
                .filter(each -> each.getValue().matcher(method + " " + path).matches())
                .min(Comparator.comparing(each -> each.getValue().pattern().split(Pattern.quote(ANY), -1).length))
                .map(Map.Entry::getKey);
    }
}
