package vn.bangvang.position;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

import vn.bangvang.position.SeenPosition.Aggregate;
import vn.bangvang.position.SeenPosition.Partition;

/**
 * A position as callers see it: one word of letters, digits, {@code -} and {@code _}. In it are a number of the form,
 * the versions, the offsets topic by topic, and a sum that finds what was cut or changed.
 */
public final class PositionForm {
    /** The request header that names a position, and the answer's that tells one. */
    public static final String HEADER = "X-Bangvang-Position";
    /** Fits into a header beside a token and a cookie. */
    public static final int LONGEST_WORD = 5_000;
    private static final byte FORM = 1;
    private static final int PARTITIONS = 1_000;
    private static final int MOST_BYTES = 16_000;

    private PositionForm() {}

    public static String write(SeenPosition position) {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES).put(FORM);
        writeNumber(bytes, position.versions().size());
        position.versions().forEach((aggregate, version) -> {
            bytes.putInt(aggregate.topic()).putLong(aggregate.id());
            writeNumber(bytes, version);
        });
        var topics = new TreeMap<Integer, SortedMap<Integer, Long>>();
        position.offsets()
                .forEach((partition, next) -> topics.computeIfAbsent(partition.topic(), _ -> new TreeMap<>())
                        .put(partition.number(), next));
        topics.forEach((topic, partitions) -> {
            bytes.putInt(topic);
            writeNumber(bytes, partitions.size());
            partitions.forEach((number, next) -> {
                writeNumber(bytes, number);
                writeNumber(bytes, next);
            });
        });
        bytes.putInt(sum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** @throws IllegalArgumentException for what {@link #write} never said */
    public static SeenPosition read(String word) {
        if (word.length() > LONGEST_WORD) {
            throw new IllegalArgumentException("longer than any position");
        }
        byte[] all = Base64.getUrlDecoder().decode(word);
        int length = all.length - Integer.BYTES;
        if (length < 2 || sum(all, length) != ByteBuffer.wrap(all, length, Integer.BYTES).getInt() || all[0] != FORM) {
            throw new IllegalArgumentException("cut off, changed, or no position");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(all, 1, length - 1);
            Map<Aggregate, Long> versions = readVersions(bytes);
            return new SeenPosition(versions, readOffsets(bytes));
        } catch (BufferUnderflowException tooShort) {
            throw new IllegalArgumentException(tooShort);
        }
    }

    private static Map<Aggregate, Long> readVersions(ByteBuffer bytes) {
        long count = bounded(readNumber(bytes), SeenPosition.VERSIONS);
        var versions = new LinkedHashMap<Aggregate, Long>();
        for (int i = 0; i < count; i++) {
            versions.put(new Aggregate(bytes.getInt(), bytes.getLong()), readNumber(bytes));
        }
        return versions;
    }

    private static SortedMap<Partition, Long> readOffsets(ByteBuffer bytes) {
        var offsets = new TreeMap<Partition, Long>();
        while (bytes.hasRemaining()) {
            int topic = bytes.getInt();
            long count = bounded(readNumber(bytes), PARTITIONS);
            for (int i = 0; i < count; i++) {
                offsets.put(new Partition(topic, (int) bounded(readNumber(bytes), Integer.MAX_VALUE)),
                        readNumber(bytes));
            }
        }
        return offsets;
    }

    private static long bounded(long number, long most) {
        if (number > most) {
            throw new IllegalArgumentException(number + " is more than " + most);
        }
        return number;
    }

    /** Seven bits a byte, the lowest first. */
    private static void writeNumber(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest >= 0x80) {
            bytes.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long readNumber(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            byte part = bytes.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("no number");
    }

    private static int sum(byte[] bytes, int length) {
        var sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
