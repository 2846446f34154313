package vn.bangvang.quickstart.api;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The fields of a request body, in order; a field without a value is left out. */
public final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Fields() {}

    public static Fields of(String name, @Nullable Object value) {
        return new Fields().and(name, value);
    }

    public Fields and(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value instanceof Fields nested ? nested.values : value);
        }
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }
}
