package vn.bangvang.webapi.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.problem.Bounds;

/** What a constraint asks for, read from the constraint itself, so that the sentence about it tells the bounds. */
final class ConstraintFigures {
    private ConstraintFigures() {}

    /** @return figures for the message, by name */
    static Map<String, Object> of(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return switch (constraint) {
            case Size size -> Map.of("bounds", bounds(size), "unit",
                    violation.getInvalidValue() instanceof CharSequence ? Bounds.Unit.CHARACTERS : Bounds.Unit.ENTRIES);
            case Min _,Max _,DecimalMin _,DecimalMax _ ->
                Map.of("bounds", bounds(allBeside(constraint, violation)));
            default -> Map.of();
        };
    }

    private static Bounds bounds(Size size) {
        return new Bounds(size.min() == 0 ? null : size.min(), size.max() == Integer.MAX_VALUE ? null : size.max());
    }

    private static Bounds bounds(List<Annotation> constraints) {
        Number least = null;
        Number most = null;
        for (Annotation constraint : constraints) {
            switch (constraint) {
                case Min min -> least = min.value();
                case DecimalMin min -> least = new BigDecimal(min.value());
                case Max max -> most = max.value();
                case DecimalMax max -> most = new BigDecimal(max.value());
                default -> {
                    // Sets no bound.
                }
            }
        }
        return new Bounds(least, most);
    }

    /** Who breaks one bound is told the other too. */
    private static List<Annotation> allBeside(Annotation constraint, ConstraintViolation<?> violation) {
        AnnotatedElement element = element(violation);
        return element == null
                ? List.of(constraint)
                : Stream.concat(Arrays.stream(element.getAnnotations()), Stream.of(constraint)).toList();
    }

    private static @Nullable Field element(ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        Object bean = violation.getLeafBean();
        try {
            return bean == null || name == null ? null : bean.getClass().getDeclaredField(name);
        } catch (NoSuchFieldException insideAContainer) {
            return null;
        }
    }
}
