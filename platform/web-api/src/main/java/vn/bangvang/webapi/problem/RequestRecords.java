package vn.bangvang.webapi.problem;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.refusal.Refusal;

/** Reads the record of a request from fields that did not come as its body, by the very rules that hold for a body. */
public final class RequestRecords {
    private final JsonMapper json;
    private final Validator validator;

    RequestRecords(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Refusal INVALID with a reason for each field that a request would be refused for */
    public <T> T read(JsonNode fields, Class<T> type) {
        T read;
        try {
            read = json.treeToValue(fields, type);
        } catch (JacksonException unreadable) {
            throw new Refusal(Refusal.Kind.INVALID, List.of(InputErrors.of(unreadable)));
        }
        Set<ConstraintViolation<T>> violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, violations.stream().map(RequestRecords::reason).toList());
        }
        return read;
    }

    private static Refusal.Reason reason(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return new Refusal.Reason(InputErrors.snake(constraint.annotationType().getSimpleName()),
                InputErrors.pointer(violation.getPropertyPath().toString()), violation.getInvalidValue(),
                ConstraintFigures.of(violation));
    }
}
