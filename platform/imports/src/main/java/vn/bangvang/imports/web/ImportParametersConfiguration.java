package vn.bangvang.imports.web;

import java.util.Locale;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import vn.bangvang.imports.file.ImportFormat;
import vn.bangvang.imports.job.ImportJob.Atomic;
import vn.bangvang.imports.job.ImportJob.Mode;

/** Takes {@code mode=commit} as well as {@code mode=COMMIT}. */
@AutoConfiguration
class ImportParametersConfiguration {

    @Bean
    WebFluxConfigurer importParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Mode.class, text -> Mode.valueOf(upper(text)));
                registry.addConverter(String.class, Atomic.class, text -> Atomic.valueOf(upper(text)));
                registry.addConverter(String.class, ImportFormat.class, text -> ImportFormat.valueOf(upper(text)));
            }
        };
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
