package vn.bangvang.standings.fold;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counters of one organisation in one year. */
final class Counters {
    private final long[] plain = new long[Slot.values().length];
    private final Map<Slot, Map<String, Long>> keyed = new EnumMap<>(Slot.class);

    void add(Slot slot, String key, long amount) {
        if (slot.isKeyed()) {
            Map<String, Long> byKey = keyed.computeIfAbsent(slot, s -> new HashMap<>());
            byKey.merge(key, amount, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
        } else {
            plain[slot.ordinal()] += amount;
        }
    }

    long get(Slot slot) {
        return plain[slot.ordinal()];
    }

    long get(Slot slot, String key) {
        return byKey(slot).getOrDefault(key, 0L);
    }

    long sum(Slot slot) {
        return byKey(slot).values().stream().mapToLong(Long::longValue).sum();
    }

    long distinct(Slot slot) {
        return byKey(slot).size();
    }

    SortedMap<String, Long> sorted(Slot slot) {
        return new TreeMap<>(byKey(slot));
    }

    private Map<String, Long> byKey(Slot slot) {
        return keyed.getOrDefault(slot, Map.of());
    }
}
