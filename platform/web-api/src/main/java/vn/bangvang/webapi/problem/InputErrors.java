package vn.bangvang.webapi.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.ConstraintViolation;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import vn.bangvang.refusal.Refusal;

/** Names the field that a request got wrong. */
final class InputErrors {
    private InputErrors() {}

    static List<Refusal.Reason> of(WebExchangeBindException invalid) {
        return invalid.getAllErrors().stream().map(InputErrors::reason).toList();
    }

    private static Refusal.Reason reason(ObjectError error) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        Object value = error instanceof FieldError fieldError ? fieldError.getRejectedValue() : null;
        String rule = error.getCode() == null ? "INVALID" : snake(error.getCode());
        return new Refusal.Reason(rule, pointer(field), value,
                error.contains(ConstraintViolation.class)
                        ? ConstraintFigures.of(error.unwrap(ConstraintViolation.class))
                        : Map.of());
    }

    static Refusal.Reason of(ServerWebInputException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return of(json);
            }
        }
        if (unreadable.getCause() instanceof TypeMismatchException mismatch) {
            return new Refusal.Reason("WRONG_FORMAT", at(unreadable), mismatch.getValue(), Map.of());
        }
        if (unreadable instanceof MissingRequestValueException missing) {
            return new Refusal.Reason("NOT_NULL", "/" + missing.getName(), null, Map.of());
        }
        return new Refusal.Reason("NOT_UNDERSTOOD", at(unreadable), null, Map.of());
    }

    static Refusal.Reason of(JacksonException json) {
        return new Refusal.Reason(code(json), pointer(json), rejected(json), Map.of());
    }

    private static String at(ServerWebInputException unreadable) {
        MethodParameter parameter = unreadable.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        return name == null ? "" : "/" + name;
    }

    private static String code(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> "UNKNOWN_FIELD";
            case InvalidFormatException format -> "WRONG_FORMAT";
            case MismatchedInputException type -> "WRONG_TYPE";
            default -> "MALFORMED_JSON";
        };
    }

    private static @Nullable Object rejected(JacksonException failure) {
        return failure instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : null;
    }

    private static String pointer(JacksonException failure) {
        var pointer = new StringBuilder();
        failure.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return pointer.toString();
    }

    /** {@code items[3].cellId} becomes {@code /items/3/cellId} (RFC 6901). */
    static String pointer(String field) {
        return field.isEmpty() ? "" : "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
    }

    static String snake(String constraint) {
        return constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
