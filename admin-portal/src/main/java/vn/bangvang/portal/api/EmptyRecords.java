package vn.bangvang.portal.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** What an answer of the API may leave out: then nothing is counted, and a page shows a dash. */
final class EmptyRecords {

    private EmptyRecords() {}

    /** The record, or one of its type with zeros, empty texts and whatever the type makes of null. */
    static <T extends Record> T orEmpty(@Nullable T given, Class<T> type) {
        return given == null ? empty(type) : given;
    }

    private static <T extends Record> T empty(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(EmptyRecords::nothing)
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be empty", e);
        }
    }

    private static @Nullable Object nothing(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == String.class && !component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "" : null;
    }
}
