package vn.bangvang.servicetesting;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives the context of a test class with {@link OnRealParts} its addresses. */
public final class RealPartsContext implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
            List<ContextConfigurationAttributes> configuration) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, OnRealParts.class)
                ? new Addresses(outermost(testClass))
                : null;
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type : outermost(enclosing);
    }

    /** Equal for the same test class only, so that no two classes share a cached context and its database. */
    private record Addresses(Class<?> test) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            RealParts parts = RealParts.started();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("real parts",
                            Map.of("spring.kafka.bootstrap-servers", parts.bootstrapServers(), "spring.mongodb.uri",
                                    parts.freshStoreUri(test),
                                    "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                    TestIssuer.shared().uri())));
        }
    }
}
