package vn.bangvang.localparts.documents;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** What an index leads to, in the order of its keys. */
final class Entries {
    private final KeptMap<List<Object>, List<Object>> map;
    private final boolean built;

    /** @param built whether they were there at an earlier start */
    Entries(KeptMap<List<Object>, List<Object>> map, boolean built) {
        this.map = map;
        this.built = built;
    }

    @Nullable
    Object get(List<Object> key) {
        return position(map.read().get(key));
    }

    /** @return false when the key is taken */
    boolean add(List<Object> key, Object position) {
        return map.add(key, Keys.of(position));
    }

    @Nullable
    Object remove(List<Object> key) {
        return position(map.remove(key));
    }

    /** Empty as they may be, what was built is not built again. */
    boolean areToBeBuilt() {
        return !built && map.read().isEmpty();
    }

    long size() {
        return map.read().sizeAsLong();
    }

    /** The positions for which the first value of the key is in the range. */
    Stream<Object> within(Range range) {
        Cursor<List<Object>, List<Object>> cursor = map.read()
                .cursor(range.from() == null ? null : Keys.of(range.from()));
        Iterator<List<Object>> keys = cursor;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, 0), false)
                .takeWhile(key -> range.to() == null
                        || Keys.TYPE.compare(Keys.of(key.getFirst()), Keys.of(range.to())) <= 0)
                .map(key -> Objects.requireNonNull(position(cursor.getValue())));
    }

    private static @Nullable Object position(@Nullable List<Object> value) {
        return value == null ? null : value.getFirst();
    }
}
