package vn.bangvang.system;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One exchange for each operation, made small: the first by its text, so that it is the same one at each run, and one
 * of this run before those of another province in the same system.
 */
final class Examples {
    /** Ids, moments, cursors, positions and versions of boards are other at each run. */
    private static final Pattern MOMENTARY = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"
                    + "|(?<=\"(?:next|position|boardVersion|correlationId)\":\")[^\"]+");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String prefix;
    private final Comparator<JsonNode> ownAndFirst;
    private final Map<String, JsonNode> examples = new TreeMap<>();

    /** @param prefix of the codes in this run, which examples go without */
    Examples(String prefix) {
        this.prefix = "\"" + prefix;
        this.ownAndFirst = Comparator.<JsonNode, Boolean>comparing(node -> !node.toString().contains(this.prefix))
                .thenComparing(Examples::lasting);
    }

    synchronized void add(String operation, String request, String answer) {
        ObjectNode example = JSON.createObjectNode();
        put(example, "request", request);
        put(example, "answer", answer);
        if (!example.isEmpty()) {
            examples.merge(operation, example, BinaryOperator.minBy(ownAndFirst));
        }
    }

    Map<String, JsonNode> of(Set<String> operations) {
        var some = new TreeMap<>(examples);
        some.keySet().retainAll(operations);
        some.replaceAll((_, example) -> JSON.readTree(example.toString().replace(prefix, "\"")));
        return some;
    }

    static String lasting(JsonNode example) {
        return MOMENTARY.matcher(example.toString()).replaceAll("…");
    }

    private void put(ObjectNode example, String name, String body) {
        if (body.startsWith("{") || body.startsWith("[")) {
            example.set(name, shortened(JSON.readTree(body)));
        }
    }

    /** One of many says what the others would; nothing instead of null, at which linters of descriptions stumble. */
    private JsonNode shortened(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties()
                        .stream()
                        .filter(field -> !field.getValue().isNull())
                        .forEach(field -> copy.set(field.getKey(), shortened(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> JSON.createArrayNode()
                    .addAll(array.valueStream().map(this::shortened).sorted(ownAndFirst).limit(1).toList());
            default -> node;
        };
    }
}
