package vn.bangvang.webapi.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows with an operation what was once sent to it and what it answered, from the service's own
 * {@code api-examples.json}: by operation id, {@code request} and {@code answer}.
 */
final class RecordedExamples implements GlobalOpenApiCustomizer {
    private static final String JSON = "application/json";

    private final JsonMapper json;

    RecordedExamples(JsonMapper json) {
        this.json = json;
    }

    /** After operations have their names and answers their form. */
    @Override
    public void customise(OpenAPI api) {
        JsonNode recorded = recorded();
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> show(operation, recorded.path(operation.getOperationId()))));
    }

    private void show(Operation operation, JsonNode example) {
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), example.path("request"));
        }
        operation.getResponses()
                .entrySet()
                .stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> put(answer.getValue().getContent(), example.path("answer")));
    }

    private void put(@Nullable Content content, JsonNode example) {
        MediaType form = content == null ? null : content.get(JSON);
        if (form != null && !example.isMissingNode()) {
            form.setExample(json.treeToValue(example, Object.class));
        }
    }

    private JsonNode recorded() {
        var file = new ClassPathResource("api-examples.json");
        if (!file.exists()) {
            return json.createObjectNode();
        }
        try (InputStream in = file.getInputStream()) {
            return json.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
