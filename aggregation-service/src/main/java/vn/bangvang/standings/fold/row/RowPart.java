package vn.bangvang.standings.fold.row;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

import vn.bangvang.standings.fold.count.Counter;
import vn.bangvang.standings.fold.count.Counters;

/**
 * Fills one part of a row by name: what a {@link Counter} shows under that name on the board, and what is given
 * besides.
 *
 * @param <R> a record that is part of {@link vn.bangvang.standings.fold.board.Row}
 */
final class RowPart<R extends Record> {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            try {
                List<RecordComponent> components = List.of(type.getRecordComponents());
                return new Shape(components, type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)),
                        new ConcurrentHashMap<>());
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(type + " is a record", impossible);
            }
        }
    };

    /**
     * Asked of a class it is made anew each time, which costs more than all the rest of a row.
     *
     * @param shown the counter of each component by the name of the part
     */
    private record Shape(List<RecordComponent> components, Constructor<?> constructor,
            Map<String, List<Optional<Counter>>> shown) {

        List<Optional<Counter>> countersOf(String name) {
            return components.stream()
                    .map(component -> Optional.ofNullable(Counter.onBoard(name + "." + component.getName())))
                    .toList();
        }
    }

    private final Class<R> type;
    private final String name;
    private final Counters counters;
    private final Map<String, Object> given = new HashMap<>();

    private RowPart(Class<R> type, String name, Counters counters) {
        this.type = type;
        this.name = name;
        this.counters = counters;
    }

    /** @param name of the part on the board, such as {@code members} */
    static <R extends Record> RowPart<R> of(Class<R> type, String name, Counters counters) {
        return new RowPart<>(type, name, counters);
    }

    /** What no counter has by itself. */
    RowPart<R> with(String component, Object value) {
        given.put(component, value);
        return this;
    }

    /** @throws IllegalStateException when a component is neither given nor counted */
    R read() {
        Shape shape = SHAPES.get(type);
        List<RecordComponent> components = shape.components();
        List<Optional<Counter>> shown = shape.shown().computeIfAbsent(name, its -> shape.countersOf(its));
        var values = new Object[components.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = valueOf(components.get(at), shown.get(at));
        }
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The components of " + type, impossible);
        }
    }

    private Object valueOf(RecordComponent component, Optional<Counter> shown) {
        Object value = given.get(component.getName());
        if (value != null) {
            return value;
        }
        Counter counter = shown.orElseThrow(
                () -> new IllegalStateException("Nothing is counted as " + name + "." + component.getName()));
        return component.getType() == SortedMap.class ? counters.sorted(counter) : counters.get(counter);
    }
}
