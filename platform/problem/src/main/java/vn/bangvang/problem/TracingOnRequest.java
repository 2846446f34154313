package vn.bangvang.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves Boot's tracing out unless a collector is named ({@code OTEL_EXPORTER_OTLP_ENDPOINT}, or Boot's own settings):
 * a span that nobody gets costs every request something all the same.
 */
final class TracingOnRequest implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final List<String> COLLECTORS = List.of("management.opentelemetry.tracing.export.otlp.endpoint",
            "management.opentelemetry.otlp.endpoint");
    private static final List<String> TRACING = List.of("org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.");

    private boolean asked;

    @Override
    public void setEnvironment(Environment environment) {
        asked = COLLECTORS.stream().map(environment::getProperty).anyMatch(StringUtils::hasText);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[configurations.length];
        for (int i = 0; i < kept.length; i++) {
            String name = configurations[i];
            kept[i] = asked || name == null || TRACING.stream().noneMatch(name::startsWith);
        }
        return kept;
    }
}
