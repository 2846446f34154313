package vn.bangvang.portal.task;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.api.ApiRefusal;

/**
 * A form as its reader sees it.
 *
 * @param id of what is changed, null for something new
 * @param about its name in words
 * @param tag the version that the reader saw
 * @param key the same at each try
 * @param values what has been filled in
 * @param refusal why it was not done, null before the first try
 */
public record Filled(Task task, @Nullable String id, String about, @Nullable String tag, String key,
        Map<String, String> values, ApiRefusal.@Nullable Problem refusal) {

    static Filled fresh(Task task, @Nullable String id, String about, @Nullable String tag,
            Map<String, String> values) {
        return new Filled(task, id, about, tag, UUID.randomUUID().toString(), values, null);
    }

    /** The same for a form that begins with what stands there now; what is given besides goes before it. */
    Filled beginningWith(JsonNode thing) {
        Map<String, String> begun = new TreeMap<>(values);
        task.fields()
                .stream()
                .filter(Field::isAsItIs)
                .forEach(field -> begun.putIfAbsent(field.name(), told(thing.at("/" + field.name()))));
        return new Filled(task, id, about, tag, key, begun, refusal);
    }

    private static String told(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(each -> each.asString("")).collect(Collectors.joining("\n"))
                : value.asString("");
    }

    Filled refused(ApiRefusal.Problem problem) {
        return new Filled(task, id, about, tag, key, values, problem);
    }

    /** The same with room for more rows. */
    Filled withMoreRows() {
        return new Filled(task, id, about, tag, key, Rows.withMore(task, values), refusal);
    }

    /** What the reader sees, in its order. */
    public List<Rows.Part> parts() {
        return Rows.parts(task, rows());
    }

    /** How many rows are shown of a form that has some. */
    public int rows() {
        return Rows.shown(task, values);
    }

    /** Whether there is room for more rows than are shown. */
    public boolean hasRoom() {
        return rows() < Rows.most(task);
    }

    public String valueOf(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, in the reader's words; null where nothing is. */
    public @Nullable String wrongWith(String field) {
        return refusal == null
                ? null
                : refusal.errors()
                        .stream()
                        .filter(wrong -> ("/" + field).equals(wrong.pointer()))
                        .map(ApiRefusal.Wrong::message)
                        .findFirst()
                        .orElse(null);
    }
}
