package vn.bangvang.webapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;

import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;

/** Describes the API in OpenAPI 3.1: the token it needs and the headers behind the resolved parameters. */
class ApiDescription {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(ExpectedVersion.class, IdempotencyKey.class, PageRequest.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name:bang-vang}") String name) {
        return new OpenAPI().info(new Info().title(name).version("v1"))
                .components(new Components().addSecuritySchemes("token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OperationCustomizer resolvedParameters() {
        return (operation, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                Class<?> type = parameter.getParameterType();
                if (type == ExpectedVersion.class) {
                    operation.addParametersItem(parameter("header", "If-Match", true));
                } else if (type == IdempotencyKey.class) {
                    operation.addParametersItem(parameter("header", RequestFingerprint.HEADER, true));
                } else if (type == PageRequest.class) {
                    operation.addParametersItem(parameter("query", "limit", false))
                            .addParametersItem(parameter("query", "cursor", false));
                }
            }
            return operation;
        };
    }

    private static Parameter parameter(String in, String name, boolean required) {
        return new Parameter().in(in).name(name).required(required).schema(new StringSchema());
    }
}
