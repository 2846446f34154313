package vn.bangvang.gateway.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/integrate.md promises of every operation is described of every operation. */
class ConventionsTests {
    private static final JsonMapper JSON = new JsonMapper();
    /** POST that asks, or asks once more, and makes nothing new. */
    private static final Set<String> QUESTIONS = Set.of("calculateWhatIf", "searchMembers", "testWebhook", "sendAgain",
            "sendDeadAgain");
    /** Lists that are answered whole, because they are short or of one moment. */
    private static final Set<String> WHOLE = Set.of("listProvinces", "listMovements", "listCodeLists", "listEvents");
    private static final JsonNode API = api();

    private record Operation(String method, String path, JsonNode described) {
        String id() {
            return described.path("operationId").asString();
        }

        boolean takes(String name) {
            return described.path("parameters").valueStream().map(Operation::resolved).anyMatch(isNamed(name));
        }

        boolean mustHave(String name) {
            return described.path("parameters")
                    .valueStream()
                    .map(Operation::resolved)
                    .filter(isNamed(name))
                    .anyMatch(each -> each.path("required").asBoolean());
        }

        boolean answers(String... statuses) {
            return Stream.of(statuses).allMatch(described.path("responses")::has);
        }

        JsonNode answer(String status) {
            return resolved(described.path("responses").path(status));
        }

        private static Predicate<JsonNode> isNamed(String name) {
            return parameter -> name.equals(parameter.path("name").asString());
        }

        private static JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? API.at(node.get("$ref").asString().substring(1)) : node;
        }
    }

    private static JsonNode api() {
        var documents = new LinkedHashMap<String, ObjectNode>();
        WholeApi.SERVICES.forEach((name, module) -> documents.put(name,
                (ObjectNode) JSON.readTree(Path.of("..", module, "openapi.json"))));
        return MergedApi.of(documents);
    }

    private static List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : API.path("paths").properties()) {
            path.getValue()
                    .properties()
                    .forEach(each -> all.add(new Operation(each.getKey(), path.getKey(), each.getValue())));
        }
        return all;
    }

    private static Stream<String> without(Predicate<Operation> which, Predicate<Operation> promise) {
        return operations().stream().filter(which).filter(promise.negate()).map(Operation::id);
    }

    private static boolean reads(Operation operation) {
        return operation.method().equals("get");
    }

    private static boolean isList(Operation operation) {
        return reads(operation) && operation.id().startsWith("list") && !WHOLE.contains(operation.id());
    }

    @Test
    void shapeEveryPathIsOfTheFirstVersionAndItsCollectionIsPlural() {
        assertThat(operations()).hasSizeGreaterThan(190)
                .extracting(operation -> operation.path().split("/")[3])
                .allSatisfy(collection -> assertThat(collection).matches("[a-z-]+s|own-record|conferences"));
        assertThat(operations()).allSatisfy(operation -> assertThat(operation.path()).startsWith("/api/v1/"));
    }

    @Test
    void errorsEveryRefusalIsAProblemDocument() {
        for (Operation operation : operations()) {
            operation.described().path("responses").properties().forEach(answer -> {
                if (answer.getKey().matches("4\\d\\d|5\\d\\d|default")
                        && !Set.of("414", "431").contains(answer.getKey())) {
                    assertThat(operation.answer(answer.getKey()).path("content").propertyNames())
                            .as(operation.id() + " " + answer.getKey())
                            .containsExactly("application/problem+json");
                }
            });
        }
        assertThat(API.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "traceId", "errors");
        assertThat(API.at("/components/schemas/Problem/properties/errors/items/properties").propertyNames())
                .containsExactlyInAnyOrder("pointer", "code", "message", "rejectedValue");
    }

    @Test
    void lostUpdatesEveryChangeOfSomethingThereNamesTheVersionThatItsCallerHasSeen() {
        assertThat(without(operation -> !reads(operation) && !QUESTIONS.contains(operation.id())
                && !operation.mustHave("Idempotency-Key"),
                operation -> operation.takes("If-Match") && operation.answers("412", "428"))).isEmpty();
        assertThat(without(operation -> reads(operation) && operation.answer("200").path("headers").has("ETag"),
                operation -> operation.takes("If-None-Match") && operation.answers("304"))).isEmpty();
    }

    @Test
    void retriesEverythingThatCreatesTakesAnIdempotencyKey() {
        assertThat(without(
                operation -> operation.method().equals("post") && !operation.takes("If-Match")
                        && !QUESTIONS.contains(operation.id()),
                operation -> operation.mustHave("Idempotency-Key") && operation.answers("409", "422"))).isEmpty();
    }

    @Test
    void pagingEveryListGoesOnWithACursorAndHasNoMoreThanFiveHundredOnAPage() {
        assertThat(without(ConventionsTests::isList, operation -> operation.takes("cursor")
                && operation.answer("200").path("headers").has("Link")
                && operation.described()
                        .path("parameters")
                        .valueStream()
                        .filter(each -> "limit".equals(each.path("name").asString()))
                        .allMatch(each -> each.at("/schema/maximum").asInt() == 500)))
                .isEmpty();
        assertThat(operations().stream().filter(ConventionsTests::isList)).hasSizeGreaterThan(30);
        assertThat(operations().stream().filter(operation -> Set.of("getBoard", "getRanking").contains(operation.id())))
                .hasSize(2)
                .allSatisfy(board -> assertThat(List.of("limit", "cursor", "fields")).allMatch(board::takes));
    }

    /** Of what has versions; what is only ever written once is asked for by its time. */
    @Test
    void pagingEveryListOfThingsThatChangeTellsWhatWasChangedSince() {
        Set<String> changing = Set.copyOf(operations().stream()
                .filter(operation -> reads(operation) && operation.path().endsWith("}")
                        && operation.answer("200").path("headers").has("ETag"))
                .map(operation -> operation.path().substring(0, operation.path().lastIndexOf('/')))
                .toList());
        assertThat(without(
                operation -> isList(operation) && changing.contains(operation.path()),
                operation -> List.of("updatedSince", "sort", "count", "fields", "export")
                        .stream()
                        .allMatch(operation::takes)))
                .isEmpty();
    }

    @Test
    void bulkEveryImportIsAcceptedFollowedReportedAndComesBack() {
        List<String> things = operations().stream()
                .map(Operation::path)
                .filter(path -> path.endsWith("/imports"))
                .map(path -> path.substring("/api/v1/".length(), path.lastIndexOf('/')))
                .toList();
        assertThat(things).containsExactlyInAnyOrder("organisations", "members", "enrolments", "self-criticisms",
                "evaluations", "commendations");
        assertThat(things).allSatisfy(thing -> {
            String imports = "/api/v1/" + thing + "/imports";
            assertThat(operations().stream().map(Operation::path)).contains(imports + "/template", imports + "/{id}",
                    imports + "/{id}/progress", imports + "/{id}/errors", imports + "/{id}/rejected");
            Operation begun = operations().stream()
                    .filter(each -> each.path().equals(imports))
                    .findFirst()
                    .orElseThrow();
            assertThat(begun.answer("202").path("headers").propertyNames()).contains("Location");
            assertThat(begun.takes("mode") && begun.takes("atomic")).isTrue();
            assertThat(begun.described().at("/requestBody/content").propertyNames()).contains("text/csv",
                    "application/x-ndjson", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        });
    }

    @Test
    void limitsEveryAnswerSaysWhatIsLeftAndWhenToComeAgain() {
        for (Operation operation : operations()) {
            assertThat(operation.answers("429", "503")).as(operation.id()).isTrue();
            for (String status : List.of("429", "503")) {
                assertThat(operation.answer(status).path("headers").propertyNames()).contains("Retry-After");
            }
            operation.described().path("responses").properties().forEach(answer -> {
                if (!Set.of("414", "431").contains(answer.getKey())) {
                    assertThat(operation.answer(answer.getKey()).path("headers").propertyNames())
                            .as(operation.id() + " " + answer.getKey())
                            .contains("RateLimit", "RateLimit-Policy", "traceresponse");
                }
            });
        }
    }

    @Test
    void datesAreDaysAndMomentsByTheirNames() {
        assertThat(properties("\\w+On").filter(each -> !isOfFormat(each, "date"))).isEmpty();
        assertThat(properties("\\w+At").filter(each -> !isOfFormat(each, "date-time"))).isEmpty();
        assertThat(properties("\\w+On")).hasSizeGreaterThan(50);
    }

    @Test
    void numbersMoneyIsWholeDongAndARatioHasBothItsParts() {
        assertThat(properties("\\w+Vnd")).isNotEmpty()
                .allSatisfy(each -> assertThat(each.getValue().path("type").toString()).contains("\"integer\""));
        assertThat(API.at("/components/schemas").properties())
                .filteredOn(schema -> schema.getKey().endsWith("Ratio"))
                .hasSizeGreaterThan(1)
                .allSatisfy(schema -> assertThat(schema.getValue().path("properties").propertyNames())
                        .contains("numerator", "denominator"));
        assertThat(API.at("/components/schemas/BoardRatio/properties/percent/type").toString()).contains("null");
    }

    private static Stream<Map.Entry<String, JsonNode>> properties(String named) {
        return API.at("/components/schemas")
                .valueStream()
                .flatMap(schema -> schema.path("properties").properties().stream())
                .filter(property -> property.getKey().matches(named));
    }

    private static boolean isOfFormat(Map.Entry<String, JsonNode> property, String format) {
        return format.equals(property.getValue().path("format").asString());
    }

    @Test
    void everyOperationSaysWhichScopeOpensIt() {
        assertThat(without(operation -> !operation.id().equals("checkValidity"),
                operation -> operation.described().at("/security/0/token/0").asString().contains(":"))).isEmpty();
    }
}
