package vn.bangvang.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the portal's own tests read is what the API answers for the article's year, with codes in place of ids. After a
 * change of the API, {@code mvn verify -pl system-tests -am -Dit.test=RecordedAnswersIT -Dbangvang.record=true} (and
 * {@code -Dtest=NoneTests -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}) records the
 * answers anew.
 */
@Isolated
class RecordedAnswersIT {
    private static final boolean RECORDS = Boolean.getBoolean("bangvang.record");
    private static final Path PORTAL = Path.of(System.getProperty("bangvang.home", ".."),
            "admin-portal/src/test/resources");
    /** Other at each run. */
    private static final Set<String> MOMENTARY = Set.of("boardVersion", "sha256", "closedAt",
            "link");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void thePortalsRecordingsAreWhatTheApiAnswers() {
        var closed = new Recorder(ArticleProvince.closed("REC-"), "REC-");
        closed.compare("provinces", "");
        closed.compare("ranking-grassroots", "/2021/ranking?level=GRASSROOTS");
        closed.compare("ranking-district", "/2021/ranking?level=DISTRICT_EQUIVALENT");
        closed.compare("ranking-cells", "/2021/ranking?level=CELL");
        closed.compare("comparison-grassroots", "/2021/comparison?with=2021&withCloseVersion=1&level=GRASSROOTS");
        closed.compare("organisation-s", "/2021/organisations/S-GDDT");
        closed.compare("organisation-s-frozen", "/2021/organisations/S-GDDT?closeVersion=1");
    }

    @Test
    void soAreThoseOfAYearInWhichNothingIsDecidedYet() {
        var prepared = new Recorder(ArticleProvince.prepared("RECP-"), "RECP-");
        prepared.compare("undecided-provinces", "");
        prepared.compare("undecided-cells", "/2021/ranking?level=CELL");
        prepared.compare("undecided-district", "/2021/ranking?level=DISTRICT_EQUIVALENT");
        prepared.compare("undecided-organisation-s", "/2021/organisations/S-GDDT");
    }

    @Test
    void theOperationsPageIsTriedWithTheFieldsThatThereAre() throws IOException {
        JsonNode known = JSON.readTree(Files.readString(PORTAL.resolve("made-up/operations.json")));
        JsonNode live = SystemUnderTest.api().get("/standings/operations").body();
        assertThat(known.propertyNames()).containsExactlyInAnyOrderElementsOf(live.propertyNames());
        assertThat(known.path("counts").propertyNames())
                .containsExactlyInAnyOrderElementsOf(live.path("counts").propertyNames());
    }

    private static final class Recorder {
        private final ArticleProvince province;
        private final String prefix;
        private final JsonNode rows;

        Recorder(ArticleProvince province, String prefix) {
            this.province = province;
            this.prefix = prefix;
            this.rows = settled(province);
        }

        /** The rows once nothing more comes: no step of the scenario says that it was the last. */
        private static JsonNode settled(ArticleProvince province) {
            var boards = new ArrayList<JsonNode>();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> {
                        boards.add(lasting(province.standings().board()));
                        return boards.size() > 1 && boards.getLast().equals(boards.get(boards.size() - 2));
                    });
            return province.standings().board().path("rows");
        }

        void compare(String name, String path) {
            JsonNode answer = JSON.readTree(readable(ask(path)));
            Path file = PORTAL.resolve("recorded").resolve(name + ".json");
            try {
                if (RECORDS) {
                    Files.writeString(file, written((ObjectNode) answer));
                }
                assertThat(lasting(answer)).as(name).isEqualTo(lasting(JSON.readTree(Files.readString(file))));
            } catch (IOException e) {
                throw new AssertionError("No recording of " + name, e);
            }
        }

        private JsonNode ask(String path) {
            String asked = path;
            for (JsonNode row : rows) {
                asked = asked.replace("/" + code(row), "/" + id(row));
            }
            if (path.isEmpty()) {
                var all = (ObjectNode) SystemUnderTest.api().get("/standings").body();
                Stream<JsonNode> ours = all.path("items")
                        .valueStream()
                        .filter(it -> it.path("id").asString().equals(province.id("P")));
                return all.set("items", JSON.createArrayNode().addAll(ours.toList()));
            }
            return SystemUnderTest.api()
                    .get("/standings" + asked + (asked.contains("?") ? "&" : "?") + "province=" + province.id("P"))
                    .body();
        }

        private String readable(JsonNode answer) {
            String text = answer.toString();
            for (JsonNode row : rows) {
                text = text.replace(id(row), code(row));
            }
            return text.replace("\"" + prefix, "\"");
        }

        private String code(JsonNode row) {
            return row.at("/organisation/code").asString().substring(prefix.length());
        }

        private static String id(JsonNode row) {
            return row.at("/organisation/id").asString();
        }
    }

    /** Without what is other at each run; but it has to be there. */
    private static JsonNode lasting(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            new TreeSet<>(object.propertyNames()).forEach(name -> copy.set(name,
                    MOMENTARY.contains(name) && !object.get(name).isNull()
                            ? JSON.getNodeFactory().stringNode("momentary")
                            : lasting(object.get(name))));
            return copy;
        }
        return node.isArray()
                ? JSON.createArrayNode().addAll(node.valueStream().map(RecordedAnswersIT::lasting).toList())
                : node;
    }

    /** One row, or one family of figures, a line. */
    private static String written(ObjectNode answer) {
        return answer.propertyStream()
                .map(field -> " \"%s\": %s".formatted(field.getKey(), opened(field.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String opened(JsonNode node) {
        List<String> parts = node.isArray()
                ? node.valueStream().map(JsonNode::toString).toList()
                : node.isObject()
                        ? node.propertyStream().map(it -> "\"%s\": %s".formatted(it.getKey(), it.getValue())).toList()
                        : List.<String>of();
        if (parts.isEmpty()) {
            return node.toString();
        }
        return parts.stream()
                .collect(Collectors.joining(",\n  ", node.isArray() ? "[\n  " : "{\n  ",
                        node.isArray() ? "\n ]" : "\n }"));
    }
}
