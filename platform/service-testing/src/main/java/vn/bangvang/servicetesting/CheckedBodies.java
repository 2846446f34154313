package vn.bangvang.servicetesting;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * What a body must have is asked for and what it may leave out is {@code @Nullable}, in the records inside it too: no
 * rule meets a null that nobody allowed. A constraint in a qualified name, {@code Outer.@NotNull Inner}, is checked by
 * nobody and counts as none.
 */
final class CheckedBodies extends ArchCondition<JavaMethod> {
    private static final String BODY = "org.springframework.web.bind.annotation.RequestBody";
    private static final String NULLABLE = "org.jspecify.annotations.Nullable";
    private static final String VALID = "jakarta.validation.Valid";
    private static final Set<String> ASKED_FOR = Set.of("jakarta.validation.constraints.NotNull",
            "jakarta.validation.constraints.NotBlank", "jakarta.validation.constraints.NotEmpty");

    CheckedBodies() {
        super("check what they take");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        Stream.of(method.reflect().getParameters())
                .filter(parameter -> isMarked(parameter, Set.of(BODY)))
                .flatMap(body -> unchecked(body.getType(), new HashSet<>()))
                .forEach(problem -> events.add(SimpleConditionEvent.violated(method,
                        method.getFullName() + ": " + problem)));
    }

    private static Stream<String> unchecked(Class<?> body, Set<Class<?>> seen) {
        if (!body.isRecord() || !seen.add(body)) {
            return Stream.of();
        }
        return Stream.of(body.getRecordComponents()).flatMap(component -> {
            String name = body.getSimpleName() + "." + component.getName();
            Stream<String> own = isAllowed(component)
                    ? Stream.<String>of()
                    : Stream.of(name + " is neither asked for nor @Nullable");
            return Stream.concat(own, inside(component, name, seen));
        });
    }

    private static boolean isAllowed(RecordComponent component) {
        return component.getType().isPrimitive() || isMarked(component.getAnnotatedType(), Set.of(NULLABLE))
                || isMarked(field(component), ASKED_FOR);
    }

    private static Stream<String> inside(RecordComponent component, String name, Set<Class<?>> seen) {
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType type) {
            return Stream.of(type.getAnnotatedActualTypeArguments())
                    .flatMap(element -> inside(element, element, name, seen));
        }
        return inside(component.getAnnotatedType(), field(component), name, seen);
    }

    private static Stream<String> inside(AnnotatedType type, AnnotatedElement marked, String name, Set<Class<?>> seen) {
        if (!(type.getType() instanceof Class<?> part) || !hasSomethingToCheck(part)) {
            return Stream.of();
        }
        Stream<String> unfollowed = isMarked(marked, Set.of(VALID))
                ? Stream.<String>of()
                : Stream.of(name + " is not @Valid");
        return Stream.concat(unfollowed, unchecked(part, seen));
    }

    private static boolean hasSomethingToCheck(Class<?> part) {
        return part.isRecord()
                && !Stream.of(part.getRecordComponents()).allMatch(component -> component.getType().isPrimitive());
    }

    private static AnnotatedElement field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A component without its field: " + component, impossible);
        }
    }

    private static boolean isMarked(AnnotatedElement element, Set<String> names) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> names.contains(type.getName()));
    }
}
