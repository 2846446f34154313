package vn.bangvang.localparts.documents;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A map of the file. What is changed in it belongs to the change that goes on in this thread. */
final class KeptMap<K, V> {
    private final MVMap<K, V> map;
    private final Changes changes;

    KeptMap(MVMap<K, V> map, Changes changes) {
        this.map = map;
        this.changes = changes;
    }

    void put(K key, V value) {
        map.put(key, value);
        changes.note(map, key, value);
    }

    /** @return false when the key is taken */
    boolean add(K key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            return false;
        }
        changes.note(map, key, value);
        return true;
    }

    @Nullable
    V remove(K key) {
        V removed = map.remove(key);
        changes.note(map, key, null);
        return removed;
    }

    /** For everything that changes nothing. */
    MVMap<K, V> read() {
        return map;
    }
}
