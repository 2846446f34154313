package vn.bangvang.standings.fold.count;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counters of one organisation in one year. */
public final class Counters {
    private final long[] plain = new long[Counter.values().length];
    private final Map<Counter, Map<String, Long>> keyed = new EnumMap<>(Counter.class);

    public void add(Counter counter, String key, long amount) {
        if (counter.isKeyed()) {
            Map<String, Long> byKey = keyed.computeIfAbsent(counter, its -> new HashMap<>());
            byKey.merge(key, amount, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
        } else {
            plain[counter.ordinal()] += amount;
        }
    }

    /** Adds what rolls up of an organisation below. */
    public void addWhatRollsUpOf(Counters below) {
        for (Counter counter : Counter.ROLLING_UP) {
            plain[counter.ordinal()] += below.plain[counter.ordinal()];
        }
        below.keyed.forEach((counter, amounts) -> {
            if (counter.rollsUp()) {
                amounts.forEach((key, amount) -> add(counter, key, amount));
            }
        });
    }

    /** The whole, over all keys. */
    public long get(Counter counter) {
        return counter.isKeyed()
                ? byKey(counter).values().stream().mapToLong(Long::longValue).sum()
                : plain[counter.ordinal()];
    }

    public long get(Counter counter, String key) {
        return byKey(counter).getOrDefault(key, 0L);
    }

    /** How many keys there are. */
    public long distinct(Counter counter) {
        return byKey(counter).size();
    }

    public SortedMap<String, Long> sorted(Counter counter) {
        return new TreeMap<>(byKey(counter));
    }

    private Map<String, Long> byKey(Counter counter) {
        return keyed.getOrDefault(counter, Map.of());
    }
}
