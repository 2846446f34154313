package vn.bangvang.portal.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.wording.Format;

/**
 * A paper with the names of those on it.
 *
 * @param organisations names by id
 * @param members names by id
 */
public record Paper(Kind kind, String id, JsonNode told, Map<String, String> organisations,
        Map<String, String> members) {
    private static final List<String> TYPES = List.of("subjectType", "recipientType");

    /** Ids on the paper whose names have to be asked for. */
    static Set<String> ids(Kind kind, JsonNode told, boolean members) {
        Set<String> ids = new TreeSet<>();
        Stream.concat(kind.facts().stream().map(fact -> named(fact, told, members)),
                told.path(kind.happened())
                        .valueStream()
                        .flatMap(step -> kind.steps().stream().map(fact -> named(fact, step, members))))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    private static String named(Fact fact, JsonNode told, boolean members) {
        boolean wanted = switch (fact.reads()) {
            case ORGANISATION -> !members;
            case MEMBER -> members;
            case SUBJECT -> members == isMember(told);
            case TEXT, CODE, DATE -> false;
        };
        return wanted ? told.path(fact.name()).asString("") : "";
    }

    private static boolean isMember(JsonNode told) {
        return TYPES.stream().anyMatch(type -> told.path(type).asString("").equals("MEMBER"));
    }

    /** What happened to it, the newest last. */
    public List<JsonNode> happened() {
        return told.path(kind.happened()).valueStream().toList();
    }

    /** A line as it is told to the reader, null where there is nothing to tell. */
    public @Nullable String value(Format format, Fact fact) {
        return value(format, fact, told);
    }

    /** The same of a step. */
    public @Nullable String value(Format format, Fact fact, JsonNode from) {
        String text = from.at("/" + fact.name()).asString("");
        if (text.isEmpty()) {
            return null;
        }
        return switch (fact.reads()) {
            case TEXT -> text;
            case CODE -> format.name(fact.list(), text);
            case DATE -> format.day(text);
            case ORGANISATION -> organisations.get(text);
            case MEMBER -> members.get(text);
            case SUBJECT -> isMember(from) ? members.get(text) : organisations.get(text);
        };
    }

    /** What the page is called: the first line that there is. */
    public String name(Format format) {
        return kind.facts()
                .stream()
                .map(fact -> value(format, fact))
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }
}
