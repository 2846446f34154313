package vn.bangvang.portal.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

import vn.bangvang.portal.task.Task;
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
                kind.parts()
                        .stream()
                        .flatMap(part -> told.path(part.name())
                                .valueStream()
                                .flatMap(each -> part.facts().stream().map(fact -> named(fact, each, members)))))
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

    /** What stands in one of its lists, the newest last. */
    public List<JsonNode> in(Part part) {
        return told.path(part.name()).valueStream().toList();
    }

    /** What can be done about one of a list: nothing when it has ended. */
    public List<Task> tasks(Part part, JsonNode one) {
        return one.path(part.endName()).asString("").isEmpty() ? part.tasks() : List.of();
    }

    /**
     * The address of a form for something that is done to this paper, or to one of a list of it.
     *
     * @param name what the form says that it is about
     * @param back the page that it leads back to
     */
    public String form(Task task, @Nullable Part part, @Nullable JsonNode one, String name, String back) {
        UriComponentsBuilder form = form(task).queryParam("id", "{id}");
        if (part != null && one != null && !part.idName().isEmpty()) {
            form.queryParam(part.idName(), one.path(part.idName()).asString(""));
        }
        return address(form, name, back);
    }

    /** The address of a form for something new that is made for whom this paper is about. */
    public String form(Offer offer, String name, String back) {
        return address(form(offer.task()).queryParam(offer.whose() + "Type", kind.name())
                .queryParam(offer.whose() + "Id", "{id}"), name, back);
    }

    private static UriComponentsBuilder form(Task task) {
        return UriComponentsBuilder.fromPath("/viec/" + task.address());
    }

    private String address(UriComponentsBuilder form, String name, String back) {
        return form.queryParam("ve-viec", "{name}")
                .queryParam("ve", "{back}")
                .encode()
                .buildAndExpand(Map.of("id", id, "name", name, "back", back))
                .toUriString();
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
