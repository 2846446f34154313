package vn.bangvang.webapi;

import java.text.Normalizer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Puts the promises of the API into a service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Import({ProblemHandler.class, ApiDescription.class, SchemaNames.class})
class WebApiConfiguration {
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    WebApiConfiguration() {
        DroppedFailures.areLoggedByWhatTheyAre();
    }

    @Bean
    OriginFilter originFilter() {
        return new OriginFilter();
    }

    @Bean
    RequestFingerprint requestFingerprint() {
        return new RequestFingerprint();
    }

    @Bean
    WireDays wireDays() {
        return new WireDays();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterFailures filterFailures(ProblemWriter problems) {
        return new FilterFailures(problems);
    }

    @Bean
    WebFluxConfigurer apiConventions() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new RequestArguments());
            }

            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
                configurer.defaultCodecs().maxInMemorySize(LARGEST_BODY);
            }
        };
    }

    /** Unknown fields are refused, not dropped; text is composed Unicode (NFC), so that equal words are equal. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(new SimpleModule("nfc").addDeserializer(String.class, new ComposedText()));
    }

    private static final class ComposedText extends StdScalarDeserializer<String> {
        ComposedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }
}
