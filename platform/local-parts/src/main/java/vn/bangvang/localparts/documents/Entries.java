package vn.bangvang.localparts.documents;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** What an index leads to, in the order of its keys. */
final class Entries {
    private final MVMap<List<Object>, List<Object>> map;
    private final boolean built;

    /** @param built whether they were there at an earlier start */
    Entries(MVMap<List<Object>, List<Object>> map, boolean built) {
        this.map = map;
        this.built = built;
    }

    @Nullable
    Object get(List<Object> key) {
        return position(map.get(key));
    }

    /** @return false when the key is taken */
    boolean add(List<Object> key, Object position) {
        return map.putIfAbsent(key, Keys.of(position)) == null;
    }

    @Nullable
    Object remove(List<Object> key) {
        return position(map.remove(key));
    }

    /** Empty as they may be, what was built is not built again. */
    boolean areToBeBuilt() {
        return !built && map.isEmpty();
    }

    long size() {
        return map.sizeAsLong();
    }

    /** The positions for which the first value of the key is in the range. */
    Stream<Object> within(Range range) {
        Cursor<List<Object>, List<Object>> cursor = map.cursor(range.from() == null ? null : Keys.of(range.from()));
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
