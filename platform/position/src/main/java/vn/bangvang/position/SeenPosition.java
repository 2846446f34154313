package vn.bangvang.position;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.zip.CRC32;

/**
 * What a caller has seen: versions of aggregates that were written, and how far the log was read for what was shown. A
 * write is acknowledged before its event is told, so it can name a version and no offset; whoever shows what it has
 * read can name offsets, which say the same of everything before them.
 * <p>
 * Names are hashed: a position tells nobody what it is about, and two aggregates of ten million share a hash of 64 bits
 * with a probability of three in a million, which makes somebody wait too little.
 *
 * @param versions the newest {@value #VERSIONS} at the most, the newest last
 * @param offsets the offset that comes next, for each partition
 */
public record SeenPosition(Map<Aggregate, Long> versions, SortedMap<Partition, Long> offsets) {
    public static final SeenPosition NOTHING = new SeenPosition(Map.of(), Collections.emptySortedMap());

    /** A service tells its events in the order in which they were written: those that are left out are older. */
    static final int VERSIONS = 32;

    /**
     * @param topic hash of the topic's name
     * @param id hash of the aggregate's id
     */
    public record Aggregate(int topic, long id) {
        public static Aggregate of(String topic, String id) {
            return new Aggregate(hashOfTopic(topic), hashOfId(id));
        }
    }

    /** @param topic hash of the topic's name */
    public record Partition(int topic, int number) implements Comparable<Partition> {
        public static Partition of(String topic, int number) {
            return new Partition(hashOfTopic(topic), number);
        }

        @Override
        public int compareTo(Partition other) {
            return topic == other.topic ? Integer.compare(number, other.number) : Integer.compare(topic, other.topic);
        }
    }

    public SeenPosition {
        var newest = new LinkedHashMap<Aggregate, Long>();
        versions.entrySet()
                .stream()
                .skip(Math.max(0, versions.size() - VERSIONS))
                .forEach(each -> newest.put(each.getKey(), each.getValue()));
        versions = Collections.unmodifiableMap(newest);
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    public static SeenPosition ofVersion(String topic, String aggregateId, long version) {
        return new SeenPosition(Map.of(Aggregate.of(topic, aggregateId), version), Collections.emptySortedMap());
    }

    public static SeenPosition ofOffsets(Map<Partition, Long> next) {
        return new SeenPosition(Map.of(), new TreeMap<>(next));
    }

    public static int hashOfTopic(String topic) {
        var hash = new CRC32();
        hash.update(topic.getBytes(StandardCharsets.UTF_8));
        return (int) hash.getValue();
    }

    public static long hashOfId(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Both; what the other one says is newer. */
    public SeenPosition and(SeenPosition other) {
        var versions = new LinkedHashMap<>(this.versions);
        other.versions.forEach((aggregate, version) -> {
            Long known = versions.remove(aggregate);
            versions.put(aggregate, known == null ? version : Math.max(known, version));
        });
        var offsets = new TreeMap<>(this.offsets);
        other.offsets.forEach((partition, next) -> offsets.merge(partition, next, Math::max));
        return new SeenPosition(versions, offsets);
    }

    /** @param topics hashes of the topics whose versions are left out, because offsets say the same */
    public SeenPosition withoutVersionsOn(IntPredicate topics) {
        var others = new LinkedHashMap<>(versions);
        others.keySet().removeIf(aggregate -> topics.test(aggregate.topic()));
        return new SeenPosition(others, offsets);
    }
}
