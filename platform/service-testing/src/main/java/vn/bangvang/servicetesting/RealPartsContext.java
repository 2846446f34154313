package vn.bangvang.servicetesting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
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
        OnRealParts asked = TestContextAnnotationUtils.findMergedAnnotation(testClass, OnRealParts.class);
        if (asked == null) {
            return null;
        }
        return new Addresses(asked.own() ? outermost(testClass) : OnRealParts.class);
    }

    /** What a service has to be told to stand on this JVM's parts, with databases that nobody has used before. */
    static Map<String, Object> addresses(Class<?> named) {
        RealParts parts = RealParts.started();
        return Map.of("bangvang.person-keys.masters", "0a".repeat(32), "bangvang.person-keys.pepper", "0b".repeat(32),
                "bangvang.audit.uri", parts.freshStoreUri(named), "spring.kafka.bootstrap-servers",
                parts.bootstrapServers(), "spring.mongodb.uri", parts.freshStoreUri(named),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.shared().uri());
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type : outermost(enclosing);
    }

    /** @param owner the test class that has the context for itself, or else the annotation, which is equal for all */
    private record Addresses(Class<?> owner) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("real parts", addresses(owner)));
            // What a test is about is seldom who approves; one that is says so.
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("one caller", Map.of("bangvang.approval.single-handed", "true")));
            context.addApplicationListener(
                    event -> {
                        if (event instanceof ApplicationReadyEvent ready) {
                            untilTheLogIsRead(ready.getApplicationContext());
                        }
                    });
        }

        /** A caller behind a load balancer does not meet an instance before it says that it is ready either. */
        private static void untilTheLogIsRead(ConfigurableApplicationContext context) {
            HealthIndicator feed = context.getBeansOfType(HealthIndicator.class).get("feedHealthIndicator");
            if (feed != null) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> Status.UP.equals(Objects.requireNonNull(feed.health()).getStatus()));
            }
        }
    }
}
