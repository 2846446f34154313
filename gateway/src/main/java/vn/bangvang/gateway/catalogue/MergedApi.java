package vn.bangvang.gateway.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI documents of the services as one. A component that two of them describe alike is one component; where
 * they differ the later service's gets the service's name in front.
 */
final class MergedApi {
    private static final String ID = "ff60e71d-ea1d-35de-91eb-f0ef4e2fd51a";
    private static final String REFERENCE = "$ref";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final ArrayNode tags = JsonNodeFactory.instance.arrayNode();
    private final Set<String> operations = new HashSet<>();

    private MergedApi() {}

    /**
     * @param documents of the services, by their names, in the order in which they are merged
     * @throws IllegalStateException when two have one path or one operation id
     */
    static ObjectNode of(Map<String, ObjectNode> documents) {
        var api = new MergedApi();
        documents.forEach(api::add);
        AtTheGateway.describe(api.merged);
        return api.merged;
    }

    private void add(String service, ObjectNode original) {
        ObjectNode document = withOwnNames(service, original.deepCopy());
        if (merged.isEmpty()) {
            merged.set("openapi", document.get("openapi"));
            merged.set("info", ((ObjectNode) document.get("info")).put("title", "Bảng Vàng").put("x-api-id", ID));
            merged.set("servers", document.get("servers"));
            merged.set("security", document.get("security"));
            merged.set("tags", tags);
            merged.set("paths", paths);
            merged.set("components", components);
        }
        tags.addAll((ArrayNode) document.get("tags"));
        document.get("paths").properties().forEach(path -> addPath(path.getKey(), path.getValue()));
        for (Map.Entry<String, JsonNode> section : document.get("components").properties()) {
            JsonNode there = components.get(section.getKey());
            ObjectNode all = there == null ? components.putObject(section.getKey()) : (ObjectNode) there;
            all.setAll((ObjectNode) section.getValue());
        }
    }

    private void addPath(String path, JsonNode item) {
        mustBeNew(!paths.has(path), path);
        item.forEach(operation -> {
            String id = operation.path("operationId").asString();
            mustBeNew(operations.add(id), id);
        });
        paths.set(path, item);
    }

    private static void mustBeNew(boolean isNew, String name) {
        if (!isNew) {
            throw new IllegalStateException("two services describe " + name);
        }
    }

    private ObjectNode withOwnNames(String service, ObjectNode document) {
        for (Map.Entry<String, JsonNode> section : document.get("components").properties()) {
            var named = (ObjectNode) section.getValue();
            for (String name : Set.copyOf(named.propertyNames())) {
                JsonNode there = components.path(section.getKey()).path(name);
                if (!there.isMissingNode() && !there.equals(named.get(name))) {
                    String own = StringUtils.capitalize(service) + name;
                    named.set(own, named.remove(name));
                    String path = "#/components/" + section.getKey() + "/";
                    refer(document, path + name, path + own);
                }
            }
        }
        return document;
    }

    private static void refer(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && from.equals(object.path(REFERENCE).asString(""))) {
            object.put(REFERENCE, to);
        }
        node.forEach(child -> refer(child, from, to));
    }
}
