package vn.bangvang.approval.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** Says of each such operation that it may wait for somebody else, after its own answers were described. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class TwoPairsOfEyesDescribed implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(TwoPairsOfEyes.class)) {
            operation.getResponses()
                    .addApiResponse("202", new ApiResponse()
                            .description("Nothing has changed yet: it waits for somebody else's approval")
                            .addHeaderObject("Location", new Header().$ref("#/components/headers/Location")));
        }
        return operation;
    }
}
