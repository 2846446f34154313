package vn.bangvang.webapi.description;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.period.Period;
import vn.bangvang.period.RecordedYears;
import vn.bangvang.period.YearRange;

/**
 * Describes records as this service writes them: under the names of its mapper, null where a component may be null and
 * required where it may not, with what the docstrings say.
 */
final class WireSchemas implements GlobalOpenApiCustomizer {
    private static final String NULL = "null";
    /** As every year of a request is bounded. */
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(RecordedYears.FIRST);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(RecordedYears.LAST);
    private static final String BASE_64 = "byte";
    private static final String BYTES = "binary";

    private final JsonMapper json;
    private final Docstrings docstrings;
    private final Map<String, String> words = Texts.named("words");
    private final Map<String, Class<?>> described;

    /** @param described the types of the schemas, by the schemas' names */
    WireSchemas(JsonMapper json, Docstrings docstrings, Map<String, Class<?>> described) {
        this.json = json;
        this.docstrings = docstrings;
        this.described = described;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            Class<?> type = described.get(name);
            if (type != null && type.isRecord() && schema.getProperties() != null) {
                describe(type, schema);
            }
        });
        periods(api);
        files(api);
        new RequestSchemas(api).close();
    }

    /** A period in a path or a query is the same word as in a body; its schema, for springdoc, is that of any text. */
    private static void periods(OpenAPI api) {
        api.getPaths()
                .values()
                .stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .filter(parameter -> "period".equals(parameter.getName()) && parameter.getSchema() != null)
                .forEach(parameter -> parameter.setSchema(AnnotationsUtils.clone(parameter.getSchema(), true)
                        .pattern("^" + Period.FORM + "$")));
    }

    /** A file travels as its bytes; springdoc takes an array of bytes for a text in Base64. */
    private static void files(OpenAPI api) {
        api.getPaths()
                .values()
                .stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(WireSchemas::contents)
                .flatMap(content -> content.values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && BASE_64.equals(schema.getFormat()))
                .forEach(schema -> schema.setFormat(BYTES));
    }

    private static Stream<Content> contents(Operation operation) {
        Stream<Content> asked = Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent);
        return Stream.concat(asked, operation.getResponses().values().stream().map(ApiResponse::getContent))
                .filter(Objects::nonNull);
    }

    /** The properties of a schema are raw in swagger-models. */
    @SuppressWarnings("rawtypes")
    private void describe(Class<?> type, Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        Map<String, String> names = namesOnTheWire(type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), schema);
                continue;
            }
            String name = names.getOrDefault(component.getName(), component.getName());
            Schema<?> property = properties.containsKey(name)
                    ? properties.get(name)
                    : properties.remove(component.getName());
            if (property != null) {
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                properties.put(name, optional ? orNull(property) : property);
                require(schema, name, !optional);
                bound(component, property);
                say(properties.get(name), docstrings.getRecordClassParamJavadoc(type), component.getName());
            }
        }
    }

    /** What has a schema of its own says there what it is; a shared word may be meant for another of its name. */
    private void say(Schema<?> property, Map<String, String> docstrings, String component) {
        boolean saysItself = property.get$ref() != null || property.getAnyOf() != null;
        property.setDescription(docstrings.getOrDefault(component, saysItself ? null : words.get(component)));
    }

    /** What springdoc does not read from the type or its constraints. */
    private static void bound(RecordComponent component, Schema<?> property) {
        if (component.getAccessor().isAnnotationPresent(NotBlank.class)) {
            property.setMinLength(1);
        }
        if (component.getAccessor().isAnnotationPresent(NotEmpty.class)) {
            property.setMinItems(Math.max(1, Objects.requireNonNullElse(property.getMinItems(), 0)));
        }
        if (component.getDeclaringRecord() == YearRange.class) {
            property.minimum(FIRST_YEAR).maximum(LAST_YEAR);
        }
        if (component.getType() == Period.class) {
            property.setPattern("^" + Period.FORM + "$");
        } else if (component.getType() == BigDecimal.class) {
            property.setFormat("decimal");
        } else if (component.getType() == BigInteger.class) {
            property.setFormat("bigint");
        }
    }

    private static void require(Schema<?> schema, String name, boolean required) {
        if (required && (schema.getRequired() == null || !schema.getRequired().contains(name))) {
            schema.addRequiredItem(name);
        }
    }

    private Map<String, String> namesOnTheWire(Class<?> type) {
        JavaType javaType = json.constructType(type);
        ClassIntrospector introspector = json.serializationConfig().classIntrospectorInstance();
        var names = new HashMap<String, String>();
        introspector.introspectForSerialization(javaType, introspector.introspectClassAnnotations(javaType))
                .findProperties()
                .forEach(property -> names.put(property.getInternalName(), property.getName()));
        return names;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            var either = new JsonSchema();
            either.addAnyOfItem(schema);
            either.addAnyOfItem(new JsonSchema().typesItem(NULL));
            return either;
        }
        boolean takesAnything = schema.getTypes() == null;
        if (takesAnything || schema.getTypes().contains(NULL)) {
            return schema;
        }
        schema.addType(NULL);
        if (schema.getEnum() != null) {
            schema.addEnumItemObject(null);
        }
        return schema;
    }
}
