package vn.bangvang.webapi.description;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** Two features may each have their own record of one name; in the description they must not become one. */
class SchemaNames {
    private static final List<String> HOUSE = List.of("vn", "bangvang");

    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    /** The first converter that is registered is the last that is asked. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemasNamedByFeature(ObjectMapperProvider json) {
        ModelResolver.enumsAsRef = true;
        return new ModelResolver(json.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                return nameOf(type);
            }

            @Override
            public String nameForType(JavaType type, Set<Options> options) {
                String name = super.nameForType(type, options);
                described.put(name, type.getRawClass());
                return name;
            }
        }).openapi31(true);
    }

    @Bean
    WireSchemas schemasAsWritten(JsonMapper json, Docstrings docstrings) {
        return new WireSchemas(json, docstrings, described);
    }

    /** {@code vn.bangvang.evaluation.rating.web.BatchAnswer.Result} is RatingBatchAnswerResult. */
    static String nameOf(Class<?> type) {
        String name = type.getName()
                .substring(type.getPackageName().length() + 1)
                .replace("Controller$", "$")
                .replace("$", "");
        List<String> packages = List.of(type.getPackageName().replaceAll("\\.web$", "").split("\\."));
        if (packages.size() < 4 || !packages.subList(0, 2).equals(HOUSE) || packages.get(2).equals("webapi")) {
            return name;
        }
        String feature = StringUtils.capitalize(packages.getLast());
        return name.startsWith(feature) ? name : feature + name;
    }
}
