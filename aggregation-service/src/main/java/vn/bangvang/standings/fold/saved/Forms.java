package vn.bangvang.standings.fold.saved;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Fact;

/** How each type of value is written that a fact has. */
final class Forms {
    static final Form TEXT = new Form() {
        @Override
        public void write(@Nullable Object value, TextOutput out) throws IOException {
            out.text((String) value);
        }

        @Override
        public @Nullable Object read(TextInput in) throws IOException {
            return in.text();
        }
    };
    static final Form FLAG = of((value, out) -> out.data().writeBoolean((Boolean) value),
            in -> in.data().readBoolean());
    static final Form INTEGER = of((value, out) -> out.data().writeInt((Integer) value), in -> in.data().readInt());
    static final Form LONG = of((value, out) -> out.data().writeLong((Long) value), in -> in.data().readLong());
    static final Form DAY = of((value, out) -> out.data().writeLong(((LocalDate) value).toEpochDay()),
            in -> in.day(in.data().readLong()));
    static final Form INSTANT = of((value, out) -> {
        out.data().writeLong(((Instant) value).getEpochSecond());
        out.data().writeInt(((Instant) value).getNano());
    }, in -> in.once(Instant.ofEpochSecond(in.data().readLong(), in.data().readInt())));
    static final Form PERIOD = of((value, out) -> {
        out.data().writeShort(((Period) value).year());
        out.data().writeByte(((Period) value).quarter());
    }, in -> in.once(new Period(in.data().readShort(), in.data().readByte())));
    /** Of a fact, of whatever kind. */
    static final Form FACT = oneOf(List.of(Fact.class.getPermittedSubclasses()));

    private Forms() {}

    /** Writes a value that is there. */
    private interface Writing {
        void write(Object value, TextOutput out) throws IOException;
    }

    /** Reads a value that is there. */
    private interface Reading {
        Object read(TextInput in) throws IOException;
    }

    /** Of what need not be there. */
    private static Form of(Writing writing, Reading reading) {
        return new Form() {
            @Override
            public void write(@Nullable Object value, TextOutput out) throws IOException {
                out.data().writeBoolean(value != null);
                if (value != null) {
                    writing.write(value, out);
                }
            }

            @Override
            public @Nullable Object read(TextInput in) throws IOException {
                return in.data().readBoolean() ? reading.read(in) : null;
            }
        };
    }

    /** @throws IllegalStateException for a type that no fact has yet */
    private static Form of(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                listOf(of(list.getActualTypeArguments()[0]));
            case Class<?> text when text == String.class -> TEXT;
            case Class<?> flag when flag == boolean.class || flag == Boolean.class -> FLAG;
            case Class<?> number when number == int.class || number == Integer.class -> INTEGER;
            case Class<?> number when number == long.class || number == Long.class -> LONG;
            case Class<?> day when day == LocalDate.class -> DAY;
            case Class<?> instant when instant == Instant.class -> INSTANT;
            case Class<?> period when period == Period.class -> PERIOD;
            case Class<?> name when name.isEnum() -> oneOfNames(name.getEnumConstants());
            case Class<?> record when record.isRecord() -> new RecordForm(record);
            default -> throw new IllegalStateException("Has no form: " + type);
        };
    }

    private static Form listOf(Form each) {
        return of((value, out) -> {
            List<?> list = (List<?>) value;
            out.data().writeInt(list.size());
            for (Object item : list) {
                each.write(item, out);
            }
        }, in -> {
            int size = in.data().readInt();
            var list = new ArrayList<Object>();
            for (int at = 0; at < size; at++) {
                list.add(Objects.requireNonNull(each.read(in), "nothing in a list"));
            }
            return List.copyOf(list);
        });
    }

    private static Form oneOfNames(Object[] names) {
        return of((value, out) -> out.data().writeByte(((Enum<?>) value).ordinal()),
                in -> names[in.data().readByte()]);
    }

    private static Form oneOf(List<Class<?>> types) {
        List<Form> forms = types.stream().map(Forms::of).toList();
        return of((value, out) -> {
            int at = types.indexOf(value.getClass());
            out.data().writeByte(at);
            forms.get(at).write(value, out);
        }, in -> {
            Object value = forms.get(in.data().readByte()).read(in);
            if (value == null) {
                throw new StreamCorruptedException("a kind of nothing");
            }
            return value;
        });
    }

    /** A record is written component by component, in their order. */
    private static final class RecordForm implements Form {
        private final List<Method> accessors;
        private final List<Form> forms;
        private final Constructor<?> constructor;

        RecordForm(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            accessors = components.stream().map(RecordComponent::getAccessor).toList();
            forms = components.stream().map(component -> Forms.of(component.getGenericType())).toList();
            try {
                constructor = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                Stream.concat(accessors.stream(), Stream.of(constructor)).forEach(it -> it.setAccessible(true));
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(type + " is a record", impossible);
            }
        }

        @Override
        public void write(@Nullable Object value, TextOutput out) throws IOException {
            out.data().writeBoolean(value != null);
            if (value == null) {
                return;
            }
            for (int at = 0; at < forms.size(); at++) {
                try {
                    forms.get(at).write(accessors.get(at).invoke(value), out);
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(accessors.get(at) + " of a record", impossible);
                }
            }
        }

        @Override
        public @Nullable Object read(TextInput in) throws IOException {
            if (!in.data().readBoolean()) {
                return null;
            }
            var values = new Object[forms.size()];
            for (int at = 0; at < values.length; at++) {
                values[at] = forms.get(at).read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException wrong) {
                throw new StreamCorruptedException(constructor + ": " + wrong.getCause());
            }
        }
    }
}
