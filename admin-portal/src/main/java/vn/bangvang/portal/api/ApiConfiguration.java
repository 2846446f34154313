package vn.bangvang.portal.api;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the API is called: tolerant of what later versions add, and of a province's worth of rows. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    @Bean
    WebClient addressedApi(WebClient.Builder builder, @Value("${bangvang.api-uri}") URI apiUri) {
        JsonMapper tolerant = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        return builder.baseUrl(apiUri.toString()).filter(new CarriedPositions()).codecs(codecs -> {
            codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER);
            codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(tolerant));
        }).build();
    }
}
