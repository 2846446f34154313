package vn.bangvang.webapi.description;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.position.PositionForm;
import vn.bangvang.webapi.page.PageRequest;
import vn.bangvang.webapi.request.CausalOrder;
import vn.bangvang.webapi.request.RequestFingerprint;

/** Describes the API in OpenAPI 3.1: the token, the headers behind the resolved parameters, and what is refused how. */
class ApiDescription {
    private static final String ANY = "*/*";
    private static final String POSITION = "Position";
    private static final String NAMED = "What the caller has seen: this header's value in an earlier answer of any"
            + " service, or up to eight of them with commas between. The answer rests on all of it; where this instance"
            + " has not read it within two seconds, the answer is 503 with Retry-After";
    private static final String REFUSED = "Refused";
    private static final String UNAVAILABLE = "Unavailable";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(ExpectedVersion.class, IdempotencyKey.class, PageRequest.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name:bang-vang}") String name) {
        return new OpenAPI().info(new Info().title(name).version("v1"))
                // Where the document was read: at the gateway that is the gateway.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes("token",
                                new SecurityScheme().type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSchemas("Problem", problem())
                        .addParameters(POSITION, parameter("header", PositionForm.HEADER, false)
                                .description(NAMED))
                        .addHeaders(POSITION, new Header().schema(new StringSchema())
                                .description("Where this answer stands, for the caller to name in later requests"))
                        .addResponses(REFUSED, refusal("The request was refused; `type` and `errors` say why"))
                        .addResponses(UNAVAILABLE,
                                refusal("For the moment this cannot be answered; nothing was accepted")
                                        .addHeaderObject("Retry-After", new Header().schema(new IntegerSchema()))))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** After springdoc has put in what it reads from the exception handlers: a 200 or nothing. */
    @Bean
    GlobalOpenApiCustomizer refusals(ObjectProvider<CausalOrder> order) {
        boolean readingsTell = order.stream().anyMatch(each -> each.shown().isPresent());
        return api -> api.getPaths()
                .values()
                .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                    positions(operation, readingsTell || method != PathItem.HttpMethod.GET);
                    refusals(operation.getResponses());
                }));
    }

    private static void positions(Operation operation, boolean tells) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + POSITION));
        operation.getResponses()
                .entrySet()
                .stream()
                .filter(each -> tells && each.getKey().startsWith("2"))
                .forEach(each -> each.getValue()
                        .addHeaderObject(PositionForm.HEADER, new Header().$ref("#/components/headers/" + POSITION)));
    }

    private static void refusals(ApiResponses responses) {
        responses.values()
                .stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey(ANY))
                .forEach(content -> content.addMediaType("application/json", content.remove(ANY)));
        responses.addApiResponse("4XX", reference(REFUSED)).addApiResponse("503", reference(UNAVAILABLE));
    }

    @Bean
    OperationCustomizer resolvedParameters() {
        return (operation, handler) -> {
            operation.setOperationId(handler.getBeanType().getSimpleName().replace("Controller", "") + "."
                    + handler.getMethod().getName());
            for (MethodParameter parameter : handler.getMethodParameters()) {
                Class<?> type = parameter.getParameterType();
                if (type == ExpectedVersion.class) {
                    operation.addParametersItem(parameter("header", "If-Match", true));
                } else if (type == IdempotencyKey.class) {
                    operation.addParametersItem(parameter("header", RequestFingerprint.HEADER, true));
                    created(operation, handler);
                } else if (type == PageRequest.class) {
                    operation.addParametersItem(parameter("query", "limit", false))
                            .addParametersItem(parameter("query", "cursor", false));
                }
            }
            return operation;
        };
    }

    /** What takes an Idempotency-Key and answers with headers of its own creates. */
    private static void created(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        boolean withHeaders = ResolvableType.forMethodReturnType(handler.getMethod())
                .getGeneric(0)
                .toClass() == ResponseEntity.class;
        if (withHeaders && responses.containsKey("200")) {
            responses.addApiResponse("201", responses.remove("200")
                    .description("Created")
                    .addHeaderObject("Location", new Header().schema(new StringSchema()))
                    .addHeaderObject("ETag", new Header().schema(new StringSchema())));
        }
    }

    private static Parameter parameter(String in, String name, boolean required) {
        return new Parameter().in(in).name(name).required(required).schema(new StringSchema());
    }

    private static ApiResponse reference(String response) {
        return new ApiResponse().$ref("#/components/responses/" + response);
    }

    private static ApiResponse refusal(String description) {
        return new ApiResponse().description(description)
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    /** RFC 9457 with this API's extension members. */
    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema().addProperty("pointer", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("rejectedValue", new Schema<>());
        return new ObjectSchema().addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
