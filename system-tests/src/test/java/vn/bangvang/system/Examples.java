package vn.bangvang.system;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One exchange for each operation, made small: the first by its text, so that it is the same one at each run, and one
 * of this run before those of another province in the same system.
 */
final class Examples {
    /** Ids, moments, today, cursors, positions, versions and sums of boards are other at each run. */
    private static final Pattern MOMENTARY = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"
                    + "|(?<=\"(?:next|position|boardVersion|correlationId|recordedOn|erasedOn|sha256)\":\")[^\"]+");
    private static final String NOTHING = "{}";
    private static final String SECRET = "secret";
    /** As long as one, and known to everybody. */
    private static final JsonNode NO_SECRET = StringNode.valueOf("whsec_" + Base64.getEncoder()
            .encodeToString("an example, and by no means one!".getBytes(StandardCharsets.UTF_8)));
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

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
            examples.merge(operation, example,
                    BinaryOperator.minBy(Comparator.comparing(Examples::showsNothing).thenComparing(ownAndFirst)));
        }
    }

    private static boolean showsNothing(JsonNode example) {
        return example.at("/answer/items").isArray() && example.at("/answer/items").isEmpty();
    }

    Map<String, JsonNode> of(Set<String> operations) {
        var some = new TreeMap<>(examples);
        some.keySet().retainAll(operations);
        some.replaceAll((_, example) -> JSON.readTree(example.toString().replace(prefix, "\"")));
        return some;
    }

    /** What stays the same; the order of an object's fields does not. */
    static String lasting(JsonNode example) {
        return MOMENTARY.matcher(SORTED.writeValueAsString(example)).replaceAll("…");
    }

    private void put(ObjectNode example, String name, String body) {
        if ((body.startsWith("{") || body.startsWith("[")) && !body.equals(NOTHING)) {
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
                        .forEach(field -> copy.set(field.getKey(),
                                field.getKey().equals(SECRET) ? NO_SECRET : shortened(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> JSON.createArrayNode()
                    .addAll(array.valueStream().map(this::shortened).sorted(ownAndFirst).limit(1).toList());
            default -> node;
        };
    }
}
