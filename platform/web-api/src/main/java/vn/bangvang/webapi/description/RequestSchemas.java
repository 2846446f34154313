package vn.bangvang.webapi.description;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;

/**
 * What only comes in: a field that is not known is refused there, and the description says so. What goes out stays open
 * for fields to come. The schemas of components are raw in swagger-models.
 */
@SuppressWarnings("rawtypes")
final class RequestSchemas {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> all;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    RequestSchemas(OpenAPI api) {
        this.all = api.getComponents().getSchemas();
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(this::collect);
    }

    /** Objects in requests alone take no other fields than theirs. */
    void close() {
        asked.stream()
                .filter(name -> !answered.contains(name))
                .map(all::get)
                .filter(schema -> schema != null && schema.getProperties() != null
                        && schema.getAdditionalProperties() == null)
                .forEach(schema -> schema.setAdditionalProperties(false));
    }

    private void collect(Operation operation) {
        if (operation.getRequestBody() != null) {
            of(operation.getRequestBody().getContent()).forEach(schema -> reach(schema, asked));
        }
        operation.getResponses()
                .values()
                .forEach(response -> of(response.getContent()).forEach(schema -> reach(schema, answered)));
    }

    private static Stream<Schema<?>> of(Content content) {
        return content == null
                ? Stream.empty()
                : content.values().stream().<Schema<?>>map(MediaType::getSchema).filter(Objects::nonNull);
    }

    private void reach(Schema<?> schema, Set<String> names) {
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(PREFIX.length());
            Schema<?> named = all.get(name);
            if (named != null && names.add(name)) {
                reach(named, names);
            }
            return;
        }
        parts(schema).forEach(part -> reach(part, names));
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<Schema<?>> several = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(list -> list.stream().<Schema<?>>map(each -> each));
        Stream<Schema<?>> inside = schema.getProperties() == null
                ? Stream.empty()
                : schema.getProperties().values().stream().<Schema<?>>map(each -> each);
        Stream<Schema<?>> others = Stream.of(schema.getItems(), schema.getAdditionalProperties())
                .filter(Schema.class::isInstance)
                .<Schema<?>>map(Schema.class::cast);
        return Stream.of(several, inside, others).flatMap(each -> each);
    }
}
