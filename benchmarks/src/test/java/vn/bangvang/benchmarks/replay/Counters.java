package vn.bangvang.benchmarks.replay;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The counters of one organisation and year. */
record Counters(long[] values) {
    static final Serde<Counters> SERDE = Serdes.serdeFrom((_, counters) -> bytes(counters),
            (_, bytes) -> bytes == null ? null : new Counters(longs(bytes)));

    static Counters none() {
        return new Counters(new long[Counted.COUNTERS]);
    }

    static Counters one(int counter) {
        Counters one = none();
        one.values[counter] = 1;
        return one;
    }

    Counters plus(Counters others) {
        return with(others, 1);
    }

    Counters minus(Counters others) {
        return with(others, -1);
    }

    private Counters with(Counters others, int sign) {
        long[] sums = values.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * others.values[i];
        }
        return new Counters(sums);
    }

    private static byte @Nullable [] bytes(@Nullable Counters counters) {
        if (counters == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * counters.values.length);
        buffer.asLongBuffer().put(counters.values);
        return buffer.array();
    }

    private static long[] longs(byte[] bytes) {
        long[] values = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counters counters && Arrays.equals(values, counters.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
