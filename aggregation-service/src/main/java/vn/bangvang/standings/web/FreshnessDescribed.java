package vn.bangvang.standings.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Every answer with a heading says beside it how fresh it is. */
@Component
final class FreshnessDescribed implements OperationCustomizer {
    private static final String DESCRIPTION = "How fresh the figures are, as a dictionary of RFC 9651: `as-of`, when "
            + "the newest event in them was recorded; `millis` and `events`, how far they are behind the log; `known`, "
            + "false when the broker does not say where the log ends. For what was known at an instant `as-of` alone. "
            + "Stands in a 304 too";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Class<?> body = ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric(0).getGeneric(0).toClass();
        ApiResponse answer = operation.getResponses().get("200");
        if (answer != null && (ShowsRows.class.isAssignableFrom(body) || body == ListAnswer.class)) {
            answer.addHeaderObject(Freshness.HEADER,
                    new Header().description(DESCRIPTION)
                            .schema(new StringSchema().example(
                                    "as-of=\"2021-12-01T02:03:04Z\", millis=0, events=0, known=?1")));
        }
        return operation;
    }
}
