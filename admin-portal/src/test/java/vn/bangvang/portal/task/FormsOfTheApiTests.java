package vn.bangvang.portal.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms beside the descriptions of the services' APIs: what can be done is done by a form, and as the API wants it.
 */
class FormsOfTheApiTests {
    private static final List<String> SERVICES = List.of("member", "training", "evaluation", "aggregation",
            "integration");
    private static final String MANY = "many at once: the import page, which takes a file";
    private static final String RATING = "a page of its own: the committee's list";
    private static final String CRITICISM = "a page of its own: the self-criticisms of a unit";
    private static final String READING = "nothing is changed";
    private static final String WEBHOOK = "a matter of the systems that listen, which subscribe by themselves";

    /** Operations without a form here, and why. */
    private static final Map<String, String> NO_FORM = Map.ofEntries(Map.entry("admitMembers", MANY),
            Map.entry("startMemberImport", MANY), Map.entry("startOrganisationImport", MANY),
            Map.entry("enterEnrolments", MANY), Map.entry("startEnrolmentImport", MANY),
            Map.entry("awardCommendations", MANY), Map.entry("startCommendationImport", MANY),
            Map.entry("startEvaluationImport", MANY), Map.entry("startSelfCriticismImport", MANY),
            Map.entry("decideEvaluations", RATING), Map.entry("submitSelfCriticism", CRITICISM),
            Map.entry("submitSelfCriticisms", CRITICISM), Map.entry("searchMembers", READING),
            Map.entry("calculateWhatIf", READING), Map.entry("subscribeWebhook", WEBHOOK),
            Map.entry("activateWebhook", WEBHOOK), Map.entry("pauseWebhook", WEBHOOK),
            Map.entry("endWebhook", WEBHOOK), Map.entry("rotateSecret", WEBHOOK), Map.entry("testWebhook", WEBHOOK),
            Map.entry("sendAgain", WEBHOOK), Map.entry("sendDeadAgain", WEBHOOK),
            Map.entry("identifyOrganisation", "codes of other registers, told whole by the system that keeps them"));
    /** Lists and objects of which a form fills in parts. */
    private static final Set<String> PARTS = Set.of("changes", "items", "debts");

    private final List<JsonNode> descriptions = SERVICES.stream().map(FormsOfTheApiTests::description).toList();
    private final Map<String, Operation> operations = operations();

    private record Operation(String id, JsonNode description, JsonNode body) {}

    private static JsonNode description(String service) {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("..", service + "-service", "openapi.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By method and path, whatever the names in the path. */
    private Map<String, Operation> operations() {
        Map<String, Operation> found = new TreeMap<>();
        for (JsonNode description : descriptions) {
            description.path("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                if (Set.of("post", "put", "delete", "patch").contains(method)) {
                    found.put(key(method, path), new Operation(operation.path("operationId").asString(), description,
                            operation.at("/requestBody/content/application~1json/schema")));
                }
            }));
        }
        return found;
    }

    private static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    private static JsonNode resolved(JsonNode description, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(description, description.at(schema.path("$ref").asString().substring(1)));
        }
        return schema.has("anyOf") ? resolved(description, schema.path("anyOf").path(0)) : schema;
    }

    /** The schema of a field; missing where the API has no such field. */
    private static JsonNode schema(Operation operation, String field) {
        JsonNode schema = resolved(operation.description(), operation.body());
        for (String step : field.split("/")) {
            JsonNode next = step.matches("\\d+") ? schema.path("items") : schema.path("properties").path(step);
            schema = resolved(operation.description(), next);
        }
        return schema;
    }

    private static Stream<Field> sent(Task task) {
        return task.fields().stream().filter(field -> !field.is("IN_PATH"));
    }

    @Test
    void eachOperationThatChangesSomethingHasAFormOrAReason() {
        Set<String> byForm = Tasks.all()
                .stream()
                .map(task -> operations.get(key(task.method(), task.path())).id())
                .collect(Collectors.toSet());
        Set<String> all = operations.values()
                .stream()
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(NO_FORM.keySet()).as("reasons for operations that there are").isSubsetOf(all);
        assertThat(NO_FORM.keySet()).as("a form, or a reason").doesNotContainAnyElementsOf(byForm);
        all.removeAll(byForm);
        assertThat(all).as("neither a form nor a reason").isEqualTo(new TreeSet<>(NO_FORM.keySet()));
    }

    @Test
    void eachFormSendsWhatTheApiTakes() {
        for (Task task : Tasks.all()) {
            Operation operation = operations.get(key(task.method(), task.path()));
            assertThat(sent(task).map(Field::name).filter(name -> schema(operation, name).isMissingNode()))
                    .as("%s: fields that %s does not take", task.address(), operation.id())
                    .isEmpty();
            assertThat(required(operation)).as("%s: what %s cannot do without", task.address(), operation.id())
                    .isSubsetOf(
                            sent(task).filter(field -> field.required() || PARTS.contains(field.name().split("/")[0]))
                                    .map(field -> field.name().split("/")[0])
                                    .toList());
        }
    }

    private static List<String> required(Operation operation) {
        return resolved(operation.description(), operation.body()).path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void eachChoiceOffersTheCodesThatTheApiKnows() {
        for (Task task : Tasks.all()) {
            Operation operation = operations.get(key(task.method(), task.path()));
            for (Field field : task.fields().stream().filter(each -> each.is("CHOICE")).toList()) {
                Set<String> known = schema(operation, field.name()).path("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
                if (!known.isEmpty()) {
                    assertThat(known).as("%s: %s", task.address(), field.name()).containsAll(field.options());
                }
                assertThat(field.options()).as("%s: %s", task.address(), field.name())
                        .isNotEmpty()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void noTwoFormsHaveOneAddress() {
        assertThat(Tasks.all()).extracting(Task::address).doesNotHaveDuplicates();
    }
}
