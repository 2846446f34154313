package vn.bangvang.webapi.description;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.util.StringUtils;

/**
 * Names operations by what the code and the path say: {@code admit} under {@code /api/v1/members} is
 * {@code admitMember}, {@code list} is {@code listMembers}, and a method of more words is a name already. The path's
 * first segment is the tag. What every collection imports in the same way names the thing, too: {@code startImport} is
 * {@code startMemberImport}. The Vietnamese words are {@code operations_vi}, by these names.
 */
final class OperationNames implements GlobalOpenApiCustomizer {
    private static final int COLLECTION = 3;
    private static final int PREFIX = "/api/v1/".length();

    private final Map<String, String> vietnamese = Texts.named("operations_vi");

    @Override
    public void customise(OpenAPI api) {
        var tags = new TreeMap<String, Tag>();
        api.getPaths().forEach((path, item) -> {
            String collection = path.split("/")[COLLECTION];
            tags.computeIfAbsent(collection, name -> new Tag().name(name).description(vietnamese.get(name)));
            item.readOperations().forEach(operation -> name(operation, path, collection));
        });
        api.setTags(List.copyOf(tags.values()));
    }

    private void name(Operation operation, String path, String collection) {
        // Where a name is taken springdoc has put a number behind it.
        String method = operation.getOperationId().replaceFirst("_\\d+$", "");
        String id = path.startsWith("/imports", PREFIX + collection.length())
                ? method.replace("Import", singular(things(collection)) + "Import")
                : idOf(method, collection);
        operation.operationId(id).tags(List.of(collection));
        if (operation.getSummary() != null && operation.getDescription() != null) {
            say(operation, operation.getSummary(), operation.getDescription());
        }
    }

    private void say(Operation operation, String firstSentence, String whole) {
        String english = StringUtils.trimTrailingCharacter(firstSentence, '.');
        String other = vietnamese.get(operation.getOperationId());
        operation.summary(other == null ? english : other + " · " + english);
        String rest = whole.substring(firstSentence.length()).strip();
        operation.description(rest.isEmpty() ? null : rest);
    }

    static String idOf(String method, String collection) {
        if (!method.equals(method.toLowerCase(Locale.ROOT))) {
            return method;
        }
        String things = things(collection);
        return method + (method.equals("list") ? things : singular(things));
    }

    private static String things(String collection) {
        var things = new StringBuilder();
        for (String word : collection.split("-")) {
            things.append(StringUtils.capitalize(word));
        }
        return things.toString();
    }

    private static String singular(String things) {
        return things.replaceFirst("ies$", "y").replaceFirst("sses$", "ss").replaceFirst("(?<!s)s$", "");
    }
}
