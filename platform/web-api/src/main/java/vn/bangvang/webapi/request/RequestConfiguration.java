package vn.bangvang.webapi.request;

import java.text.Normalizer;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import vn.bangvang.problem.RequestSize;
import vn.bangvang.webapi.page.CursorSeal;
import vn.bangvang.webapi.page.PageFile;

/** Puts into a service how it reads requests. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class RequestConfiguration {

    @Bean
    OriginFilter originFilter() {
        return new OriginFilter();
    }

    @Bean
    CausalAnswers causalAnswers(ObjectProvider<CausalOrder> order, ObjectProvider<Readiness> readiness) {
        List<Readiness> own = readiness.stream().toList();
        return new CausalAnswers(order.getIfAvailable(() -> CausalOrder.NOTHING_IS_READ),
                path -> own.stream().anyMatch(each -> each.answersAlready(path)));
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
    WebFluxConfigurer apiConventions(@Value("${bangvang.paging.key:#{null}}") @Nullable String key) {
        var seal = new CursorSeal(key);
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new RequestArguments(seal));
            }

            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
                configurer.defaultCodecs().maxInMemorySize(RequestSize.LARGEST_BODY);
                configurer.customCodecs().register(new PageFile());
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
