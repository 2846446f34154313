package vn.bangvang.integration.codelists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.integration.codelists.CodeList.Code;

/**
 * Makes the lists. A code comes from the description of the service that owns it, its names from that service's labels,
 * which its own sentences show, and from the names beside {@code code-lists.properties} where it has none.
 */
final class ListedEnums {
    private static final String PROBLEMS = "problem-code";
    private static final List<String> SERVICES = List.of("member-service", "training-service", "evaluation-service",
            "aggregation-service");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Properties listed = Bundle.properties("code-lists.properties");
    private final Bundle names = Bundle.read("codes");

    SortedMap<String, CodeList> all() {
        var lists = new TreeMap<String, CodeList>();
        for (String service : SERVICES) {
            // A description is a large document: read once for all of its lists, and kept no longer than that.
            JsonNode schemas = description(service).at("/components/schemas");
            Bundle labels = Bundle.read("services/" + service + "/labels");
            idsOf(service).forEach(id -> lists.put(id, list(id, schemas, labels, listed.getProperty(id).split(" "))));
        }
        lists.put(PROBLEMS, problems());
        return lists;
    }

    private List<String> idsOf(String service) {
        return listed.stringPropertyNames()
                .stream()
                .filter(id -> !id.contains(".") && listed.getProperty(id).startsWith(service + " "))
                .toList();
    }

    /** @param where service, component, and the name under which its labels stand, if they do */
    private CodeList list(String id, JsonNode schemas, Bundle labels, String... where) {
        JsonNode component = schemas.path(where[1]);
        String label = where.length > 2 ? where[2] : "";
        LocalDate from = day(id + ".validFrom");
        LocalDate to = day(id + ".validTo");
        List<Code> codes = component.path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .map(code -> new Code(code, vietnamese(labels, label + "." + code, id + "." + code),
                        english(labels, label + "." + code, id + "." + code), from, to))
                .toList();
        return versioned(id, component.path("description").asString(""), where[0], codes);
    }

    /** The sentences that every service's refusals are told in. */
    private CodeList problems() {
        String[] files = Stream.concat(Stream.of("messages/problems"),
                SERVICES.stream().map(service -> "services/" + service + "/problems")).toArray(String[]::new);
        Bundle sentences = Bundle.read(files);
        List<Code> codes = sentences.keys()
                .stream()
                .filter(key -> !key.contains(".") && !key.startsWith("HTTP_"))
                .map(key -> new Code(key, vietnamese(sentences, key, key), english(sentences, key, key), null, null))
                .toList();
        return versioned(PROBLEMS, "Why requests are refused; the last part of a problem's `type`, in other letters",
                "every service", codes);
    }

    private CodeList versioned(String id, String description, String source, List<Code> codes) {
        String version = DigestUtils.md5DigestAsHex(codes.toString().getBytes(StandardCharsets.UTF_8));
        return new CodeList(id, vietnamese(names, id, id), english(names, id, id), description, source, version, codes);
    }

    private String vietnamese(Bundle labels, String label, String name) {
        return labels.inVietnamese(label).or(() -> names.inVietnamese(name)).orElse(name);
    }

    private String english(Bundle labels, String label, String name) {
        return labels.inEnglish(label).or(() -> names.inEnglish(name)).orElse(name);
    }

    private @Nullable LocalDate day(String key) {
        String day = listed.getProperty(key);
        return day == null ? null : LocalDate.parse(day);
    }

    private JsonNode description(String service) {
        try (InputStream file = ListedEnums.class.getResourceAsStream("/services/" + service + "/openapi.json")) {
            return json.readTree(file == null ? InputStream.nullInputStream() : file);
        } catch (IOException notInThisRelease) {
            throw new UncheckedIOException(notInThisRelease);
        }
    }
}
