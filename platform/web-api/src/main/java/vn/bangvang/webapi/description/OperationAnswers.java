package vn.bangvang.webapi.description;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.position.PositionForm;
import vn.bangvang.webapi.lifecycle.Retiring;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.PageRequest;
import vn.bangvang.webapi.page.WholeOrPage;
import vn.bangvang.webapi.request.CausalOrder;
import vn.bangvang.webapi.request.RequestFingerprint;

/** Describes what an operation answers and asks beside its body, by what its method takes and gives. */
final class OperationAnswers implements OperationCustomizer, GlobalOpenApiCustomizer {
    private static final String ANY = "*/*";
    private static final Set<String> MAPPED = Set.of(ApiDescription.IF_MATCH, "!" + ApiDescription.IF_MATCH);

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(ExpectedVersion.class, IdempotencyKey.class, PageRequest.class,
                        ListRequest.class, WholeOrPage.class);
    }

    private final ObjectProvider<CausalOrder> order;

    OperationAnswers(ObjectProvider<CausalOrder> order) {
        this.order = order;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(handler.getMethod().getName());
        if (handler.hasMethodAnnotation(Retiring.class)) {
            operation.setDeprecated(true);
        }
        // A mapping that asks for a header, or for none, makes springdoc describe one of that name.
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(each -> MAPPED.contains(String.valueOf(each.getName())));
        }
        boolean versioned = answersWithHeaders(handler);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (type == ExpectedVersion.class) {
                operation.addParametersItem(referred(ApiDescription.IF_MATCH));
            } else if (type == IdempotencyKey.class) {
                operation.addParametersItem(referred(RequestFingerprint.HEADER));
                created(operation, versioned);
            } else if (type == PageRequest.class || type == ListRequest.class) {
                PageParameters.describe(operation, handler, type == ListRequest.class);
                successes(operation).forEach(answer -> tell(answer, "Link", "Link"));
                versioned = false;
            } else if (type == WholeOrPage.class) {
                PageParameters.describeWhole(operation);
                successes(operation).forEach(answer -> tell(answer, "Link", "Link"));
            }
        }
        if (versioned) {
            successes(operation).forEach(answer -> tell(answer, "ETag", "ETag"));
        }
        if (operation.getResponses().containsKey("202")) {
            tell(operation.getResponses().get("202"), "Location", "Location");
        }
        return operation;
    }

    private static boolean answersWithHeaders(HandlerMethod handler) {
        return ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric(0).toClass() == ResponseEntity.class;
    }

    /** What takes an Idempotency-Key and answers with headers of its own creates. */
    private static void created(Operation operation, boolean versioned) {
        ApiResponses responses = operation.getResponses();
        if (versioned && responses.containsKey("200")) {
            ApiResponse answer = responses.remove("200").description("Created");
            tell(answer, "Location", "Location");
            responses.addApiResponse("201", answer);
        }
    }

    /** After springdoc has put in what it reads from the exception handlers: a 200 or nothing. */
    @Override
    public void customise(OpenAPI api) {
        boolean readingsTell = order.stream().anyMatch(each -> each.shown().isPresent());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    boolean reads = method == PathItem.HttpMethod.GET;
                    if (reads && successes(operation).stream().anyMatch(OperationAnswers::hasVersion)) {
                        operation.addParametersItem(referred(ApiDescription.IF_NONE_MATCH))
                                .getResponses()
                                .addApiResponse("304", reference("NotModified"));
                    }
                    if (operation.getResponses().containsKey("200") && operation.getResponses().containsKey("201")) {
                        ifItIsThere(operation);
                    }
                    operation.addParametersItem(referred(ApiDescription.POSITION))
                            .addParametersItem(referred(ApiDescription.LANGUAGE))
                            .addParametersItem(referred(ApiDescription.PURPOSE));
                    if (readingsTell || !reads) {
                        successes(operation)
                                .forEach(answer -> tell(answer, PositionForm.HEADER, ApiDescription.POSITION));
                    }
                    refusals(operation, reads, path.contains("{"));
                }));
    }

    /** Who creates has no version to name. */
    private static void ifItIsThere(Operation operation) {
        operation.getParameters().remove(referred(ApiDescription.IF_MATCH));
        operation.addParametersItem(referred(ApiDescription.IF_MATCH_OR_NONE));
    }

    /** First among its forms: the API page asks for the first one, and a file is had by {@code export} alone. */
    private static void asJsonFirst(Content content) {
        MediaType json = content.remove(ANY);
        var files = new LinkedHashMap<>(content);
        content.clear();
        content.addMediaType("application/json", json);
        content.putAll(files);
    }

    private static void refusals(Operation operation, boolean reads, boolean ofOneThing) {
        ApiResponses responses = operation.getResponses();
        responses.values()
                .stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey(ANY))
                .forEach(OperationAnswers::asJsonFirst);
        possible(operation, reads, ofOneThing)
                .forEach(each -> responses.addApiResponse(each.status(), reference(each.component())));
    }

    private static Set<Answered> possible(Operation operation, boolean reads, boolean ofOneThing) {
        Set<Answered> possible = EnumSet.of(Answered.MALFORMED, Answered.UNAUTHENTICATED, Answered.FORBIDDEN,
                Answered.TOO_MANY,
                Answered.UNAVAILABLE, Answered.OTHERWISE);
        boolean changes = takes(operation, ApiDescription.IF_MATCH)
                || takes(operation, ApiDescription.IF_MATCH_OR_NONE);
        boolean hasBody = operation.getRequestBody() != null;
        if (changes) {
            possible.addAll(List.of(Answered.STALE, Answered.IF_MATCH_MISSING));
        }
        // What is done to one thing without naming its version may find it ended.
        if (changes || takes(operation, RequestFingerprint.HEADER) || !reads && ofOneThing) {
            possible.add(Answered.CONFLICT);
        }
        if (hasBody) {
            possible.addAll(List.of(Answered.TOO_LARGE, Answered.WRONG_MEDIA_TYPE));
        }
        if (hasBody || operation.getParameters().stream().anyMatch(OperationAnswers::isWish)) {
            possible.add(Answered.AGAINST_A_RULE);
        }
        if (hasBody || ofOneThing || operation.getResponses().containsKey(Answered.NOT_FOUND.status())) {
            possible.add(Answered.NOT_FOUND);
        }
        return possible;
    }

    /** What is asked for, apart from which page of it. */
    private static boolean isWish(Parameter parameter) {
        return "query".equals(parameter.getIn()) && !PageParameters.NAMES.contains(parameter.getName());
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters().stream().anyMatch(each -> referred(header).get$ref().equals(each.get$ref()));
    }

    private static List<ApiResponse> successes(Operation operation) {
        return operation.getResponses()
                .entrySet()
                .stream()
                .filter(each -> each.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean hasVersion(ApiResponse answer) {
        return answer.getHeaders() != null && answer.getHeaders().containsKey("ETag");
    }

    private static void tell(ApiResponse answer, String header, String component) {
        answer.addHeaderObject(header, new Header().$ref("#/components/headers/" + component));
    }

    private static Parameter referred(String parameter) {
        return new Parameter().$ref("#/components/parameters/" + parameter);
    }

    private static ApiResponse reference(String response) {
        return new ApiResponse().$ref("#/components/responses/" + response);
    }
}
